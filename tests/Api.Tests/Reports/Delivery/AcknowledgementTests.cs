using System.Net;
using Petitions.Api.Tests.Notices;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Delivery;

/// <summary>A recipient says that it has the report; a report with overdue cases that nobody reads goes one step up, once.</summary>
public sealed class AcknowledgementTests(PostgresServer server) : IAsyncLifetime
{
    private readonly ReportsFixture _api = new(server);

    public ValueTask InitializeAsync() => _api.InitializeAsync();

    public async ValueTask DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Only_the_recipient_agency_may_acknowledge_a_report_and_only_once()
    {
        var run = await SentAsync(Desk("UBND-X-HUNGVU"));
        Assert.Equal(run, Assert.Single(await AwaitingAsync("officer@UBND-X-HUNGVU")));

        using var stranger = await _api.By("officer@UBND-X-VULE").PostJsonAsync(Acknowledgement(run), new { });
        await stranger.AssertRefusedAsync(HttpStatusCode.Forbidden, "report_delivery.not_recipient");
        using var sender = await _api.By(Callers.Office).PostJsonAsync(Acknowledgement(run), new { });
        await sender.AssertRefusedAsync(HttpStatusCode.Forbidden, "report_delivery.not_recipient");
        using var reader = await _api.By("officer@UBND-X-HUNGVU").PostJsonAsync(Acknowledgement(run), new { });
        Assert.Equal("Người Kiểm Thử", (await reader.OkAsync()).Delivery(1).Text("acknowledgedBy"));
        using var again = await _api.By("head@UBND-X-HUNGVU").PostJsonAsync(Acknowledgement(run), new { });
        await again.AssertRefusedAsync(HttpStatusCode.Conflict, "report_delivery.acknowledged");
        Assert.Empty(await AwaitingAsync("officer@UBND-X-HUNGVU"));
    }

