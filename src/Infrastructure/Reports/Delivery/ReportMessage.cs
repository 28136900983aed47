using Petitions.Domain.Reports.Delivery;

namespace Petitions.Infrastructure.Reports.Delivery;

/// <summary>A report on its way to one recipient.</summary>
/// <param name="DeliveryId">The same for every attempt; what leaves the house carries it.</param>
/// <param name="PlannedAt">The same for every attempt.</param>
public sealed record ReportMessage(
    Guid DeliveryId, Recipient To, DateTimeOffset PlannedAt, ReportMessageSummary Summary, IReadOnlyList<ReportMessageFile> Files);
