namespace Petitions.Domain.Directives;

/// <summary>What sort of order it is.</summary>
public enum DirectiveKind
{
    /// <summary>Somebody is charged with recommendations (K2, K10).</summary>
    Assignment,

    /// <summary>What is outside the own authority goes upward (K3).</summary>
    EscalationRule,
    Task,
    Study,

    /// <summary>Somebody has to report later (F1).</summary>
    FollowUp,
}

/// <summary>Where the following of a directive stands. Overdue is no status: it is asked for on a day.</summary>
public enum DirectiveStatus
{
    /// <summary>Somebody still has to report (chờ báo cáo).</summary>
    Open,

    /// <summary>All who were told have reported on what comes first; the body that gave it has not decided yet (chờ chấp nhận).</summary>
    Reported,

    /// <summary>Everything was reported and accepted, and nothing more is to come (đã hoàn thành).</summary>
    Fulfilled,

    /// <summary>No longer followed, on a ground (thôi theo dõi).</summary>
    Withdrawn,
}

/// <summary>Where one report that is due stands.</summary>
public enum OccurrenceStatus
{
    AwaitingReport,
    Reported,
    Accepted,
    Withdrawn,
}

/// <summary>What the body that gave a directive says to a report.</summary>
public enum ReportDecision
{
    Accepted,

    /// <summary>Not enough; the addressee has to report again, by the same due date.</summary>
    SentBack,
}

/// <summary>The unit in which a period is counted.</summary>
public enum PeriodUnit
{
    Months,
    Years,
}

/// <summary>What becomes of a due date that falls on a day off.</summary>
public enum DayOffRule
{
    /// <summary>It stays; the words of the head name that very day.</summary>
    Keep,

    /// <summary>It moves to the next working day (Civil Code 2015, article 148).</summary>
    NextWorkingDay,
}

/// <summary>The field's own words for what the code names in English.</summary>
public static class DirectiveWording
{
    public static string Of(DirectiveStatus status) => status switch
    {
        DirectiveStatus.Open => "chờ báo cáo",
        DirectiveStatus.Reported => "đã báo cáo, chờ chấp nhận",
        DirectiveStatus.Fulfilled => "đã hoàn thành",
        _ => "thôi theo dõi",
    };

    public static string Of(OccurrenceStatus status) => status switch
    {
        OccurrenceStatus.AwaitingReport => "chờ báo cáo",
        OccurrenceStatus.Reported => "đã báo cáo, chờ chấp nhận",
        OccurrenceStatus.Accepted => "đã chấp nhận",
        _ => "thôi theo dõi",
    };
}
