using System.Net;

namespace Petitions.Api.Tests.Agencies;

public class AgencyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Agencies = "/api/v1/agencies";
    private readonly HttpClient _reader = api.As("recorder", "UBND-H-BACSON");
    private readonly HttpClient _administrator = api.As("administrator");

    [Fact]
    public async Task A_merged_department_is_found_as_of_2022_and_its_successor_named_today()
    {
        var then = await _reader.ReadAsync($"{Agencies}?q=so%20giao%20thong&asOf=2022-11-29");
        var now = await _reader.ReadAsync($"{Agencies}?q=so%20giao%20thong");

        Assert.Equal("SO-GTVT-LANGSON", Assert.Single(then.GetProperty("items").EnumerateArray()).Text("code"));
        Assert.Empty(now.GetProperty("items").EnumerateArray());
        var former = Assert.Single(now.GetProperty("formerly").EnumerateArray());
        Assert.Equal("SO-XAYDUNG-LANGSON", Assert.Single(former.GetProperty("succeededBy").EnumerateArray()).Text("code"));
    }

    [Fact]
    public async Task Level_and_kind_and_unit_narrow_the_list()
    {
        Assert.Equal(
            ["UBND-H-BACSON", "UBND-H-BINHGIA"], await CodesAsync("level=district&kind=peoplesCommittee&asOf=2022-11-29"));
        Assert.Empty(await CodesAsync("level=district"));
        Assert.Equal(["DU-HUNGVU", "MTTQ-X-HUNGVU", "UBND-X-HUNGVU"], await CodesAsync($"unit={api.Ids.Unit("06349", "2026-01-01")}"));
        Assert.Equal(
            ["DU-TRANYEN", "MTTQ-X-TRANYEN", "UBND-X-TRANYEN"], await CodesAsync($"unit={api.Ids.Village("Làng Mỏ")}&asOf=2022-11-29"));
    }

    [Fact]
    public async Task Enterprises_and_institutes_are_listed_as_coordinating_only()
    {
        Assert.Equal(
            ["MOBIFONE-LANGSON", "VIEN-KHTCCB", "VIEN-XAYDUNGDANG", "VIETTEL-LANGSON", "VNPT-LANGSON"],
            (await CodesAsync("canHold=false")).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("VNPT-LANGSON", await CodesAsync("canHold=true&level=province"));
    }

    [Fact]
    public async Task The_superiors_of_a_commune_of_2022_are_district_province_and_Government()
    {
        var agency = await _reader.ReadAsync($"{Agencies}/{api.Ids.Agency("UBND-X-TRANYEN")}?asOf=2022-11-29");

        Assert.Equal(["UBND-H-BACSON", "UBND-T-LANGSON", "CHINHPHU"], Codes(agency, "superiors"));
        Assert.True(agency.GetProperty("current").GetBoolean());
    }

    [Fact]
    public async Task The_district_was_divided_among_its_communes()
    {
        var agency = await _reader.ReadAsync($"{Agencies}/{api.Ids.Agency("UBND-H-BACSON")}");

        Assert.False(agency.GetProperty("current").GetBoolean());
        Assert.Equal(["UBND-X-BACSON", "UBND-X-HUNGVU", "UBND-X-NHATHOA", "UBND-X-TANTRI", "UBND-X-VULANG", "UBND-X-VULE"],
            Codes(agency, "inItsPlace"));
        Assert.All(agency.GetProperty("successors").EnumerateArray(), link => Assert.NotEqual("", link.Text("unit.name")));
    }

    [Fact]
    public async Task An_agency_is_entered_corrected_and_read_with_its_version()
    {
        using var created =
            await _administrator.PostJsonAsync(Agencies, Body("PHONG-KINHTE-VULE", "Phòng Kinh tế", superior: "UBND-X-VULE"));
        Assert.Equal((HttpStatusCode.Created, "\"1\""), (created.StatusCode, created.Headers.ETag!.Tag));
        var id = (await created.OkAsync()).Text("id");

        using var corrected =
            await _administrator.PutJsonAsync($"{Agencies}/{id}", Content("Phòng Kinh tế xã Vũ Lễ", "UBND-X-VULE"), ("If-Match", "\"1\""));
        Assert.Equal("\"2\"", corrected.Headers.ETag!.Tag);

        var read = await _reader.ReadAsync($"{Agencies}/{id}");
        Assert.Equal(("Phòng Kinh tế xã Vũ Lễ", "PHONG-KINHTE-VULE", "2"), (read.Text("name"), read.Text("code"), read.Text("version")));
        Assert.Equal(["UBND-X-VULE", "UBND-T-LANGSON", "CHINHPHU"], Codes(read, "superiors"));
    }

    [Fact]
    public async Task A_correction_under_a_stale_version_is_refused()
    {
        using var created =
            await _administrator.PostJsonAsync(Agencies, Body("PHONG-VANHOA-VULE", "Phòng Văn hóa", superior: "UBND-X-VULE"));
        var path = $"{Agencies}/{(await created.OkAsync()).Text("id")}";

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(
            i => _administrator.PutJsonAsync(path, Content($"Phòng Văn hóa {i}", "UBND-X-VULE"), ("If-Match", "\"1\""))));

        Assert.Equal([200, 412, 412, 412], answers.Select(answer => (int)answer.StatusCode).Order());
        var problem = await answers.First(answer => !answer.IsSuccessStatusCode)
            .AssertRefusedAsync(HttpStatusCode.PreconditionFailed, "agency.stale");
        Assert.Equal("2", problem.Text("currentVersion"));
    }

    [Fact]
    public async Task A_new_version_ends_its_predecessor()
    {
        var old = api.Ids.Agency("SO-TUPHAP-LANGSON", "2026-01-01");

        using var answer = await _administrator.PostJsonAsync(Agencies, new
        {
            code = "SO-TUPHAP-LANGSON",
            name = "Sở Tư pháp và Pháp chế",
            kind = "specialisedDepartment",
            level = "province",
            unitId = api.Ids.Unit("20"),
            superiorId = api.Ids.Agency("UBND-T-LANGSON"),
            validFrom = "2026-11-01",
            legalBasis = "Nghị quyết thử nghiệm",
            predecessors = new[] { new { agencyId = old } },
        });

        var successor = await answer.OkAsync();
        var ended = await _reader.ReadAsync($"{Agencies}/{old}");
        Assert.Equal(("2026-11-01", "2"), (ended.Text("validTo"), ended.Text("version")));
        Assert.Equal(successor.Text("id"), Assert.Single(ended.GetProperty("inItsPlace").EnumerateArray()).Text("id"));
    }

    [Theory]
    [InlineData("UBND-X-HUNGVU", "agency.overlapping_validity")]
    [InlineData("PHONG-THU-1", "agency.superior_not_above", "UBND-X-BINHGIA")]
    [InlineData("PHONG-THU-1", "agency.outlives_unit", null, "2020-01-01")]
    public async Task An_agency_with_a_conflicting_placement_is_refused(
        string code, string expected, string? superior = null, string validFrom = "2025-07-01")
    {
        using var answer = await _administrator.PostJsonAsync(Agencies, Body(code, "Phòng thử", superior ?? "UBND-X-VULE", validFrom));

        await answer.AssertRefusedAsync(HttpStatusCode.Conflict, expected);
    }

    [Fact]
    public async Task A_superior_or_a_unit_that_does_not_exist_is_refused()
    {
        using var superior = await _administrator.PostJsonAsync(
            Agencies, new
            {
                code = "PHONG-THU-2",
                name = "Phòng thử",
                kind = "office",
                level = "province",
                unitId = api.Ids.Unit("20"),
                superiorId = Guid.Empty
            });
        using var unit = await _administrator.PostJsonAsync(Agencies,
            new { code = "PHONG-THU-2", name = "Phòng thử", kind = "office", level = "province", unitId = Guid.Empty });

        await superior.AssertRefusedAsync(HttpStatusCode.Conflict, "agency.dangling_superior");
        await unit.AssertRefusedAsync(HttpStatusCode.Conflict, "agency.dangling_unit");
    }

    [Theory]
    [InlineData("""{}""", "request.invalid", "name")]
    [InlineData("""{}""", "request.invalid", "code")]
    [InlineData("""{"code":"BO-THU","name":"Bộ","kind":"ministry","level":"planet"}""", "request.invalid", "level")]
    [InlineData("""{"code":"BO-THU","name":"Bộ","kind":"ministry","level":"central","id":"x"}""", "request.invalid", "id")]
    [InlineData("""{"code":"bộ thử","name":"Bộ","kind":"ministry","level":"central"}""", "agency.code_malformed", null)]
    [InlineData("""{"code":"SO-THU","name":"Sở","kind":"specialisedDepartment","level":"province"}""", "agency.unit_not_fitting", null)]
    public async Task An_agency_with_invalid_members_is_refused(string body, string code, string? member)
    {
        using var answer = await _administrator.PostRawAsync(Agencies, body);

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, code);
        Assert.True(member is null || problem.GetProperty("errors").TryGetProperty(member, out _), problem.ToString());
    }

    [Theory]
    [InlineData("level=Province", "level")]
    [InlineData("kind=7", "kind")]
    [InlineData("canHold=maybe", "canHold")]
    [InlineData("unit=x", "unit")]
    public async Task An_invalid_filter_is_refused_with_its_name(string query, string member)
    {
        using var answer = await _reader.GetAsync($"{Agencies}?{query}");

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.True(problem.GetProperty("errors").TryGetProperty(member, out _));
    }

    [Fact]
    public async Task An_unknown_agency_is_not_found()
    {
        using var read = await _reader.GetAsync($"{Agencies}/{Guid.Empty}");
        using var corrected = await _administrator.PutJsonAsync($"{Agencies}/{Guid.Empty}", Content("Phòng", "UBND-X-VULE"));

        await read.AssertRefusedAsync(HttpStatusCode.NotFound, "agency.not_found");
        await corrected.AssertRefusedAsync(HttpStatusCode.NotFound, "agency.not_found");
    }

    [Fact]
    public async Task Only_an_administrator_enters_and_corrects_agencies()
    {
        var head = api.As("head", "UBND-T-LANGSON");
        using var entered = await head.PostJsonAsync(Agencies, Body("PHONG-THU-3", "Phòng", "UBND-X-VULE"));
        using var corrected =
            await head.PutJsonAsync($"{Agencies}/{api.Ids.Agency("UBND-X-VULE", "2026-01-01")}", Content("Khác", "UBND-T-LANGSON"));

        await entered.AssertRefusedAsync(HttpStatusCode.Forbidden, "identity.not_allowed");
        await corrected.AssertRefusedAsync(HttpStatusCode.Forbidden, "identity.not_allowed");
    }

    private static List<string> Codes(System.Text.Json.JsonElement agency, string list) =>
        [.. agency.GetProperty(list).EnumerateArray().Select(other => other.Text("code"))];

    private async Task<List<string>> CodesAsync(string query) => Codes(await _reader.ReadAsync($"{Agencies}?limit=200&{query}"), "items");

    private object Body(string code, string name, string superior, string validFrom = "2025-07-01") => new
    {
        code,
        name,
        kind = "specialisedDepartment",
        level = "commune",
        unitId = api.Ids.Unit("06364", "2026-01-01"),
        superiorId = api.Ids.Agency(superior, "2026-01-01"),
        validFrom,
    };

    private object Content(string name, string superior) => new
    {
        name,
        kind = "specialisedDepartment",
        level = "commune",
        unitId = api.Ids.Unit("06364", "2026-01-01"),
        superiorId = api.Ids.Agency(superior, "2026-01-01"),
        validFrom = "2025-07-01",
    };
}
