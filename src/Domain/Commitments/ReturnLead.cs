namespace Petitions.Domain.Commitments;

/// <summary>How long before its day something comes back: a number of days, or a day in an earlier year.</summary>
/// <param name="Days">So many days before; for a resume point on a condition, which has no day, so many days after the answer.</param>
/// <param name="Years">With month and day: in the year that lies so many years before.</param>
/// <param name="Month">Month of that day.</param>
/// <param name="Day">Day of that month.</param>
public sealed record ReturnLead(int? Days = null, int? Years = null, int? Month = null, int? Day = null)
{
    // 28 is a day of every month of every year.
    public bool IsValid() => Days is { } days
        ? days is >= 0 and <= ReturnRule.MaxDays && Years is null && Month is null && Day is null
        : Years is >= 0 and <= 5 && Month is >= 1 and <= 12 && Day is >= 1 and <= 28;

    public DateOnly DayBefore(DateOnly day) =>
        Days is { } days ? day.AddDays(-days) : new DateOnly(day.Year - Years!.Value, Month!.Value, Day!.Value);
}
