namespace Petitions.Domain.Directives;

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
