using System.Net;
using System.Text.Json;
using static Petitions.Api.Tests.Demo.DemonstrationFixture;

namespace Petitions.Api.Tests.Demo;

/// <summary>
/// The two meetings of the sources: what was written down of them, slips and gaps included, and what became of each statement.
/// </summary>
public sealed class DemonstratedMeetingsTests(DemonstrationFixture demo) : IClassFixture<DemonstrationFixture>
{
    private readonly HttpClient _office = demo.As("coordinator", "VP-UBND-T-LANGSON");

    [Fact]
    public async Task The_first_meeting_keeps_the_slips_and_spaces_of_its_source()
    {
        var meeting = await demo.MeetingAsync("2022-04-12");

        Assert.False(meeting.GetProperty("dateInferred").GetBoolean());
        Assert.Equal("06121", meeting.Text("hostUnit.code"));
        Assert.Equal(["Thôn Nà Dài", "Thôn Nà Pái"], TextsOf(meeting.GetProperty("visitedUnits"), "name"));
        var district = Labelled(meeting.GetProperty("directives"), "K2");
        Assert.Contains("phòng ban chuyên môn của \u00A0huyện, xã", district.Text("quote"), StringComparison.Ordinal);
        Assert.Contains("Tỉnh,Trung ương", Labelled(meeting.GetProperty("directives"), "K3").Text("quote"), StringComparison.Ordinal);
        Assert.Contains("lực lượngtham gia", meeting.GetProperty("gifts")[0].Text("quote"), StringComparison.Ordinal);
        Assert.True(Labelled(meeting.GetProperty("statements"), "T7").GetProperty("openList").GetBoolean());
        Assert.Contains("Một số\u00A0vấn đề", meeting.GetProperty("evidence")[0].Text("researchTopic"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_meeting_marks_its_inferred_year_and_the_gaps_of_its_source()
    {
        var meeting = await demo.MeetingAsync("2022-11-29");

        Assert.True(meeting.GetProperty("dateInferred").GetBoolean());
        Assert.Contains("Sáng 29/11", meeting.Text("dateNote"), StringComparison.Ordinal);
        var silent = meeting.GetProperty("statements").EnumerateArray()
            .Where(statement => !statement.GetProperty("contentGiven").GetBoolean()).ToList();
        Assert.Equal(2, silent.Count);
        Assert.All(silent, statement => Assert.Equal("", statement.Text("quote")));
        Assert.Contains(
            "Phụ nữ thôn Làng Mỏ", silent[0].GetProperty("speaker").GetProperty("titles")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(["22", "22", "22"], TextsOf(meeting.GetProperty("profile"), "denominator").Where(text => text == "22"));
        Assert.Equal("2023-05-25", Labelled(meeting.GetProperty("directives"), "F1").Text("dueOn"));
    }

    [Fact]
    public async Task One_sentence_yields_five_petitions_assigned_to_the_district_by_directive()
    {
        var meeting = await demo.MeetingAsync("2022-11-29");
        var sentence = Labelled(meeting.GetProperty("statements"), "R1–R5");
        var order = Labelled(meeting.GetProperty("directives"), "K10");
        Assert.True(order.GetProperty("soft").GetBoolean());
        Assert.Equal("UBND-H-BACSON", order.GetProperty("addressees")[0].Text("agency.code"));

        var codes = new List<string>();
        foreach (var id in order.GetProperty("petitionIds").EnumerateArray())
        {
            var petition = await _office.ReadAsync($"/api/v1/petitions/{id.GetString()}");
            Assert.Equal(sentence.Text("id"), petition.Text("statementId"));
            Assert.Contains(petition.Text("quote"), sentence.Text("quote"), StringComparison.Ordinal);
            codes.Add(petition.Text("code"));
        }

        Assert.Equal(["KN-2022-000004", "KN-2022-000005", "KN-2022-000006", "KN-2022-000007", "KN-2022-000008"], codes);
    }

    [Fact]
    public async Task Coverage_lists_the_difficulties_without_any_follow_up()
    {
        var meeting = await demo.MeetingAsync("2022-11-29");
        var coverage = await _office.ReadAsync($"/api/v1/meetings/{meeting.Text("id")}/coverage");

        string[] FatesOf(string label) =>
            [.. coverage.GetProperty("statements").EnumerateArray().Single(covered => covered.Text("statement.label") == label)
                .GetProperty("fates").EnumerateArray().Select(fate => fate.GetString()!)];
        Assert.Equal(["petition"], FatesOf("R1–R5"));
        Assert.Equal(["petition"], FatesOf("D2"));
        Assert.Equal(["nothingYet"], FatesOf("D3"));
        Assert.Equal(["nothingYet"], FatesOf("D8"));
        Assert.Equal(["directive"], FatesOf("K10"));
        Assert.Equal(["evidence"], FatesOf("E1"));
        Assert.Equal(["acknowledged"], FatesOf("K5"));
        Assert.Equal(2, coverage.GetProperty("counts").GetProperty("contentNotGiven").GetInt32());
        Assert.Equal(5, coverage.GetProperty("counts").GetProperty("petitions").GetInt32());
    }

    [Fact]
    public async Task Coverage_as_of_a_past_day_shows_the_state_of_that_day()
    {
        var meeting = await demo.MeetingAsync("2022-11-29");
        var path = $"/api/v1/meetings/{meeting.Text("id")}/coverage?asOf=";

        using var before = await _office.GetAsync(path + "2022-11-28");
        await before.AssertRefusedAsync(HttpStatusCode.NotFound, "meeting.not_found");
        var then = await _office.ReadAsync(path + "2022-11-29");

        Assert.Equal(5, then.GetProperty("counts").GetProperty("petitions").GetInt32());
        string[] StatusesOf(JsonElement coverage) =>
            [.. coverage.GetProperty("statements").EnumerateArray().SelectMany(covered => covered.GetProperty("petitions").EnumerateArray())
                .Select(petition => petition.Text("status")).Distinct().Order()];
        Assert.DoesNotContain("closed", StatusesOf(then));
        Assert.Equal(
            StatusesOf(await _office.ReadAsync(path + "2026-11-23")), StatusesOf(await _office.ReadAsync(path[..^"?asOf=".Length])));
        Assert.NotEqual(StatusesOf(then), StatusesOf(await _office.ReadAsync(path + "2026-11-23")));
    }

    [Fact]
    public async Task A_meeting_as_of_a_past_day_shows_its_directives_of_that_day()
    {
        var meeting = await demo.MeetingAsync("2022-11-29");
        var path = $"/api/v1/meetings/{meeting.Text("id")}";
        async Task<string[]> StatusesAsync(string query) =>
            [.. (await _office.ReadAsync(path + query)).GetProperty("directives").EnumerateArray()
                .Select(directive => directive.Text("status"))];

        using var before = await _office.GetAsync(path + "?asOf=2022-11-28");
        await before.AssertRefusedAsync(HttpStatusCode.NotFound, "meeting.not_found");
        var then = await StatusesAsync("?asOf=2022-11-29");
        var now = await StatusesAsync("");

        Assert.NotEmpty(then);
        Assert.Equal(then.Length, now.Length);
        Assert.All(then, status => Assert.Equal("open", status));
        Assert.Contains("fulfilled", now);
        Assert.Equal(now, await StatusesAsync("?asOf=2026-11-23"));
    }
}
