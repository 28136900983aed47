namespace Petitions.Api.Tests.Petitions.Desk;

/// <summary>
/// What a district promised goes to its heirs by place and by field, as the successions on record say on the day of the desk.
/// </summary>
public sealed class DeskSuccessionTests(ApiFixture api, PostgresServer server) : IClassFixture<ApiFixture>
{
    private const string HungVu = "head@UBND-X-HUNGVU";
    private const string Farming = "head@SO-NNMT-LANGSON";

    [Fact]
    public async Task A_divided_body_passes_one_field_to_a_department_and_the_rest_to_the_commune()
    {
        var (road, water) = (await PromisedAsync("transport.road"), await PromisedAsync("water.irrigation"));
        Assert.Equal(
            "promised orphaned|promised orphaned", $"{await road.PilesOnDeskAsync(HungVu)}|{await water.PilesOnDeskAsync(HungVu)}");

        await SucceedAsync("SO-NNMT-LANGSON", "'water'");
        Assert.Equal("promised orphaned|orphaned", $"{await road.PilesOnDeskAsync(HungVu)}|{await water.PilesOnDeskAsync(HungVu)}");
        Assert.Equal("orphaned|promised orphaned", $"{await road.PilesOnDeskAsync(Farming)}|{await water.PilesOnDeskAsync(Farming)}");

        // The field is that of the petition as it is now.
        await DeskAssertions.RunAsync(api.Connection, $"update petitions set field_code = 'water.irrigation' where id = '{road.Id}'");
        Assert.Equal("orphaned|promised orphaned", $"{await road.PilesOnDeskAsync(HungVu)}|{await road.PilesOnDeskAsync(Farming)}");
        await DeskAssertions.AssertTalliesExactAsync(api.Connection);
    }

    [Fact]
    public async Task A_petition_of_a_place_without_a_named_successor_goes_to_the_successor_of_the_rest()
    {
        var elsewhere = await PromisedAsync("transport.road", "185");
        Assert.Equal("", await elsewhere.PilesOnDeskAsync(HungVu));
        Assert.Equal("orphaned", await elsewhere.PilesOnDeskAsync("head@SO-TAICHINH-LANGSON"));

        await SucceedAsync("SO-TAICHINH-LANGSON", "null");
        var here = await PromisedAsync("transport.road");

        Assert.Equal("promised orphaned", await elsewhere.PilesOnDeskAsync("head@SO-TAICHINH-LANGSON"));
        Assert.Equal("promised orphaned|orphaned",
            $"{await here.PilesOnDeskAsync(HungVu)}|{await here.PilesOnDeskAsync("head@SO-TAICHINH-LANGSON")}");
    }

    [Fact]
    public async Task An_answered_escalation_is_on_the_desk_of_the_accountable_verifier()
    {
        var road = await api.APetitionEscalatedToTheProvinceAsync();
        await road.ThenAsync(Callers.Province, "acceptance", new { on = "2022-12-07" });
        await road.ThenAsync(Callers.Province, "assignment", new { agencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = "2022-12-08" });
        await road.ThenAsync(Callers.Transport, "acceptance", new { on = "2022-12-09" });
        await road.ThenAsync(Callers.Transport, "responses", PetitionSetup.ResponseBody("resolved"));

        // The district escalated it and is accountable; its heir for the place has the pile, and nobody who only handed it on.
        Assert.Equal("UBND-H-BACSON", (await VerifyClockAsync(road)).Text("agency.code"));
        Assert.Equal("toVerify orphaned", await road.PilesOnDeskAsync(HungVu));
        Assert.Equal("orphaned|", $"{await road.PilesOnDeskAsync(Callers.Province)}|{await road.PilesOnDeskAsync("head@UBND-X-NHATHOA")}");

        await road.ThenAsync(
            Callers.Front, "verification", new { result = "confirmed", by = "Trưởng thôn", evidence = "ảnh", on = "2023-01-17" });
        Assert.Equal("toClose orphaned", await road.PilesOnDeskAsync(HungVu));
        await DeskAssertions.AssertTalliesExactAsync(api.Connection);
        await road.ThenAsync(HungVu, "closure", new { });
        Assert.Equal("", await road.PilesOnDeskAsync(HungVu));
        await DeskAssertions.AssertTalliesExactAsync(api.Connection);
    }

