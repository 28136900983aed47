namespace Petitions.Api.Tests.Petitions;

/// <summary>What a district promised goes to its heirs by place and by field, as the successions on record say on the day of the desk.</summary>
public sealed class DeskSuccessionTests(ApiFixture api, PostgresServer server) : IClassFixture<ApiFixture>
{
    private const string HungVu = "head@UBND-X-HUNGVU";
    private const string Farming = "head@SO-NNMT-LANGSON";

    [Fact]
    public async Task A_field_that_went_to_a_department_is_on_its_desk_and_every_other_on_that_of_the_commune()
    {
        var (road, water) = (await PromisedAsync("transport.road"), await PromisedAsync("water.irrigation"));
        Assert.Equal("promised orphaned|promised orphaned", $"{await road.OnAsync(HungVu)}|{await water.OnAsync(HungVu)}");

        await SucceedAsync("SO-NNMT-LANGSON", "'water'");
        Assert.Equal("promised orphaned|orphaned", $"{await road.OnAsync(HungVu)}|{await water.OnAsync(HungVu)}");
        Assert.Equal("orphaned|promised orphaned", $"{await road.OnAsync(Farming)}|{await water.OnAsync(Farming)}");

        // The field is that of the petition as it is now.
        await DeskScenes.RunAsync(api.Connection, $"update petitions set field_code = 'water.irrigation' where id = '{road.Id}'");
        Assert.Equal("orphaned|promised orphaned", $"{await road.OnAsync(HungVu)}|{await road.OnAsync(Farming)}");
        await DeskScenes.TalliesAreExactAsync(api.Connection);
    }

    [Fact]
    public async Task What_no_place_that_is_named_covers_goes_to_the_heir_of_the_rest()
    {
        var elsewhere = await PromisedAsync("transport.road", "185");
        Assert.Equal("", await elsewhere.OnAsync(HungVu));
        Assert.Equal("orphaned", await elsewhere.OnAsync("head@SO-TAICHINH-LANGSON"));

        await SucceedAsync("SO-TAICHINH-LANGSON", "null");
        var here = await PromisedAsync("transport.road");

        Assert.Equal("promised orphaned", await elsewhere.OnAsync("head@SO-TAICHINH-LANGSON"));
        Assert.Equal("promised orphaned|orphaned", $"{await here.OnAsync(HungVu)}|{await here.OnAsync("head@SO-TAICHINH-LANGSON")}");
    }

    [Fact]
    public async Task What_was_escalated_waits_before_the_body_that_answers_for_it_to_the_people_whose_clock_it_is()
    {
        var road = await api.APetitionEscalatedToTheProvinceAsync();
        await road.ThenAsync(Who.Province, "acceptance", new { on = "2022-12-07" });
        await road.ThenAsync(Who.Province, "assignment", new { agencyId = api.Names.Agency("SO-GTVT-LANGSON"), on = "2022-12-08" });
        await road.ThenAsync(Who.Transport, "acceptance", new { on = "2022-12-09" });
        await road.ThenAsync(Who.Transport, "responses", Scenes.Answer("resolved"));

        // The district escalated it and is accountable; its heir for the place has the pile, and nobody who only handed it on.
        Assert.Equal("UBND-H-BACSON", (await VerifyClockAsync(road)).Text("agency.code"));
        Assert.Equal("toVerify orphaned", await road.OnAsync(HungVu));
        Assert.Equal("orphaned|", $"{await road.OnAsync(Who.Province)}|{await road.OnAsync("head@UBND-X-NHATHOA")}");

        await road.ThenAsync(Who.Front, "verification", new { result = "confirmed", by = "Trưởng thôn", evidence = "ảnh", on = "2023-01-17" });
        Assert.Equal("toClose orphaned", await road.OnAsync(HungVu));
        await DeskScenes.TalliesAreExactAsync(api.Connection);
        await road.ThenAsync(HungVu, "closure", new { });
        Assert.Equal("", await road.OnAsync(HungVu));
        await DeskScenes.TalliesAreExactAsync(api.Connection);
    }

