using System.Text.Json;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports;

/// <summary>Schedules and runs of Lạng Sơn, in as few words as a test needs.</summary>
internal static class ReportSetup
{
    public const string Mailbox = "vanthu@langson.gov.vn";

    public static object ASchedule(
        this ApiFixture api, string cron = "0 8 15 * *", object[]? recipients = null, Guid? unit = null, bool? paused = null) => new
        {
            name = "Báo cáo quý của tỉnh",
            unitId = unit ?? api.Ids.Unit("20", "2026-01-01"),
            kind = "quarter",
            formats = new[] { "docx", "csv" },
            cron,
            letter = new { layout = "state", symbol = "BC-UBND", to = new[] { "Văn phòng Chính phủ" } },
            recipients = recipients ?? [new { kind = "email", address = Mailbox, agencyId = api.Ids.Agency("UBND-T-LANGSON", "2026-01-01"),
            name = "Văn phòng UBND tỉnh" }],
            paused,
        };

    public static async Task<string> SetAsync(this ApiFixture api, string cron, params object[] recipients)
    {
        using var set = await api.By(Callers.Office).PostJsonAsync("/api/v1/report-schedules", api.ASchedule(cron, recipients));
        return (await set.OkAsync()).Text("id");
    }

    /// <summary>Asks for a run of a schedule now; the run's id.</summary>
    public static async Task<string> RunAsync(this ApiFixture api, string schedule)
    {
        using var run = await api.By(Callers.Office).PostJsonAsync($"/api/v1/report-schedules/{schedule}/runs", new { });
        return (await run.OkAsync()).Text("run.id");
    }

    /// <summary>The same of a period.</summary>
    public static async Task<string> RunOfAsync(this ApiFixture api, string schedule, string period)
    {
        using var run = await api.By(Callers.Office).PostJsonAsync($"/api/v1/report-schedules/{schedule}/runs", new { period });
        return (await run.OkAsync()).Text("run.id");
    }

    public static Task<JsonElement> ReadRunAsync(this ApiFixture api, string run) =>
        api.By(Callers.Office).ReadAsync($"/api/v1/report-runs/{run}");

    public static async Task<IReadOnlyList<JsonElement>> RunsOfAsync(this ApiFixture api, string schedule) =>
        [.. (await api.By(Callers.Office).ReadAsync($"/api/v1/report-runs?schedule={schedule}&limit=200")).GetProperty("items")
            .EnumerateArray()];

    public static JsonElement Delivery(this JsonElement run, int number) =>
        run.GetProperty("deliveries").EnumerateArray().Single(one => one.GetProperty("number").GetInt32() == number);
}
