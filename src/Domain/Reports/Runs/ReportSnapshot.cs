using Petitions.Domain.Reports.Escalation;

namespace Petitions.Domain.Reports.Runs;

/// <summary>What a run found, kept for good: the figures as they were written down. The rows of the list lie beside it.</summary>
public sealed class ReportSnapshot
{
    private ReportSnapshot()
    {
    }

    public Guid RunId { get; private set; }

    /// <summary>The <see cref="EscalationReport"/> as JSON, byte for byte as it was hashed.</summary>
    public string Figures { get; private set; } = "";

    public int ItemCount { get; private set; }

    public string ContentHash { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }
}