    [Fact]
    public async Task What_waits_before_a_divided_body_without_an_heir_on_record_lies_among_the_orphans()
    {
        await using var alone = new ApiFixture(server);
        await alone.InitializeAsync();
        var road = await alone.APetitionEscalatedToTheProvinceAsync();
        await road.ThenAsync(Who.Province, "acceptance", new { on = "2022-12-07" });
        await road.ThenAsync(Who.Province, "responses", Scenes.Answer("explained"));
        Assert.Empty((await alone.By(Who.Front).ReadAsync("/api/v1/orphans?reason=verifierEnded")).GetProperty("items").EnumerateArray());

        await DeskScenes.RunAsync(alone.Connection, $"delete from agency_successions where predecessor_id = '{alone.Names.Agency("UBND-H-BACSON")}'");

        var orphan = Assert.Single((await alone.By(Who.Front).ReadAsync("/api/v1/orphans?count=true")).GetProperty("items").EnumerateArray());
        Assert.Equal($"{road.Code} verifierEnded", $"{orphan.Text("code")} {orphan.GetProperty("reasons")[0]}");
    }

    [Fact]
    public async Task A_question_to_a_body_that_was_divided_lies_with_its_heir_for_the_place_who_may_answer_it()
    {
        var (here, elsewhere) = (await AskedAsync("06370"), await AskedAsync("06376"));

        Assert.Equal([here.Code], await QuestionsAsync(HungVu));
        Assert.Equal([elsewhere.Code], await QuestionsAsync("head@UBND-X-NHATHOA"));
        var request = (await here.ReadAsync("/coordination"))[0].Text("id");
        await here.ThenAsync(HungVu, $"coordination/{request}/answer", new { text = "Không vướng quy hoạch" });
        Assert.Empty(await QuestionsAsync(HungVu));
    }

    private async Task<Case> AskedAsync(string unit)
    {
        var province = api.Names.Agency("UBND-T-LANGSON");
        var road = await api.APetitionAsync(unit: unit);
        await road.ThenAsync(Who.Office, "classification", new { field = "transport.road", agencyId = province, ground = "tỉnh chủ trì", on = Scenes.Day });
        await road.ThenAsync(Who.Office, "assignment", new { agencyId = province, on = Scenes.Day });
        await road.ThenAsync(Who.Province, "acceptance", new { on = "2022-12-01" });
        return await road.ThenAsync(Who.Province, "coordination", new { agencyId = api.Names.Agency("UBND-H-BACSON"), question = "Vướng quy hoạch không?", on = "2022-12-02" });
    }

    private async Task<string[]> QuestionsAsync(string who)
    {
        var coordination = (await api.By(who).ReadAsync("/api/v1/desk")).GetProperty("coordination");
        string[] codes = [.. coordination.GetProperty("requests").EnumerateArray().Select(one => one.Text("code"))];
        Assert.Equal(codes.Length, coordination.GetProperty("count").GetInt32());
        return codes;
    }

    private static async Task<System.Text.Json.JsonElement> VerifyClockAsync(Case petition) =>
        (await petition.ReadAsync("/deadline")).GetProperty("steps").EnumerateArray().Single(one => one.Text("step") == "verify");

    private async Task<object?> TextAsync(string sql)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(api.Connection);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private Task SucceedAsync(string heir, string field) => DeskScenes.RunAsync(api.Connection, $"""
        insert into agency_successions (predecessor_id, successor_id, effective_on, field_code, legal_basis)
        values ('{api.Names.Agency("UBND-H-BACSON")}', '{api.Names.Agency(heir, "2026-11-23")}', '2025-07-01', {field}, 'Quyết định của tỉnh')
        """);

    private async Task<Case> PromisedAsync(string field, string unit = "06370")
    {
        var district = api.Names.Agency("UBND-H-BACSON");
        var petition = await api.APetitionAsync(unit: unit);
        await petition.ThenAsync(Who.Office, "classification", new { field, agencyId = district, ground = "huyện chủ trì", on = Scenes.Day });
        await petition.ThenAsync(Who.Office, "assignment", new { agencyId = district, on = Scenes.Day });
        await petition.ThenAsync(Who.District, "acceptance", new { on = "2022-12-01" });
        return await petition.ThenAsync(Who.District, "responses", new { kind = "interim", text = "Sẽ làm", promisedOn = "2025-12-31", on = "2022-12-20" });
    }
}
