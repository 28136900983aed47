using DocumentFormat.OpenXml.Wordprocessing;

namespace Petitions.Infrastructure.Reports.Rendering.Docx;

/// <summary>What the document has beside its text: styles, the page number, settings, sections.</summary>
internal static class DocumentParts
{
    /// <summary>The id by which sections refer to the header that holds the page number.</summary>
    public const string PageNumberId = "header";

    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts
                {
                    Ascii = DocumentBlocks.Typeface,
                    HighAnsi = DocumentBlocks.Typeface,
                    ComplexScript = DocumentBlocks.Typeface,
                    EastAsia = DocumentBlocks.Typeface
                },
                new Color { Val = "000000" }, new FontSize { Val = "28" }, new FontSizeComplexScript { Val = "28" },
                new Languages { Val = "vi-VN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0" }))),
        Style("Normal", "Normal", isDefault: true),
        Style("Title", "Title"),
        Style("Heading1", "heading 1", outline: 0),
        Style("Heading2", "heading 2", outline: 1));

    /// <summary>The page number, centred in the top margin; the first page of a section has none.</summary>
    public static Header PageNumber() => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        Field(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        Field(new FieldCode("PAGE") { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }),
        Field(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Field(new Text("2")),
        Field(new FieldChar { FieldCharType = FieldCharValues.End })));

    public static Settings Settings() => new(
        new Zoom { Percent = "100" },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri =
            "http://schemas.microsoft.com/office/word",
            Val = "15"
        }));

    /// <summary>A section of pages whose numbers begin with 1; appendices are numbered apart.</summary>
    public static SectionProperties Section(bool landscape)
    {
        var size = landscape
            ? new PageSize
            {
                Width = (uint)LetterPage.PaperHeight,
                Height = (uint)LetterPage.PaperWidth,
                Orient = PageOrientationValues.Landscape
            }
            : new PageSize { Width = (uint)LetterPage.PaperWidth, Height = (uint)LetterPage.PaperHeight };
        return new(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = PageNumberId },
            new SectionType { Val = SectionMarkValues.NextPage },
            size,
            new PageMargin
            {
                Top = LetterPage.TopAndBottom,
                Bottom = LetterPage.TopAndBottom,
                Left = (uint)LetterPage.Left,
                Right = (uint)LetterPage.Right,
                Header = (uint)DocumentBlocks.Millimetres(10),
                Footer = (uint)DocumentBlocks.Millimetres(10),
                Gutter = 0,
            },
            new PageNumberType { Start = 1 },
            new TitlePage());
    }

    private static Run Field(DocumentFormat.OpenXml.OpenXmlElement content) => new(new RunProperties(new FontSize { Val = "28" }), content);

    private static Style Style(string id, string name, bool isDefault = false, int? outline = null)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
            style.Default = true;
        else
            style.AppendChild(new BasedOn { Val = "Normal" });
        style.AppendChild(new PrimaryStyle());
        if (outline is { } level)
            style.AppendChild(new StyleParagraphProperties(new OutlineLevel { Val = level }));
        return style;
    }
}
