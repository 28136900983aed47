using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>The forms in which a report is handed out.</summary>
public enum ReportFormat
{
    Json,
    Csv,
    Xlsx,
    Docx,
    Html,
    Pdf,
}

/// <summary>Writes a report in one form. Found by its format among those that are registered.</summary>
public interface IReportForm
{
    ReportFormat Format { get; }

    /// <summary>Writes the whole report. The rows are many: they are written as they come, and never held together.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="items">The itemised list, in order.</param>
    /// <param name="letter">What makes a letter of it, for forms that are letters.</param>
    /// <param name="to">Where to: a file, as a rule. It is not sought in.</param>
    Task WriteAsync(EscalationReport report, IAsyncEnumerable<ReportItem> items, ReportLetter letter, Stream to, CancellationToken cancellationToken);
}

/// <summary>A form in which each table of a report can be had by itself.</summary>
public interface IReportTableForm : IReportForm
{
    /// <summary>The codes of the tables, in the order of the report, the itemised list (B5) among them.</summary>
    IReadOnlyList<string> TablesOf(EscalationReport report);

    /// <summary>Writes one table.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="items">The itemised list, for the table that it is.</param>
    /// <param name="table">One of <see cref="TablesOf"/>.</param>
    /// <param name="to">Where to.</param>
    Task WriteTableAsync(EscalationReport report, IAsyncEnumerable<ReportItem> items, string table, Stream to, CancellationToken cancellationToken);
}

/// <summary>How a format is called in requests, in <c>Accept</c>, and in file names.</summary>
public static class ReportFormats
{
    public static string MediaType(ReportFormat format) => format switch
    {
        ReportFormat.Json => "application/json",
        ReportFormat.Csv => "text/csv",
        ReportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ReportFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ReportFormat.Html => "text/html",
        _ => "application/pdf",
    };

    /// <summary>The ending of a file's name, without the point.</summary>
    public static string Ending(ReportFormat format) => format switch
    {
        ReportFormat.Json => "json",
        ReportFormat.Csv => "csv",
        ReportFormat.Xlsx => "xlsx",
        ReportFormat.Docx => "docx",
        ReportFormat.Html => "html",
        _ => "pdf",
    };
}
