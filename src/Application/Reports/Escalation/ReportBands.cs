using Petitions.Domain.Reports.Escalation;

namespace Petitions.Application.Reports.Escalation;

/// <summary>Lower ends of the bands in which reports count days; each reaches to the next, the last has no end.</summary>
public static class ReportBands
{
    /// <summary>Days behind the due date.</summary>
    public static readonly IReadOnlyList<int> Overdue = [1, 11, 31, 91];

    /// <summary>Days at one level.</summary>
    public static readonly IReadOnlyList<int> Held = [0, 31, 61, 181];

    /// <summary>Days since it was raised.</summary>
    public static readonly IReadOnlyList<int> Age = [0, 31, 91, 181, 366];

    public static IReadOnlyList<AgeBand> Of(IReadOnlyList<int> lower, IReadOnlyList<int> counts) =>
    [
        .. lower.Select((from, index) => index + 1 < lower.Count
            ? new AgeBand(from, lower[index + 1] - 1, $"{from}–{lower[index + 1] - 1} ngày", counts[index])
            : new AgeBand(from, null, $"từ {from} ngày", counts[index])),
    ];
}
