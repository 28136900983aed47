using System.Net;
using System.Text.Json;

namespace Petitions.Api.Tests.Territory;

public class ReadUnitsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private readonly HttpClient _reader = api.As("recorder", "UBND-H-BACSON");

    [Fact]
    public async Task A_search_without_diacritics_as_of_2022_finds_Tran_Yen_of_Bac_Son()
    {
        var found = await _reader.ReadAsync("/api/v1/units?q=tran%20yen&asOf=2022-11-29");

        var unit = Assert.Single(found.GetProperty("items").EnumerateArray());
        Assert.Equal(("06370", "Xã Trấn Yên", "Huyện Bắc Sơn, Tỉnh Lạng Sơn"), (unit.Text("code"), unit.Text("name"), unit.Text("path")));
        Assert.Empty(found.GetProperty("formerly").EnumerateArray());
    }

    [Fact]
    public async Task A_search_today_finds_Tran_Yen_of_Lao_Cai_and_the_successor_of_the_other()
    {
        var found = await _reader.ReadAsync("/api/v1/units?q=x%C3%A3%20tr%E1%BA%A5n%20y%C3%AAn");

        Assert.Equal("04498", Assert.Single(found.GetProperty("items").EnumerateArray()).Text("code"));
        var former = Assert.Single(found.GetProperty("formerly").EnumerateArray());
        Assert.Equal(("06370", "2025-07-01"), (former.Text("unit.code"), former.Text("unit.validTo")));
        Assert.Equal(
            ("06349", "Xã Hưng Vũ"), (former.GetProperty("mergedInto")[0].Text("code"), former.GetProperty("mergedInto")[0].Text("name")));
        Assert.Equal("đã sáp nhập vào Xã Hưng Vũ từ 01/07/2025", former.Text("note"));
    }

    [Fact]
    public async Task A_decomposed_search_text_finds_the_same()
    {
        var typed = Uri.EscapeDataString("Trấn Yên".Normalize(System.Text.NormalizationForm.FormD));

        var found = await _reader.ReadAsync($"/api/v1/units?q={typed}&asOf=2022-11-29");

        Assert.Equal("06370", Assert.Single(found.GetProperty("items").EnumerateArray()).Text("code"));
    }

    [Theory]
    [InlineData("2022-06-01", "Xã Hồng Thái")]
    [InlineData("2025-06-30", "Xã Hồng Thái")]
    [InlineData("2025-07-01", "Xã Tân Văn")]
    [InlineData("2026-01-01", "Xã Tân Văn")]
    public async Task Code_06115_names_another_commune_since_the_reform(string day, string name)
    {
        var found = await _reader.ReadAsync($"/api/v1/units?code=06115&asOf={day}");

        Assert.Equal(name, Assert.Single(found.GetProperty("items").EnumerateArray()).Text("name"));
    }

    [Fact]
    public async Task Bac_Son_is_a_district_and_a_town_in_2022_and_a_commune_today()
    {
        Assert.Equal(["Huyện Bắc Sơn", "Thị trấn Bắc Sơn"], await NamesAsync("/api/v1/units?q=bac%20son&asOf=2022-11-29"));
        Assert.Equal(["Xã Bắc Sơn"], await NamesAsync("/api/v1/units?q=bac%20son"));
    }

    [Fact]
    public async Task An_ended_unit_is_returned_with_its_successors()
    {
        var unit = await _reader.ReadAsync($"/api/v1/units/{api.Ids.Unit("06370")}");

        Assert.False(unit.GetProperty("current").GetBoolean());
        Assert.Equal("2026-11-23", unit.Text("asOf"));
        Assert.Equal("Xã Hưng Vũ", Assert.Single(unit.GetProperty("inItsPlace").EnumerateArray()).Text("name"));
        var successor = Assert.Single(unit.GetProperty("successors").EnumerateArray());
        Assert.Equal(("2025-07-01", "whole"), (successor.Text("on"), successor.Text("share")));
        Assert.Contains("1672/NQ-UBTVQH15", successor.Text("legalBasis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_unit_as_of_2022_is_current_and_has_a_district_above_it()
    {
        var unit = await _reader.ReadAsync($"/api/v1/units/{api.Ids.Unit("06370")}?asOf=2022-11-29");

        Assert.True(unit.GetProperty("current").GetBoolean());
        Assert.Empty(unit.GetProperty("inItsPlace").EnumerateArray());
        Assert.Equal(["20", "185", "06370"], unit.GetProperty("path").EnumerateArray().Select(above => above.Text("code")));
        Assert.Equal(
            ["district", "province", "central"], unit.GetProperty("levelsAbove").EnumerateArray().Select(level => level.GetString()));
        Assert.Equal("Huyện Bắc Sơn", unit.Text("parent.name"));
    }

    [Fact]
    public async Task A_commune_of_2025_as_of_2022_names_its_predecessors()
    {
        var unit = await _reader.ReadAsync($"/api/v1/units/{api.Ids.Unit("06115", "2026-01-01")}?asOf=2022-04-12");

        Assert.False(unit.GetProperty("current").GetBoolean());
        Assert.Equal(
            ["181", "06115", "06118", "06121"], unit.GetProperty("inItsPlace").EnumerateArray().Select(before => before.Text("code")));
        Assert.Equal(["province", "central"], unit.GetProperty("levelsAbove").EnumerateArray().Select(level => level.GetString()));
    }

    [Fact]
    public async Task The_villages_of_a_commune_are_found_by_their_parent() =>
        Assert.Equal(
            ["Thôn Nà Dài", "Thôn Nà Pái"], await NamesAsync($"/api/v1/units?parent={api.Ids.Unit("06121")}&kind=village&asOf=2022-04-12"));

    [Fact]
    public async Task All_pages_together_hold_every_commune_once_in_the_order_of_their_names()
    {
        var names = new List<string>();
        var path = "/api/v1/units?kind=commune&asOf=2022-11-29&limit=7&count=true";
        for (var next = path; next is not null;)
        {
            using var answer = await _reader.GetAsync(next);
            var page = await answer.OkAsync();
            Assert.Equal(37, page.GetProperty("total").GetInt32());
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(unit => unit.Text("code")));
            next = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
            Assert.Equal(next is null, page.GetProperty("nextCursor").ValueKind == JsonValueKind.Null);
        }

        Assert.Equal(37, names.Distinct().Count());
    }

    [Theory]
    [InlineData("kind=planet", "kind")]
    [InlineData("kind=2", "kind")]
    [InlineData("kind=Commune", "kind")]
    [InlineData("asOf=2022-02-30", "asOf")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("q=a%00b", "q")]
    [InlineData("parent=20", "parent")]
    [InlineData("cursor=abc", "cursor")]
    public async Task An_invalid_filter_is_refused_with_its_name(string query, string member)
    {
        using var answer = await _reader.GetAsync($"/api/v1/units?{query}");

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, member == "cursor" ? "cursor.invalid" : "request.invalid");
        Assert.True(problem.GetProperty("errors").TryGetProperty(member, out _));
    }

    [Fact]
    public async Task A_search_text_that_is_too_long_is_refused()
    {
        using var answer = await _reader.GetAsync($"/api/v1/units?q={new string('a', 201)}");

        await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    [Fact]
    public async Task A_cursor_of_another_search_is_refused()
    {
        var cursor = (await _reader.ReadAsync("/api/v1/units?kind=commune&limit=1")).Text("nextCursor");
        using var answer = await _reader.GetAsync($"/api/v1/units?kind=village&limit=1&cursor={cursor}");

        await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "cursor.invalid");
    }

    [Fact]
    public async Task A_search_of_punctuation_only_finds_nothing() => Assert.Empty(await NamesAsync("/api/v1/units?q=%21%3F"));

    [Theory]
    [InlineData("/api/v1/units/01900000-0000-7000-8000-000000000000", "unit.not_found")]
    [InlineData("/api/v1/units?parent=01900000-0000-7000-8000-000000000000", "unit.not_found")]
    [InlineData("/api/v1/units/06370", "request.no_such_path")]
    public async Task An_unknown_unit_is_not_found(string path, string code)
    {
        using var answer = await _reader.GetAsync(path);

        await answer.AssertRefusedAsync(HttpStatusCode.NotFound, code);
    }

    [Fact]
    public async Task Reading_units_without_a_token_is_refused()
    {
        using var answer = await api.Anonymous().GetAsync("/api/v1/units");

        await answer.AssertRefusedAsync(HttpStatusCode.Unauthorized, "identity.required");
    }

    private async Task<List<string>> NamesAsync(string path) =>
        [.. (await _reader.ReadAsync(path)).GetProperty("items").EnumerateArray().Select(unit => unit.Text("name"))];
}
