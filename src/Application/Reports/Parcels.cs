using Petitions.Domain.Reports.Delivery;

namespace Petitions.Application.Reports;

/// <summary>A file of a run, made and lying on this machine's disk.</summary>
/// <param name="Format">xlsx, docx, …</param>
/// <param name="Name">What it is called at the recipient's.</param>
/// <param name="Path">Where it lies; deleted when it is no longer needed.</param>
/// <param name="Length">Bytes.</param>
public sealed record ReportMessageFile(string Format, string Name, string MediaType, string Path, long Length);

/// <summary>What is said about a report beside its files.</summary>
/// <param name="Title">The report's title with its period, such as “Kết quả giải quyết, trả lời kiến nghị quý IV năm 2022”.</param>
/// <param name="Unit">The unit it is about.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period.</param>
/// <param name="AsOf">The moment whose state of affairs it shows.</param>
/// <param name="ContentHash">SHA-256 over figures and rows.</param>
/// <param name="Overdue">How many petitions are overdue in it.</param>
public sealed record ReportMessageSummary(
    Guid RunId, Guid? ScheduleId, string Title, Guid UnitId, string Unit, DateOnly From, DateOnly To, DateTimeOffset AsOf,
    string ContentHash, int Overdue);

/// <summary>A report on its way to one recipient.</summary>
/// <param name="DeliveryId">The same for every attempt; what leaves the house carries it.</param>
/// <param name="PlannedAt">The same for every attempt.</param>
public sealed record ReportMessage(
    Guid DeliveryId, Recipient To, DateTimeOffset PlannedAt, ReportMessageSummary Summary, IReadOnlyList<ReportMessageFile> Files);

/// <summary>Carries parcels on one way.</summary>
public interface IDeliveryChannel
{
    RecipientKind Kind { get; }

    /// <summary>
    /// Returns when the other side has taken it over. Repeating it is recognisable for the other side as the same delivery.
    /// </summary>
    /// <exception cref="DeliveryException">It did not arrive, and why.</exception>
    Task SendAsync(ReportMessage outgoing, CancellationToken cancellationToken);
}
