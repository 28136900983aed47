namespace Petitions.Domain.Directives;

/// <summary>Where one report that is due stands.</summary>
public enum OccurrenceStatus
{
    AwaitingReport,
    Reported,
    Accepted,
    Withdrawn,
}
