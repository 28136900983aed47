namespace Petitions.Domain.Calendar;

/// <summary>How the days of a term are counted.</summary>
public enum TermKind
{
    /// <summary>Only working days count, make-up days included.</summary>
    Working,

    /// <summary>Every day counts; a term that ends on a rest day ends on the next working day.</summary>
    Calendar,
}
