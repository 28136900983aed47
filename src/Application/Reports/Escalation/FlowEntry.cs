namespace Petitions.Application.Reports.Escalation;

/// <summary>How a petition comes into the base of a report.</summary>
public enum FlowEntry
{
    Opening,
    New,

    /// <summary>Settled or merged before, and taken up again.</summary>
    Resumed,
}
