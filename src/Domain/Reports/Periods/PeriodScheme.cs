namespace Petitions.Domain.Reports.Periods;

/// <summary>How the days of a year are cut into periods (domain brief 5.3).</summary>
public enum PeriodScheme
{
    /// <summary>From the 15th to the 14th: the state administration's own cut (Nghị định 09/2019/NĐ-CP, article 12).</summary>
    Administrative,

    /// <summary>Whole months of the calendar, as some sectors keep them.</summary>
    Calendar,

    /// <summary>Before or after a session of the People's Council, on dates that somebody sets.</summary>
    Session,
}
