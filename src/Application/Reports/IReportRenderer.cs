using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports;

/// <summary>Writes a report in one form. Found by its format among those that are registered.</summary>
public interface IReportRenderer
{
    ReportFormat Format { get; }

    /// <summary>Writes the whole report. The rows are many: they are written as they come, and never held together.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="items">The itemised list, in order.</param>
    /// <param name="letter">What makes a letter of it, for forms that are letters.</param>
    /// <param name="to">Where to: a file, as a rule. It is not sought in.</param>
    Task WriteAsync(EscalationReport report, IAsyncEnumerable<ReportItem> items, ReportLetter letter, Stream to,
        CancellationToken cancellationToken);
}
