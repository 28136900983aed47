namespace Petitions.Domain.Directives;

/// <summary>What becomes of a due date that falls on a day off.</summary>
public enum DayOffRule
{
    /// <summary>It stays; the words of the head name that very day.</summary>
    Keep,

    /// <summary>It moves to the next working day (Civil Code 2015, article 148).</summary>
    NextWorkingDay,
}
