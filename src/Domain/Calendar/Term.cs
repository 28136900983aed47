namespace Petitions.Domain.Calendar;

/// <summary>A length of time that a rule allows, in whole days.</summary>
/// <param name="Days">How many, 1 to <see cref="MaxDays"/>.</param>
/// <param name="Kind">Which days count.</param>
public readonly record struct Term(int Days, TermKind Kind)
{
    /// <summary>Longer terms are no deadline for a petition; about two years and nine months.</summary>
    public const int MaxDays = 1000;

    public static Term WorkingDays(int days) => new(days, TermKind.Working);

    public static Term CalendarDays(int days) => new(days, TermKind.Calendar);
}
