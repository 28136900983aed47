using Petitions.Domain.Reports.Delivery;
using static Petitions.Domain.Tests.Reports.ScheduleData;
using static Petitions.Domain.Tests.Territory.LangSon;

namespace Petitions.Domain.Tests.Reports;

public sealed class ReportDeliveryTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly DateTimeOffset Planned = At("2022-12-15 08:00");

    [Fact]
    public void A_failed_delivery_is_retried_at_growing_intervals_and_finally_given_up()
    {
        var delivery = PlannedDelivery();
        var pauses = new List<TimeSpan>();
        var now = Planned;
        while (delivery.State == DeliveryState.Waiting)
        {
            delivery.StartAttempt(now, Lease);
            delivery.MarkFailed(DeliveryFault.SmtpUnreachable, now);
            if (delivery.NextAttemptAt is { } next)
                pauses.Add(next - now);
            now = delivery.NextAttemptAt ?? now;
        }

        Assert.Equal((DeliveryState.Failed, RetryPolicy.MaximumAttempts, "smtp.unreachable"),
            (delivery.State, delivery.Attempts, delivery.LastFault));
        Assert.Equal([1, 5, 15, 60, 240, 720], pauses.Select(pause => pause.TotalMinutes));
    }

    [Fact]
    public void A_permanently_refused_delivery_is_retried_only_on_request()
    {
        var delivery = PlannedDelivery();
        delivery.StartAttempt(Planned, Lease);
        delivery.MarkFailed(DeliveryFault.SmtpRecipientRefused, Planned);
        Assert.Equal((DeliveryState.Failed, null), (delivery.State, delivery.NextAttemptAt));

        delivery.Retry(Planned.AddDays(1));

        Assert.Equal((DeliveryState.Waiting, 0, Planned.AddDays(1)), (delivery.State, delivery.Attempts, delivery.NextAttemptAt!.Value));
        Assert.Equal("report_delivery.not_given_up", RefusalCodeOf(() => delivery.Retry(Planned.AddDays(1))));
    }

    [Fact]
    public void An_unfinished_attempt_is_recorded_as_interrupted()
    {
        var delivery = PlannedDelivery();
        delivery.StartAttempt(Planned, Lease);
        Assert.Null(delivery.LastFault);

        delivery.StartAttempt(Planned + Lease, Lease);

        Assert.Equal(("delivery.interrupted", 2), (delivery.LastFault, delivery.Attempts));
    }

    [Fact]
    public void A_delivery_to_a_desk_is_sent_at_once()
    {
        var delivery = ReportDelivery.Plan(Id(1), Id(2), 1, new Recipient(RecipientKind.Desk, null, Id(3), null), null, 4, Planned);

        Assert.Equal((DeliveryState.Sent, Planned, null), (delivery.State, delivery.SentAt!.Value, delivery.NextAttemptAt));
    }

    [Fact]
    public void A_cancelled_run_drops_only_its_unsent_deliveries()
    {
        var waiting = PlannedDelivery();
        var sent = PlannedDelivery();
        sent.StartAttempt(Planned, Lease);
        sent.MarkSent(Planned);

        waiting.DropIfWaiting();
        sent.DropIfWaiting();

        Assert.Equal((DeliveryState.Dropped, DeliveryState.Sent), (waiting.State, sent.State));
    }

    [Fact]
    public void Every_delivery_fault_is_found_by_its_own_code() =>
        Assert.All(
            typeof(DeliveryFault).GetFields().Where(field => field.FieldType == typeof(DeliveryFault))
                .Select(field => (DeliveryFault)field.GetValue(null)!),
            fault => Assert.Same(fault, DeliveryFault.Of(fault.Code)));

    private static ReportDelivery PlannedDelivery() => ReportDelivery.Plan(Id(1), Id(2), 1, Office, null, 4, Planned);
}
