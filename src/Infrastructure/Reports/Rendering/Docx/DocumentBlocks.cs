using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Petitions.Infrastructure.Reports.Rendering.Docx;

/// <summary>The building blocks of the letter.</summary>
internal static class DocumentBlocks
{
    public const string Typeface = "Times New Roman";

    /// <summary>Millimetres as twentieths of a point.</summary>
    public static int Millimetres(double mm) => (int)Math.Round(mm * 1440 / 25.4);

    public static Paragraph Paragraph(string text, ParagraphFormat format) => new(Properties(format), Run(text, format));

    /// <summary>A paragraph whose first words look otherwise than the rest.</summary>
    public static Paragraph Paragraph(ParagraphFormat format, params ReadOnlySpan<(string Text, ParagraphFormat Look)> runs)
    {
        var paragraph = new Paragraph(Properties(format));
        foreach (var (text, own) in runs)
            paragraph.AppendChild(Run(text, own));
        return paragraph;
    }

    /// <summary>A line, centred, as long as <paramref name="length"/>, in a space of <paramref name="width"/>.</summary>
    public static Paragraph Rule(int length, int width)
    {
        var indent = Text(Math.Max(0, (width - length) / 2));
        return new(new ParagraphProperties(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
            new SpacingBetweenLines { Before = "100", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = indent, Right = indent }));
    }

    /// <summary>How wide a line of text is, about: enough to draw a rule below it, not to break it.</summary>
    public static int WidthOf(string text, double size, bool bold)
    {
        var ems = text.Normalize(System.Text.NormalizationForm.FormD).Sum(c => CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark => 0,
            UnicodeCategory.UppercaseLetter => 0.72,
            UnicodeCategory.SpaceSeparator => 0.25,
            UnicodeCategory.LowercaseLetter => 0.46,
            _ => 0.4,
        });
        return (int)(ems * size * 20 * (bold ? 1.04 : 1));
    }

    /// <summary>A table without lines that sets two blocks beside each other.</summary>
    public static Table SideBySide(int leftWidth, IEnumerable<OpenXmlElement> left, int rightWidth, IEnumerable<OpenXmlElement> right) =>
        new(
        new TableProperties(
            new TableWidth { Width = Text(leftWidth + rightWidth), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
        new TableGrid(new GridColumn { Width = Text(leftWidth) }, new GridColumn { Width = Text(rightWidth) }),
        new TableRow(new TableRowProperties(new CantSplit()), Cell(leftWidth, left), Cell(rightWidth, right)));

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A run of text; its line breaks are line breaks of the document.</summary>
    public static Run Run(string text, ParagraphFormat format)
    {
        var properties = new RunProperties();
        if (format.Bold)
            properties.AppendChild(new Bold());
        if (format.Italic)
            properties.AppendChild(new Italic());
        var halfPoints = Text((int)Math.Round(format.Size * 2));
        properties.AppendChild(new FontSize { Val = halfPoints });
        properties.AppendChild(new FontSizeComplexScript { Val = halfPoints });
        if (format.Underlined)
            properties.AppendChild(new Underline { Val = UnderlineValues.Single });

        var run = new Run(properties);
        foreach (var (line, at) in FileText.Clean(text).Split('\n').Select((line, at) => (line, at)))
        {
            if (at > 0)
                run.AppendChild(new Break());
            run.AppendChild(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private static TableCell Cell(int width, IEnumerable<OpenXmlElement> content) =>
        new([new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa }), .. content]);

    private static ParagraphProperties Properties(ParagraphFormat format)
    {
        var properties = new ParagraphProperties();
        if (format.Style is { } style)
            properties.AppendChild(new ParagraphStyleId { Val = style });
        if (format.KeepsNext)
            properties.AppendChild(new KeepNext());
        properties.AppendChild(new SpacingBetweenLines
        {
            Before = Text(format.Before),
            After = Text(format.After),
            Line = Text((int)(240 * format.LineHeight)),
            LineRule = LineSpacingRuleValues.Auto,
        });
        if (format.FirstIndent > 0 || format.LeftIndent > 0)
            properties.AppendChild(new Indentation { FirstLine = Text(format.FirstIndent), Left = Text(format.LeftIndent) });
        properties.AppendChild(new Justification
        {
            Val = format.Align switch
            {
                JustificationKind.Centre => JustificationValues.Center,
                JustificationKind.Right => JustificationValues.Right,
                JustificationKind.Both => JustificationValues.Both,
                _ => JustificationValues.Left,
            },
        });
        // An empty paragraph is as high as its mark.
        properties.AppendChild(new ParagraphMarkRunProperties(new FontSize { Val = Text((int)Math.Round(format.Size * 2)) }));
        return properties;
    }
}
