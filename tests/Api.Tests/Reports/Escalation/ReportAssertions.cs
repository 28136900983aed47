using System.Text.Json;

namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>Reading reports in as few words as a test needs.</summary>
internal static class ReportAssertions
{
    public static Guid Province(this ApiFixture api) => api.Ids.Unit("20");

    public static Task<JsonElement> ReportAsync(
        this ApiFixture api, string query, Guid? unit = null, string who = Petitions.Callers.Office) =>
        api.ByCaller(who).ReadAsync($"/api/v1/reports/escalations?unit={unit ?? api.Province()}&{query}");

    public static Task<HttpResponseMessage> AskAsync(
        this ApiFixture api, string query, Guid? unit = null, string who = Petitions.Callers.Office) =>
        api.ByCaller(who).GetAsync($"/api/v1/reports/escalations?unit={unit ?? api.Province()}&{query}");

    public static HttpClient ByCaller(this ApiFixture api, string who) => Petitions.Callers.By(api, who);

    /// <summary>Where they come from: opening + new + received − transferred out = base.</summary>
    public static string FlowLine(this JsonElement row)
    {
        var figures = row.GetProperty("figures");
        return $"{figures.Text("opening")} + {figures.Text("new")} + {figures.Text("received")} − {figures.Text("transferredOut")} = " +
            $"{figures.Text("base")}, closing {figures.Text("closing")}";
    }

    public static int Number(this JsonElement row, string figure) => row.GetProperty("figures").GetProperty(figure).GetInt32();

    public static JsonElement Total(this JsonElement report, string table = "byAuthority") =>
        report.GetProperty(table).EnumerateArray().Last();

    public static JsonElement Level(this JsonElement report, string level) =>
        report.GetProperty("byAuthority").EnumerateArray().Single(row => row.Text("level") == level);

    public static string[] Codes(this JsonElement report) =>
        [.. report.GetProperty("items").EnumerateArray().Select(item => item.Text("code"))];

    /// <summary>Every identity that the report tells holds, and there are some.</summary>
    public static void AssertBalances(this JsonElement report)
    {
        var checks = report.GetProperty("balance").EnumerateArray().ToList();
        Assert.True(checks.Count > 10, $"{checks.Count} checks");
        Assert.Equal(
            "", string.Join('\n', checks.Where(check => !check.GetProperty("holds").GetBoolean()).Select(check => check.GetRawText())));
    }

    /// <summary>The report but for what says when and whether it was kept.</summary>
    public static string ContentWithoutHeading(this JsonElement report) =>
        string.Join('\n', report.EnumerateObject().Where(member => member.Name != "heading")
            .Select(member => $"{member.Name}: {member.Value.GetRawText()}"));
}
