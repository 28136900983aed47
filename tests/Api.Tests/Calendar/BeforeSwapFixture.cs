using System.Text.Json;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Calendar;

/// <summary>A calendar without the swap of 02/01/2026 and 10/01/2026, on the day before it was announced.</summary>
public class BeforeSwapFixture(PostgresServer server) : ApiFixture(server)
{
    public const string Days = "/api/v1/calendar/days";
    public const string Changes = "/api/v1/calendar/changes";
    public const string DayOfRecording = "2025-12-24";

    protected override DateTimeOffset StartsAt => new(2025, 12, 24, 2, 0, 0, TimeSpan.Zero);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var answer = await this.By(Callers.Administrator).PutJsonAsync($"{Days}?year=2026", await YearAsync(withSwap: false));
        await answer.OkAsync();
    }

    /// <summary>The year as it stands, with or without the swap.</summary>
    public async Task<Dictionary<string, object?>> YearAsync(bool withSwap, string? reason = null, params object[] also)
    {
        var year = await this.By(Callers.Administrator).ReadAsync($"{Days}?year=2026");
        var days = year.GetProperty("days").EnumerateArray().Where(day => day.Text("date") is not ("2026-01-02" or "2026-01-10"))
            .Cast<object>().ToList();
        if (withSwap)
        {
            days.Add(new
            {
                date = "2026-01-02",
                kind = "dayOff",
                name = "Hoán đổi với thứ Bảy 10/01/2026",
                legalBasis = "12729/VPCP-KGVX ngày 25/12/2025"
            });
            days.Add(new
            {
                date = "2026-01-10",
                kind = "makeUpDay",
                name = "Làm bù cho thứ Sáu 02/01/2026",
                legalBasis = "12729/VPCP-KGVX ngày 25/12/2025"
            });
        }

        days.AddRange(also);
        var body = new Dictionary<string, object?>
        {
            ["status"] = "announced",
            ["source"] = "12729/VPCP-KGVX ngày 25/12/2025",
            ["days"] =
            days
        };
        if (reason is not null)
            body["reason"] = reason;
        return body;
    }

    public async Task<Dictionary<string, object?>> ChangeAsync(bool withSwap, string? reason = null, params object[] also)
    {
        var body = await YearAsync(withSwap, reason, also);
        body["year"] = 2026;
        return body;
    }

    public async Task<(JsonElement Preview, string Tag)> PreviewAsync(object body, string query = "")
    {
        using var answer = await this.By(Callers.Administrator).PostJsonAsync($"{Changes}/preview{query}", body);
        return (await answer.OkAsync(), answer.Headers.ETag!.Tag);
    }

    public Task<HttpResponseMessage> ConfirmAsync(object body, string? tag) =>
        this.By(Callers.Administrator).PostJsonAsync(Changes, body, tag is null ? [] : [("If-Match", tag)]);

    internal Task<TestPetition> ReceivedAsync() => this.APetitionAsync("làm cầu qua suối", "06364", DayOfRecording);
}
