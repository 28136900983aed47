using System.Net;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Delivery;

/// <summary>
/// What a run made on its way to its recipients: refused, asked to come again later, stopped, and who sees where it goes.
/// </summary>
public sealed class ReportDeliveryTests(PostgresServer server) : IAsyncLifetime
{
    private readonly ReportsFixture _api = new(server);

    public ValueTask InitializeAsync() => _api.InitializeAsync();

    public async ValueTask DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task One_refused_recipient_does_not_stop_the_other_deliveries()
    {
        _api.Mail.Refused.Add("khong@langson.gov.vn");
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo("mot@langson.gov.vn"), EmailTo("khong@langson.gov.vn"),
            EmailTo("ba@langson.gov.vn")));
        await _api.ProcessRunAsync();
        await _api.DeliverAsync();

        var sent = await _api.ReadRunAsync(run);
        Assert.Equal(["sent", "failed", "sent"], sent.GetProperty("deliveries").EnumerateArray().Select(one => one.Text("state")));
        Assert.Equal(("smtp.recipient_refused", "1"), (sent.Delivery(2).Text("faultCode"), sent.Delivery(2).Text("attempts")));
        Assert.Equal(["ba@langson.gov.vn", "mot@langson.gov.vn"],
            _api.Mail.Received.Select(message => message.To.Mailboxes.Single().Address).Order());
        _api.Mail.Refused.Clear();
        using var again = await _api.By(Callers.Office).PostJsonAsync($"/api/v1/report-runs/{run}/deliveries/2/redelivery", new { });
        await again.OkAsync();
        await _api.DeliverAsync();
        Assert.Equal("sent", (await _api.ReadRunAsync(run)).Delivery(2).Text("state"));
        using var sentAlready = await _api.By(Callers.Office).PostJsonAsync($"/api/v1/report-runs/{run}/deliveries/1/redelivery", new { });
        await sentAlready.AssertRefusedAsync(HttpStatusCode.Conflict, "report_delivery.not_given_up");
        using var nothing = await _api.By(Callers.Office).PostJsonAsync($"/api/v1/report-runs/{run}/deliveries/9/redelivery", new { });
        await nothing.AssertRefusedAsync(HttpStatusCode.NotFound, "report_delivery.not_found");
    }

    [Fact]
    public async Task A_busy_mail_server_is_retried_and_the_mail_arrives_once()
    {
        _api.Mail.Busy[ReportSetup.Mailbox] = true;
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo(ReportSetup.Mailbox)));
        await _api.ProcessRunAsync();
        await _api.DeliverAsync();

        var waiting = (await _api.ReadRunAsync(run)).Delivery(1);
        Assert.Equal(("waiting", "smtp.try_later", "2026-11-23T02:01:00.000Z"),
            (waiting.Text("state"), waiting.Text("faultCode"), waiting.Text("nextAttemptAt")));
        _api.Mail.Busy.Clear();
        await _api.DeliverAsync();
        Assert.Empty(_api.Mail.Received);
        At("2026-11-23T02:01:00Z");
        await _api.DeliverAsync();
        await _api.DeliverAsync();
        Assert.Single(_api.Mail.Received);
        Assert.Equal(("sent", "2"),
            ((await _api.ReadRunAsync(run)).Delivery(1).Text("state"), (await _api.ReadRunAsync(run)).Delivery(1).Text("attempts")));
    }

    [Fact]
    public async Task Cancelling_a_finished_run_stops_its_unsent_deliveries()
    {
        _api.Mail.Busy["hai@langson.gov.vn"] = true;
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo("mot@langson.gov.vn"), EmailTo("hai@langson.gov.vn")));
        await _api.ProcessRunAsync();
        await _api.DeliverAsync();

        using var stopped = await _api.By(Callers.Office).PostJsonAsync($"/api/v1/report-runs/{run}/cancellation", new { });
        var now = await stopped.OkAsync();
        Assert.Equal(("done", "sent", "dropped"), (now.Text("run.state"), now.Delivery(1).Text("state"), now.Delivery(2).Text("state")));
        _api.Mail.Busy.Clear();
        At("2026-11-24T02:00:00Z");
        await _api.DeliverAsync();
        Assert.Single(_api.Mail.Received);
        using var nothing = await _api.By(Callers.Office).PostJsonAsync($"/api/v1/report-runs/{run}/cancellation", new { });
        await nothing.AssertRefusedAsync(HttpStatusCode.Conflict, "report.run_is");
    }

    [Fact]
    public async Task Addresses_are_shown_to_managers_only_and_runs_to_their_recipients()
    {
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", EmailTo("hungvu@langson.gov.vn", "UBND-X-HUNGVU")));
        await _api.ProcessRunAsync();
        await _api.DeliverAsync();

        Assert.Equal("hungvu@langson.gov.vn", (await _api.ReadRunAsync(run)).Delivery(1).Text("address"));
        Assert.Equal("", (await _api.By("officer@UBND-X-HUNGVU").ReadAsync($"/api/v1/report-runs/{run}")).Delivery(1).Text("address"));
        using var other = await _api.By("officer@UBND-X-VULE").GetAsync($"/api/v1/report-runs/{run}");
        await other.AssertRefusedAsync(HttpStatusCode.Forbidden, "report.may_not_read");
    }

    private object EmailTo(string address, string? agency = null) =>
        new { kind = "email", address, agencyId = agency is null ? (Guid?)null : _api.Ids.Agency(agency, "2026-01-01") };

    private void At(string instant) =>
        _api.Clock.SetUtcNow(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
}
