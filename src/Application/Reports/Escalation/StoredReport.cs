using Petitions.Domain.Reports.Escalation;

namespace Petitions.Application.Reports.Escalation;

/// <summary>A report that was written down.</summary>
/// <param name="ContentHash">SHA-256 over figures and rows, in hexadecimal.</param>
public sealed record StoredReport(EscalationReport Report, int ItemCount, string ContentHash);
