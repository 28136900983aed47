namespace Petitions.Domain.Commitments;

/// <summary>
/// When a matter resumes: on a day, or in a budget year or a plan of several years (“chưa có vốn, xem xét giai đoạn 2026–2030”).
/// </summary>
/// <param name="On">The day; null when years are named.</param>
/// <param name="FromYear">The first year.</param>
/// <param name="ToYear">The last year; the first one when left out.</param>
public sealed record ResumeTime(DateOnly? On, int? FromYear = null, int? ToYear = null)
{
    /// <summary>Plans are made for five years, strategies for ten.</summary>
    public const int LongestYears = 10;

    private const int Earliest = 2000;
    private const int Latest = 2100;

    /// <summary>
    /// What it binds a body to: years that have not begun begin with their first day, years that run end with their last.
    /// </summary>
    /// <exception cref="DomainException">
    /// <see cref="CommitmentErrors.ResumesTwice"/>, <see cref="CommitmentErrors.PeriodMalformed"/>,
    /// <see cref="CommitmentErrors.ResumesInPast"/>.
    /// </exception>
    internal CommitmentInput ToCommitmentInput(string? text, ReturnRules returns, DateOnly on)
    {
        if (On is { } day)
        {
            if (FromYear is not null || ToYear is not null)
                throw CommitmentErrors.ResumesTwice();
            return day <= on
                ? throw CommitmentErrors.ResumesInPast()
                : new(CommitmentKind.ResumePoint, text, returns.DatesFor(CommitmentKind.ResumePoint, ResumePointKind.Date, day, on),
                    ResumePointKind.Date);
        }

        if (FromYear is not (>= Earliest and <= Latest) || (ToYear ?? FromYear) is not (>= Earliest and <= Latest))
            throw CommitmentErrors.PeriodMalformed();
        var (from, to) = (FromYear.Value, ToYear ?? FromYear.Value);
        if (to < from || to - from >= LongestYears)
            throw CommitmentErrors.PeriodMalformed();
        var (first, last) = (new DateOnly(from, 1, 1), new DateOnly(to, 12, 31));
        if (last <= on)
            throw CommitmentErrors.ResumesInPast();
        var by = from == to ? ResumePointKind.Year : ResumePointKind.Period;
        return new(CommitmentKind.ResumePoint, text, returns.DatesFor(CommitmentKind.ResumePoint, by, first > on ? first : last, on), by,
            from, to);
    }
}
