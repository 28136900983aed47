using Petitions.Domain.Reports.Escalation;

namespace Petitions.Application.Reports;

/// <summary>A form in which each table of a report can be had by itself.</summary>
public interface IReportTableRenderer : IReportRenderer
{
    /// <summary>The codes of the tables, in the order of the report, the itemised list (B5) among them.</summary>
    IReadOnlyList<string> TablesOf(EscalationReport report);

    /// <summary>Writes one table.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="items">The itemised list, for the table that it is.</param>
    /// <param name="table">One of <see cref="TablesOf"/>.</param>
    /// <param name="to">Where to.</param>
    Task WriteTableAsync(
        EscalationReport report, IAsyncEnumerable<ReportItem> items, string table, Stream to, CancellationToken cancellationToken);
}
