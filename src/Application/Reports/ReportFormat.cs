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
