using Petitions.Domain.Reports.Escalation;

namespace Petitions.Application.Reports.Escalation;

/// <summary>A report that is settled in all that it depends on, before anything is counted.</summary>
public sealed record ScopedReport(ReportHeading Heading, ReportScope Scope, Unit Unit, ReferenceBook Book);
