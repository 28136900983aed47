namespace Petitions.Application.Reports;

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
    public static string FileExtension(ReportFormat format) => format switch
    {
        ReportFormat.Json => "json",
        ReportFormat.Csv => "csv",
        ReportFormat.Xlsx => "xlsx",
        ReportFormat.Docx => "docx",
        ReportFormat.Html => "html",
        _ => "pdf",
    };
}
