using Petitions.Domain.Reports.Runs;

namespace Petitions.Domain.Reports.Periods;

/// <summary>
/// The figures of a period that a unit has closed its books on (chốt số liệu). They never change again:
/// what is entered later for days of the period appears as an adjustment in the report of the next.
/// </summary>
public sealed class FrozenPeriod
{
    private FrozenPeriod()
    {
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public PeriodScheme Scheme { get; private set; }

    public PeriodKind Kind { get; private set; }

    public string Code { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    /// <summary>The run whose snapshot holds the figures.</summary>
    public Guid RunId { get; private set; }

    public string ContentHash { get; private set; } = "";

    /// <summary>How many were open at its end: what the next period opens with.</summary>
    public int Closing { get; private set; }

    /// <summary>What was entered later is not in the figures.</summary>
    public DateTimeOffset KnownAt { get; private set; }

    public DateTimeOffset FrozenAt { get; private set; }

    public string FrozenBy { get; private set; } = "";

    public Guid? FrozenById { get; private set; }

    public ReportPeriod Period => new(Scheme, Kind, Code, From, To);

    /// <summary>Keeps the figures of a run that is done for good.</summary>
    /// <param name="closing">How many were open at the end of the period.</param>
    /// <param name="knownAt">The instant up to which the run counted entries.</param>
    public static FrozenPeriod Of(
        Guid id, ReportRun run, int closing, DateTimeOffset knownAt, string by, Guid? byAgency, DateTimeOffset now) => new()
        {
            Id = id,
            UnitId = run.UnitId,
            Scheme = run.Scheme,
            Kind = run.Kind,
            Code = run.PeriodCode,
            From = run.PeriodFrom,
            To = run.PeriodTo,
            RunId = run.Id,
            ContentHash = run.ContentHash!,
            Closing = closing,
            KnownAt = knownAt,
            FrozenAt = now,
            FrozenBy = by,
            FrozenById = byAgency,
        };
}
