using System.Net;

namespace Petitions.Api.Tests.Territory;

public class CreateUnitsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Units = "/api/v1/units";
    private readonly HttpClient _administrator = api.As("administrator");

    [Fact]
    public async Task A_village_is_entered_and_found()
    {
        var vuLe = api.Ids.Unit("06364", "2026-01-01");

        using var answer = await _administrator.PostJsonAsync(Units,
            new { name = "Thôn Minh Tiến", kind = "village", parentId = vuLe, validFrom = "2025-07-01" });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var created = await answer.OkAsync();
        Assert.Equal($"/api/v1/units/{created.Text("id")}", answer.Headers.Location!.AbsolutePath);
        var found = await _administrator.ReadAsync($"{Units}?q=minh%20tien&kind=village");
        Assert.Equal(created.Text("id"), Assert.Single(found.GetProperty("items").EnumerateArray()).Text("id"));
    }

    [Fact]
    public async Task The_same_code_on_the_same_days_is_refused()
    {
        using var answer = await _administrator.PostJsonAsync(Units, Commune("06112", "Xã Khác", "2026-01-01"));

        await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "unit.overlapping_validity");
    }

    [Fact]
    public async Task Two_administrators_entering_one_unit_at_once_leave_one_unit()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => _administrator.PostJsonAsync(Units, Commune("09999", "Xã Hai Lần", "2026-01-01"))));

        Assert.Equal([201, 409, 409, 409], answers.Select(answer => (int)answer.StatusCode).Order());
        foreach (var refused in answers.Where(answer => !answer.IsSuccessStatusCode))
            await refused.AssertRefusedAsync(HttpStatusCode.Conflict, "unit.overlapping_validity");
    }

    [Fact]
    public async Task The_same_village_twice_in_one_commune_is_refused()
    {
        using var answer = await _administrator.PostJsonAsync(
            Units, new
            {
                name = "Thôn Nà Dài",
                kind = "village",
                parentId = api.Ids.Unit("06115", "2026-01-01"),
                validFrom = "2026-01-01"
            });

        await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "unit.overlapping_validity");
    }

    [Fact]
    public async Task A_commune_that_becomes_a_ward_keeps_its_code_and_its_village()
    {
        var hungVu = api.Ids.Unit("06349", "2026-01-01");

        using var answer = await _administrator.PostJsonAsync(Units, Commune("06349", "Phường Hưng Vũ", "2026-10-01", hungVu));

        var ward = await answer.OkAsync();
        Assert.Equal(hungVu.ToString(), ward.GetProperty("predecessors")[0].Text("unit.id"));
        var old = await _administrator.ReadAsync($"{Units}/{hungVu}");
        Assert.Equal("2026-10-01", old.Text("validTo"));
        Assert.Equal("Phường Hưng Vũ", old.GetProperty("inItsPlace")[0].Text("name"));
        var village = Assert.Single((await _administrator.ReadAsync($"{Units}?q=lang%20mo")).GetProperty("items").EnumerateArray());
        Assert.Equal("Phường Hưng Vũ", village.Text("parent.name"));
        var tranYen = await _administrator.ReadAsync($"{Units}/{api.Ids.Unit("06370")}");
        Assert.Equal("Phường Hưng Vũ", tranYen.GetProperty("inItsPlace")[0].Text("name"));
    }

    [Fact]
    public async Task A_retried_request_answers_the_same_unit_again()
    {
        var body = new
        {
            name = "Thôn Thử Lại",
            kind = "village",
            parentId = api.Ids.Unit("06367", "2026-01-01"),
            validFrom = "2026-01-01"
        };
        var first = await (await _administrator.PostJsonAsync(Units, body, ("Idempotency-Key", "lai-1"))).OkAsync();

        using var again = await _administrator.PostJsonAsync(Units, body, ("Idempotency-Key", "lai-1"));

        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(first.Text("id"), (await again.OkAsync()).Text("id"));
    }

    [Fact]
    public async Task A_unit_that_ended_before_cannot_be_a_predecessor()
    {
        using var answer = await _administrator.PostJsonAsync(Units, Commune("09998", "Xã Mới", "2026-10-01", api.Ids.Unit("06370")));

        await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "unit.predecessor_not_adjacent");
    }

    [Fact]
    public async Task A_unit_cannot_lie_in_one_that_has_ended()
    {
        using var answer = await _administrator.PostJsonAsync(
            Units, new { code = "09997", name = "Xã Mới", kind = "commune", parentId = api.Ids.Unit("185"), validFrom = "2026-01-01" });

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "unit.parent_not_fitting");
        Assert.Equal("2025-07-01", problem.Text("validTo"));
    }

    [Theory]
    [InlineData("""{}""", "request.invalid", "name")]
    [InlineData("""{"name":"Thôn A","kind":"hamlet"}""", "request.invalid", "kind")]
    [InlineData("""{"name":"Thôn A","kind":"village","colour":"red"}""", "request.invalid", "colour")]
    [InlineData("""{"name":"Thôn \u0007 A","kind":"village"}""", "request.invalid", "name")]
    [InlineData("""{"name":"Tỉnh A","kind":"province","code":20}""", "request.invalid", "code")]
    [InlineData("""{"name":"Tỉnh A","kind":"province","code":"21","predecessors":[{"unitId":"01900000-0000-7000-8000-000000000000"}]}""",
        "request.invalid", "legalBasis")]
    [InlineData("""{"name":""", "request.malformed_json", "name")]
    public async Task An_invalid_unit_is_refused_with_the_member_named(string body, string code, string member)
    {
        using var answer = await _administrator.PostRawAsync(Units, body);

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, code);
        Assert.True(problem.GetProperty("errors").TryGetProperty(member, out _), problem.ToString());
    }

    [Theory]
    [InlineData("""{"name":"Tỉnh A","kind":"province","code":"2"}""", "unit.code_malformed")]
    [InlineData("""{"name":"Thôn A","kind":"village"}""", "unit.parent_missing")]
    [InlineData("""{"name":"Tỉnh A","kind":"province","code":"21","validFrom":"2026-01-01","validTo":"2026-01-01"}""",
        "unit.validity_not_ordered")]
    public async Task A_unit_against_the_rules_of_its_kind_is_refused(string body, string code)
    {
        using var answer = await _administrator.PostRawAsync(Units, body);

        await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task An_unknown_parent_is_not_found()
    {
        using var answer = await _administrator.PostJsonAsync(Units, new { name = "Thôn A", kind = "village", parentId = Guid.Empty });

        await answer.AssertRefusedAsync(HttpStatusCode.NotFound, "unit.not_found");
    }

    [Fact]
    public async Task Only_an_administrator_enters_units()
    {
        using var answer = await api.As("head", "UBND-T-LANGSON").PostJsonAsync(Units, Commune("09996", "Xã Mới", "2026-01-01"));

        await answer.AssertRefusedAsync(HttpStatusCode.Forbidden, "identity.not_allowed");
    }

    private object Commune(string code, string name, string validFrom, params Guid[] whole) => new
    {
        code,
        name,
        kind = "commune",
        parentId = api.Ids.Unit("20"),
        validFrom,
        legalBasis = "Nghị quyết thử nghiệm",
        predecessors = whole.Select(unitId => new { unitId, share = "whole" }),
    };
}
