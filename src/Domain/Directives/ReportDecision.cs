namespace Petitions.Domain.Directives;

/// <summary>What the body that gave a directive says to a report.</summary>
public enum ReportDecision
{
    Accepted,

    /// <summary>Not enough; the addressee has to report again, by the same due date.</summary>
    SentBack,
}
