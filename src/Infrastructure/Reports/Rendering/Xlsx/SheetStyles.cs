using DocumentFormat.OpenXml.Spreadsheet;

namespace Petitions.Infrastructure.Reports.Rendering.Xlsx;

/// <summary>The style sheet of the workbook.</summary>
internal static class SheetStyles
{
    private const uint Whole = 3;
    private const uint OneDecimalShare = 164;
    private const uint DayMonthYear = 165;
    private const uint OneDecimal = 166;

    /// <summary>One format for each <see cref="SheetStyle"/>, in its order.</summary>
    public static Stylesheet Stylesheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = OneDecimalShare, FormatCode = "0.0%" },
            new NumberingFormat { NumberFormatId = DayMonthYear, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = OneDecimal, FormatCode = "#,##0.0" })
        { Count = 3 },
        new Fonts(Font(12), Font(14, new Bold()), Font(12, new Italic()), Font(12, new Bold())) { Count = 4 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDCE6F1" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border(), Thin()) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            Format(font: 1, border: 0),
            Format(font: 2, border: 0),
            Format(font: 3, fill: 2, align: HorizontalAlignmentValues.Center, vertical: VerticalAlignmentValues.Center, wrap: true),
            Format(font: 3, fill: 2, align: HorizontalAlignmentValues.Center, vertical: VerticalAlignmentValues.Center),
            Format(wrap: true),
            Format(wrap: true, quoted: true),
            Format(number: Whole),
            Format(number: OneDecimal),
            Format(number: OneDecimalShare),
            Format(number: DayMonthYear, align: HorizontalAlignmentValues.Center),
            Format(font: 3, wrap: true),
            Format(font: 3, number: Whole),
            Format(font: 3, number: OneDecimal),
            Format(font: 3, number: OneDecimalShare))
        { Count = (uint)Enum.GetValues<SheetStyle>().Length },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Font Font(double size, DocumentFormat.OpenXml.OpenXmlElement? weight = null)
    {
        var font = new Font(new FontSize { Val = size }, new FontName { Val = "Times New Roman" }, new FontFamilyNumbering { Val = 1 });
        if (weight is not null)
            font.PrependChild(weight);
        return font;
    }

    private static Border Thin() => new(
        new LeftBorder(new Color { Auto = true }) { Style = BorderStyleValues.Thin },
        new RightBorder(new Color { Auto = true }) { Style = BorderStyleValues.Thin },
        new TopBorder(new Color { Auto = true }) { Style = BorderStyleValues.Thin },
        new BottomBorder(new Color { Auto = true }) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static CellFormat Format(
        uint font = 0, uint fill = 0, uint border = 1, uint number = 0, HorizontalAlignmentValues? align = null,
        VerticalAlignmentValues? vertical = null,
        bool wrap = false, bool quoted = false)
    {
        var alignment = new Alignment { Vertical = vertical ?? VerticalAlignmentValues.Top };
        if (align is { } given)
            alignment.Horizontal = given;
        if (wrap)
            alignment.WrapText = true;
        var format = new CellFormat(alignment)
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = number != 0,
            ApplyFont = font != 0,
            ApplyFill = fill != 0,
            ApplyBorder = border != 0,
            ApplyAlignment = true,
        };
        if (quoted)
            format.QuotePrefix = true;
        return format;
    }
}
