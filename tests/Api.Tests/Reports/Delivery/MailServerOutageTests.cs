using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Delivery;

/// <summary>
/// A mail server that is down, or slow, while a report is made and sent: the report
/// is made, other ways go on, and the mail arrives once or its failure is seen.
/// </summary>
public sealed class MailServerOutageTests(PostgresServer server) : IAsyncLifetime
{
    private readonly ReportsFixture _api = new(server);

    public ValueTask InitializeAsync() => _api.InitializeAsync();

    public async ValueTask DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task A_slow_mail_server_delays_no_other_channel_and_gets_the_mail_later()
    {
        _api.Mail.Mute = true;
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", Mail(), new { kind = "folder", address = "quý" },
            new { kind = "webhook", address = _api.Web.Address }));
        await _api.ProcessRunAsync();
        await _api.DeliverAsync();

        var slow = await _api.ReadRunAsync(run);
        Assert.Equal("done", slow.Text("run.state"));
        Assert.Equal(["waiting", "sent", "sent"], slow.GetProperty("deliveries").EnumerateArray().Select(one => one.Text("state")));
        Assert.Equal(("smtp.timed_out", "1", "2026-11-23T02:01:00.000Z"),
            (slow.Delivery(1).Text("faultCode"), slow.Delivery(1).Text("attempts"), slow.Delivery(1).Text("nextAttemptAt")));
        Assert.Single(_api.Web.Calls);

        _api.Mail.Mute = false;
        At("2026-11-23T02:01:00Z");
        await _api.DeliverAsync();
        Assert.Equal(("sent", "2"),
            ((await _api.ReadRunAsync(run)).Delivery(1).Text("state"), (await _api.ReadRunAsync(run)).Delivery(1).Text("attempts")));
        Assert.Equal(2, Assert.Single(_api.Mail.Received).Attachments.Count());
    }

    [Fact]
    public async Task A_mail_server_that_stays_down_is_given_up_and_the_report_can_be_redelivered()
    {
        _api.Mail.Stop();
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", Mail()));
        await _api.ProcessRunAsync();
        var tried = new List<string>();
        for (var next = "2026-11-23T02:00:00.000Z"; next.Length > 0; next = (await _api.ReadRunAsync(run)).Delivery(1)
            .Text("nextAttemptAt"))
        {
            tried.Add(next[11..16]);
            At(next);
            await _api.DeliverAsync();
        }

        Assert.Equal(["02:00", "02:01", "02:06", "02:21", "03:21", "07:21", "19:21"], tried);
        var lost = (await _api.ReadRunAsync(run)).Delivery(1);
        Assert.Equal(("failed", "smtp.unreachable", "7"), (lost.Text("state"), lost.Text("faultCode"), lost.Text("attempts")));
        Assert.Empty(Directory.GetDirectories(_api.WorkFolder));
        using var again = await _api.By(Callers.Office).PostJsonAsync($"/api/v1/report-runs/{run}/deliveries/1/redelivery", new { });
        Assert.Equal("waiting", (await again.OkAsync()).Delivery(1).Text("state"));
    }

    private object Mail() =>
        new { kind = "email", address = ReportSetup.Mailbox, agencyId = _api.Ids.Agency("UBND-T-LANGSON", "2026-01-01") };

    private void At(string instant) =>
        _api.Clock.SetUtcNow(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
}
