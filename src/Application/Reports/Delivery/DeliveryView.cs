using Petitions.Domain.Agencies;
using Petitions.Domain.Reports.Delivery;

namespace Petitions.Application.Reports.Delivery;

/// <summary>One report on its way to one recipient.</summary>
/// <param name="Address">Shown to those who may manage the unit's schedules; null for others.</param>
/// <param name="Answerable">The agency that is to acknowledge it: the recipient's own,
/// or of a recipient that belongs to none, the one that had the report made.</param>
/// <param name="State">waiting, sent, failed or dropped.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextAttemptAt">When it is tried (again).</param>
/// <param name="FaultCode">What went wrong last.</param>
/// <param name="Fault">The same as a sentence.</param>
/// <param name="UnreadBy">The agency below whose silence brought the report here.</param>
/// <param name="ReadBy">The last day on which the agency is to acknowledge it, where it tells of overdue petitions.</param>
/// <param name="PassedUpAt">When this agency's silence was dealt with.</param>
/// <param name="PassedUpTo">The agency above, on whose desk it was laid.</param>
/// <param name="NobodyAbove">True when its silence was noticed and there is no
/// agency above: then a notice tells the agency that had the report made.</param>
public sealed record DeliveryView(
    int Number, RecipientKind Kind, string? Address, AgencyReference? Agency, AgencyReference? Answerable, string? Name,
    DeliveryState State, int Attempts, DateTimeOffset? NextAttemptAt, DateTimeOffset? SentAt,
    string? FaultCode, string? Fault, DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy, AgencyReference? UnreadBy, DateOnly? ReadBy,
    DateTimeOffset? PassedUpAt,
    AgencyReference? PassedUpTo, bool NobodyAbove)
{
    public static DeliveryView Of(ReportDelivery delivery, IReadOnlyList<ReportDelivery> all, bool withAddress, ReferenceBook book)
    {
        var above = delivery.PassedUpAt is null ? null : all.FirstOrDefault(other => other.UnreadById == delivery.AnswerableId);
        var fault = delivery.LastFault is { } code ? DeliveryFault.Of(code) : null;
        return new(
            delivery.Number, delivery.Kind, withAddress ? delivery.Address : null, Named(delivery.AgencyId, book),
            Named(delivery.AnswerableId, book), delivery.RecipientName, delivery.State, delivery.Attempts,
            delivery.NextAttemptAt, delivery.SentAt, delivery.LastFault,
            fault is null ? null : Language.Of(fault.Vietnamese, fault.English), delivery.AcknowledgedAt,
            delivery.AcknowledgedBy, Named(delivery.UnreadById, book), delivery.ReadBy, delivery.PassedUpAt, Named(above?.AgencyId, book),
            delivery.PassedUpAt is not null && above is null);
    }

    private static AgencyReference? Named(Guid? id, ReferenceBook book) =>
        id is { } agency && book.Agencies.Find(agency) is { } found ? AgencyReference.From(found) : null;
}
