using Petitions.Api.Tests.Notices;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Delivery;

/// <summary>
/// Reports with overdue cases whose recipient belongs to no agency, or that could not be delivered: nobody has read them either.
/// </summary>
public sealed class UnreadReportTests(PostgresServer server) : IAsyncLifetime
{
    private readonly ReportsFixture _api = new(server);

    public ValueTask InitializeAsync() => _api.InitializeAsync();

    public async ValueTask DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task An_unread_report_to_an_address_without_agency_is_passed_up_from_its_requester()
    {
        var run = await SentAsync(Mail("bi.thu@langson.gov.vn"), Mail("khac@langson.gov.vn"));
        Assert.Equal(run, Assert.Single(await AwaitingAsync(Callers.Office)));
        await _api.EscalateUnreadAsync();
        var sent = (await _api.ReadRunAsync(run)).Delivery(1);
        Assert.Equal(("", "VP-UBND-T-LANGSON", "2026-11-27"), (sent.Text("agency"), sent.Text("answerable.code"), sent.Text("readBy")));

        At("2026-11-27T02:00:00Z");
        Assert.Contains("BC-DEN-HAN 1", await _api.SweepAsync());
        At("2026-11-30T01:00:00Z");
        Assert.Equal(1, await _api.EscalateUnreadAsync());

        var shown = await _api.ReadRunAsync(run);
        var up = shown.Delivery(3);
        Assert.Equal(("desk", "UBND-T-LANGSON", "VP-UBND-T-LANGSON", "sent"),
            (up.Text("kind"), up.Text("agency.code"), up.Text("unreadBy.code"), up.Text("state")));
        Assert.Equal("UBND-T-LANGSON", shown.Delivery(1).Text("passedUpTo.code"));
        var notice =
            Assert.Single((await _api.By(Callers.Office).ReadAsync("/api/v1/notices?clock=report")).GetProperty("items").EnumerateArray());
        Assert.Contains("gửi Văn phòng Chính phủ có kiến nghị quá hạn", notice.Text("text"), StringComparison.Ordinal);
        Assert.Equal(0, await _api.EscalateUnreadAsync());
    }

    [Fact]
    public async Task The_requester_may_acknowledge_for_an_address_without_agency()
    {
        var run = await SentAsync(Mail("bi.thu@langson.gov.vn"));
        using var seen = await _api.By(Callers.Office).PostJsonAsync($"/api/v1/report-runs/{run}/acknowledgement", new { });
        Assert.NotEqual("", (await seen.OkAsync()).Delivery(1).Text("acknowledgedAt"));

        At("2026-12-20T01:00:00Z");
        Assert.Equal(0, await _api.EscalateUnreadAsync());
        Assert.Empty(await AwaitingAsync(Callers.Office));
    }

    [Fact]
    public async Task An_undeliverable_report_counts_as_unread_once_it_was_given_up()
    {
        _api.Mail.Refused.Add("hungvu@langson.gov.vn");
        var run = await SentAsync(Mail("hungvu@langson.gov.vn", "UBND-X-HUNGVU"));
        Assert.Equal(("failed", ""),
            ((await _api.ReadRunAsync(run)).Delivery(1).Text("state"), (await _api.ReadRunAsync(run)).Delivery(1).Text("sentAt")));
        Assert.Equal(run, Assert.Single(await AwaitingAsync("officer@UBND-X-HUNGVU")));

        // Monday 23/11; the 24th is a day off: three working days end with Friday the 27th.
        At("2026-11-27T10:00:00Z");
        Assert.Equal(0, await _api.EscalateUnreadAsync());
        Assert.Equal("2026-11-27", (await _api.ReadRunAsync(run)).Delivery(1).Text("readBy"));
        At("2026-11-30T01:00:00Z");
        Assert.Equal(1, await _api.EscalateUnreadAsync());
        Assert.Equal(("UBND-T-LANGSON", "UBND-X-HUNGVU"),
            ((await _api.ReadRunAsync(run)).Delivery(2).Text("agency.code"),
                (await _api.ReadRunAsync(run)).Delivery(2).Text("unreadBy.code")));
    }

    [Fact]
    public async Task A_redelivered_report_gets_a_new_reading_time_and_may_be_acknowledged()
    {
        _api.Mail.Refused.Add("hungvu@langson.gov.vn");
        var run = await SentAsync(Mail("hungvu@langson.gov.vn", "UBND-X-HUNGVU"));
        await _api.EscalateUnreadAsync();
        _api.Mail.Refused.Clear();
        At("2026-11-27T02:00:00Z");
        using var again = await _api.By(Callers.Office).PostJsonAsync($"/api/v1/report-runs/{run}/deliveries/1/redelivery", new { });
        Assert.Equal("", (await again.OkAsync()).Delivery(1).Text("readBy"));
        await _api.DeliverAsync();

        At("2026-11-30T01:00:00Z");
        Assert.Equal(0, await _api.EscalateUnreadAsync());
        Assert.Equal("2026-12-02", (await _api.ReadRunAsync(run)).Delivery(1).Text("readBy"));
        using var read = await _api.By("officer@UBND-X-HUNGVU").PostJsonAsync($"/api/v1/report-runs/{run}/acknowledgement", new { });
        await read.OkAsync();
        At("2026-12-20T01:00:00Z");
        Assert.Equal(0, await _api.EscalateUnreadAsync());
    }

    private object Mail(string address, string? agency = null) =>
        new
        {
            kind = "email",
            address,
            agencyId = agency is null ? (Guid?)null : _api.Ids.Agency(agency, "2026-01-01"),
            name = "Văn phòng Chính phủ"
        };

    private async Task<string> SentAsync(params object[] recipients)
    {
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", recipients));
        await _api.ProcessRunAsync();
        await _api.DeliverAsync();
        return run;
    }

    private async Task<IEnumerable<string>> AwaitingAsync(string who) =>
        (await _api.By(who).ReadAsync("/api/v1/report-runs?awaiting=true")).GetProperty("items").EnumerateArray()
            .Select(run => run.Text("id"));

    private void At(string instant) =>
        _api.Clock.SetUtcNow(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
}
