using System.Text.Json;

namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>Table B7 on two axes: what was decided about a report that was owed, and when that was entered.</summary>
public sealed class ObligationsKnownAtTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private readonly HttpClient _giver = api.As("coordinator", "TU-LANGSON");
    private readonly HttpClient _commune = api.As("officer", "DU-TRANYEN");

    [Theory]
    [InlineData("acceptance", "accepted")]
    [InlineData("acceptance", "sentBack")]
    [InlineData("withdrawal", null)]
    public async Task A_decision_entered_later_for_an_earlier_day_does_not_change_figures_known_before(string command, string? decision)
    {
        var id = await GiveAsync();
        await DoAsync(_commune, id, "reports", new { text = "Báo cáo kết quả một năm", on = "2023-05-20" });
        var quarter = await api.ReportAsync("period=2023-Q2");
        var known = quarter.GetProperty("heading").Text("knownAt");
        var following = await api.ReportAsync($"period=2023-Q3&knownAt={known}");

        api.Clock.Advance(TimeSpan.FromMinutes(1));
        await DoAsync(_giver, id, command,
            decision is null ? new { ground = "đã có chỉ đạo khác", on = "2023-05-24" }
                : new { decision, ground = "thiếu số liệu theo thôn", on = "2023-05-24" });

        Assert.Equal(quarter.ContentWithoutHeading(), (await api.ReportAsync($"period=2023-Q2&knownAt={known}")).ContentWithoutHeading());
        Assert.Equal(following.ContentWithoutHeading(), (await api.ReportAsync($"period=2023-Q3&knownAt={known}")).ContentWithoutHeading());
        Assert.NotEqual(Obligations(following), Obligations(await api.ReportAsync("period=2023-Q3")));
    }

    private static string Obligations(JsonElement report) => report.GetProperty("obligations").GetRawText();

    private async Task<string> GiveAsync()
    {
        object Told(string code) => new { agencyId = api.Ids.Agency(code), description = code };
        using var given = await _giver.PostJsonAsync("/api/v1/directives", new
        {
            kind = "followUp",
            givenOn = "2022-11-29",
            givenBy = Told("TU-LANGSON"),
            text = "báo cáo kết quả sau 1 năm thực hiện",
            addressees = new[] { Told("DU-TRANYEN") },
            period = new { baseOn = "2022-05-25", every = 1, unit = "years" },
            basedOn = "Nghị quyết số 77 ngày 25/5/2022",
        });
        return (await given.OkAsync()).Text("id");
    }

    private static async Task DoAsync(HttpClient who, string id, string command, object body)
    {
        using var answer = await who.PostJsonAsync($"/api/v1/directives/{id}/{command}", body);
        await answer.OkAsync();
    }
}
