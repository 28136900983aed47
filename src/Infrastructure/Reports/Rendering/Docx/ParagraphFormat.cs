namespace Petitions.Infrastructure.Reports.Rendering.Docx;

/// <summary>How a paragraph looks. Sizes are in points, distances in twentieths of a point.</summary>
/// <param name="FirstIndent">How far its first line is drawn in.</param>
/// <param name="KeepsNext">True when it stays on one page with what follows.</param>
internal sealed record ParagraphFormat(
    double Size, bool Bold = false, bool Italic = false, bool Underlined = false, JustificationKind Align = JustificationKind.Left,
    int FirstIndent = 0, int LeftIndent = 0,
    int Before = 0, int After = 0, double LineHeight = 1, bool KeepsNext = false, string? Style = null);
