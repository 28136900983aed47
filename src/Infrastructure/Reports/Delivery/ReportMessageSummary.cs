namespace Petitions.Infrastructure.Reports.Delivery;

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
