namespace Petitions.Infrastructure.Reports.Rendering;

/// <summary>Settings of the forms, from <c>Reports</c>.</summary>
public sealed class ReportRenderingOptions
{
    /// <summary>
    /// The program that turns the letter into a PDF: LibreOffice's <c>soffice</c>,
    /// by name or path. Null where none is installed; PDF is refused then.
    /// </summary>
    public string? OfficeProgram { get; set; }

    /// <summary>How long one conversion may take.</summary>
    public TimeSpan OfficeTimeout { get; set; } = TimeSpan.FromMinutes(2);
}