    [Fact]
    public async Task A_petition_awaiting_a_divided_body_without_successor_is_an_orphan()
    {
        await using var alone = new ApiFixture(server);
        await alone.InitializeAsync();
        var road = await alone.APetitionEscalatedToTheProvinceAsync();
        await road.ThenAsync(Callers.Province, "acceptance", new { on = "2022-12-07" });
        await road.ThenAsync(Callers.Province, "responses", PetitionSetup.ResponseBody("explained"));
        Assert.Empty(
            (await alone.By(Callers.Front).ReadAsync("/api/v1/orphans?reason=verifierEnded")).GetProperty("items").EnumerateArray());

        await DeskAssertions.RunAsync(
            alone.Connection, $"delete from agency_successions where predecessor_id = '{alone.Ids.Agency("UBND-H-BACSON")}'");

        var orphan =
            Assert.Single((await alone.By(Callers.Front).ReadAsync("/api/v1/orphans?count=true")).GetProperty("items").EnumerateArray());
        Assert.Equal($"{road.Code} verifierEnded", $"{orphan.Text("code")} {orphan.GetProperty("reasons")[0]}");
    }

    [Fact]
    public async Task A_coordination_request_to_a_divided_body_goes_to_the_successor_for_the_place()
    {
        var (here, elsewhere) = (await AskedAsync("06370"), await AskedAsync("06376"));

        Assert.Equal([here.Code], await QuestionsAsync(HungVu));
        Assert.Equal([elsewhere.Code], await QuestionsAsync("head@UBND-X-NHATHOA"));
        var request = (await here.ReadAsync("/coordination"))[0].Text("id");
        await here.ThenAsync(HungVu, $"coordination/{request}/answer", new { text = "Không vướng quy hoạch" });
        Assert.Empty(await QuestionsAsync(HungVu));
    }

    private async Task<TestPetition> AskedAsync(string unit)
    {
        var province = api.Ids.Agency("UBND-T-LANGSON");
        var road = await api.APetitionAsync(unit: unit);
        await road.ThenAsync(Callers.Office, "classification",
            new { field = "transport.road", agencyId = province, ground = "tỉnh chủ trì", on = PetitionSetup.Day });
        await road.ThenAsync(Callers.Office, "assignment", new { agencyId = province, on = PetitionSetup.Day });
        await road.ThenAsync(Callers.Province, "acceptance", new { on = "2022-12-01" });
        return await road.ThenAsync(Callers.Province, "coordination",
            new { agencyId = api.Ids.Agency("UBND-H-BACSON"), question = "Vướng quy hoạch không?", on = "2022-12-02" });
    }

    private async Task<string[]> QuestionsAsync(string who)
    {
        var coordination = (await api.By(who).ReadAsync("/api/v1/desk")).GetProperty("coordination");
        string[] codes = [.. coordination.GetProperty("requests").EnumerateArray().Select(one => one.Text("code"))];
        Assert.Equal(codes.Length, coordination.GetProperty("count").GetInt32());
        return codes;
    }

    private static async Task<System.Text.Json.JsonElement> VerifyClockAsync(TestPetition petition) =>
        (await petition.ReadAsync("/deadline")).GetProperty("steps").EnumerateArray().Single(one => one.Text("step") == "verify");

    private async Task<object?> TextAsync(string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(api.Connection);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private Task SucceedAsync(string heir, string field) => DeskAssertions.RunAsync(api.Connection, $"""
        insert into agency_successions (predecessor_id, successor_id, effective_on, field_code, legal_basis)
        values ('{api.Ids.Agency("UBND-H-BACSON")}', '{api.Ids.Agency(heir, "2026-11-23")}', '2025-07-01', {field}, 'Quyết định của tỉnh')
        """);

    private async Task<TestPetition> PromisedAsync(string field, string unit = "06370")
    {
        var district = api.Ids.Agency("UBND-H-BACSON");
        var petition = await api.APetitionAsync(unit: unit);
        await petition.ThenAsync(
            Callers.Office, "classification", new { field, agencyId = district, ground = "huyện chủ trì", on = PetitionSetup.Day });
        await petition.ThenAsync(Callers.Office, "assignment", new { agencyId = district, on = PetitionSetup.Day });
        await petition.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-01" });
        return await petition.ThenAsync(
            Callers.District, "responses", new { kind = "interim", text = "Sẽ làm", promisedOn = "2025-12-31", on = "2022-12-20" });
    }
}