    [Fact]
    public async Task An_unread_report_with_overdue_petitions_is_passed_up_once_across_processes()
    {
        var run = await SentAsync(Desk("UBND-X-HUNGVU"),
            new { kind = "email", address = "hungvu@langson.gov.vn", agencyId = Agency("UBND-X-HUNGVU") });

        // Monday 23/11; the 24th is a day off: three working days end with Friday the 27th.
        At("2026-11-27T10:00:00Z");
        Assert.Equal(0, await _api.EscalateUnreadAsync());
        At("2026-11-30T01:00:00Z");
        var passed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_api.EscalateUnreadAsync)));

        Assert.Equal(1, passed.Sum());
        var shown = await _api.ReadRunAsync(run);
        var up = shown.Delivery(3);
        Assert.Equal(("desk", "UBND-T-LANGSON", "UBND-X-HUNGVU", "sent"),
            (up.Text("kind"), up.Text("agency.code"), up.Text("unreadBy.code"), up.Text("state")));
        Assert.NotEqual("", shown.Delivery(1).Text("passedUpAt"));
        Assert.Equal("UBND-T-LANGSON", shown.Delivery(1).Text("passedUpTo.code"));
        Assert.Equal(run, Assert.Single(await AwaitingAsync(Callers.Province)));

        At("2026-12-20T01:00:00Z");
        Assert.Equal(0, await _api.EscalateUnreadAsync());
        Assert.Equal(3, (await _api.ReadRunAsync(run)).GetProperty("deliveries").GetArrayLength());
        using var head = await _api.By(Callers.Province).PostJsonAsync(Acknowledgement(run), new { });
        await head.OkAsync();
    }

    [Fact]
    public async Task A_silent_reader_is_reminded_once_and_its_superior_notified_once()
    {
        var run = await SentAsync(new { kind = "email", address = "hungvu@langson.gov.vn", agencyId = Agency("UBND-X-HUNGVU") },
            Desk("UBND-X-HUNGVU"));
        await _api.EscalateUnreadAsync();
        Assert.Equal("2026-11-27", (await _api.ReadRunAsync(run)).Delivery(2).Text("readBy"));

        At("2026-11-27T02:00:00Z");
        Assert.Contains("BC-DEN-HAN 1", await _api.SweepAsync());
        At("2026-11-30T01:00:00Z");
        await _api.EscalateUnreadAsync();
        Assert.Contains("BC-CAP-TREN 1", await _api.SweepAsync());
        Assert.DoesNotContain(await _api.SweepAsync("2026-12-20"), rung => rung.StartsWith("BC-", StringComparison.Ordinal));

        Assert.StartsWith(
            "Báo cáo quý III năm 2026 của Tỉnh Lạng Sơn gửi Ủy ban nhân dân xã Hưng Vũ có kiến nghị quá hạn: đề nghị xác nhận đã nhận " +
                "trong ngày 27/11/2026", Assert.Single(await NoticesAsync("head@UBND-X-HUNGVU")).Text("text"), StringComparison.Ordinal);
        var above = Assert.Single(await NoticesAsync(Callers.Province));
        Assert.Equal((run, "2026-Q3", "BC-CAP-TREN", "2026-11-30"),
            (above.Text("subject.reportRunId"), above.Text("subject.code"), above.Text("rung"), above.Text("raisedOn")));
        using var seen = await _api.By(Callers.Province).PostJsonAsync($"/api/v1/notices/{above.Text("id")}/acknowledgement", new { });
        await seen.OkAsync();
    }

    [Fact]
    public async Task An_unread_report_without_a_superior_is_notified_to_its_requester()
    {
        var run = await SentAsync(Desk("CHINHPHU"));
        await _api.EscalateUnreadAsync();
        At("2026-11-30T01:00:00Z");
        Assert.Equal(0, await _api.EscalateUnreadAsync());
        await _api.SweepAsync();

        var silent = Assert.Single((await _api.ReadRunAsync(run)).GetProperty("deliveries").EnumerateArray());
        Assert.Equal(("True", ""), (silent.Text("nobodyAbove"), silent.Text("passedUpTo")));
        Assert.Equal(run, Assert.Single(await NoticesAsync(Callers.Office)).Text("subject.reportRunId"));
    }

    [Fact]
    public async Task A_report_that_was_read_or_has_nothing_overdue_is_not_passed_up()
    {
        var read = await SentAsync(Desk("UBND-X-HUNGVU"));
        using var reader = await _api.By("officer@UBND-X-HUNGVU").PostJsonAsync(Acknowledgement(read), new { });
        await reader.OkAsync();
        _api.Paced.Overdue = 0;
        var quiet = await SentAsync(Desk("UBND-X-VULE"));

        At("2026-12-20T01:00:00Z");

        Assert.Equal(0, await _api.EscalateUnreadAsync());
        Assert.Equal(1, (await _api.ReadRunAsync(read)).GetProperty("deliveries").GetArrayLength());
        Assert.Equal(1, (await _api.ReadRunAsync(quiet)).GetProperty("deliveries").GetArrayLength());
    }

    private async Task<string> SentAsync(params object[] recipients)
    {
        var run = await _api.RunAsync(await _api.SetAsync("0 8 15 12 *", recipients));
        await _api.ProcessRunAsync();
        await _api.DeliverAsync();
        return run;
    }

    private object Desk(string agency) => new { kind = "desk", agencyId = Agency(agency) };

    private Guid Agency(string code) => _api.Ids.Agency(code, "2026-01-01");

    private async Task<IEnumerable<string>> AwaitingAsync(string who) =>
        (await _api.By(who).ReadAsync("/api/v1/report-runs?awaiting=true")).GetProperty("items").EnumerateArray()
            .Select(run => run.Text("id"));

    private async Task<IReadOnlyList<System.Text.Json.JsonElement>> NoticesAsync(string who) =>
        [.. (await _api.By(who).ReadAsync("/api/v1/notices?clock=report")).GetProperty("items").EnumerateArray()];

    private static string Acknowledgement(string run) => $"/api/v1/report-runs/{run}/acknowledgement";

    private void At(string instant) =>
        _api.Clock.SetUtcNow(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
}
