using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Petitions.Application.Reports;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Runs;
using Petitions.Infrastructure.Reports.Rendering.Content;

namespace Petitions.Infrastructure.Reports.Rendering.Docx;

/// <summary>
/// The report as a letter in the layout that its sender's side prescribes, with the tables as appendices. Written forward only;
/// of the itemised list no more goes on paper than <see cref="ItemList.MaximumPrintedRows"/> rows, and the letter says so.
/// </summary>
internal sealed class DocxRenderer : IReportRenderer
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly int LandscapeWidth = LetterPage.PaperHeight - LetterPage.Left - LetterPage.Right;

    public ReportFormat Format => ReportFormat.Docx;

    public async Task WriteAsync(
        EscalationReport report, IAsyncEnumerable<ReportItem> items, ReportLetter letter, Stream to, CancellationToken cancellationToken)
    {
        using var package = new OpenXmlPackageWriter(to, cancellationToken);
        await using (var document = package.StartPart("word/document.xml", ContentType + "document.main+xml"))
        {
            document.Xml.WriteStartElement("w", "document", Main);
            document.Xml.WriteAttributeString("xmlns", "r", null, OfficeRelationships);
            document.Xml.WriteStartElement("w", "body", Main);
            await WriteBodyAsync(document, report, items, letter, cancellationToken);
            document.Xml.WriteEndElement();
            document.Xml.WriteEndElement();
        }

        await WritePartAsync(package, "word/styles.xml", "styles+xml", DocumentParts.Styles());
        await WritePartAsync(package, "word/settings.xml", "settings+xml", DocumentParts.Settings());
        await WritePartAsync(package, "word/header.xml", "header+xml", DocumentParts.PageNumber());
        await package.WriteRelationshipsAsync(
            "word/document.xml", [("styles", "styles", "styles.xml"), ("settings", "settings", "settings.xml"),
                (DocumentParts.PageNumberId, "header", "header.xml")]);
        await package.WriteRelationshipsAsync("", [("document", "officeDocument", "word/document.xml")]);
        await package.FinishAsync();
    }

    private static async Task WriteBodyAsync(
        OpenXmlPartWriter part, EscalationReport report, IAsyncEnumerable<ReportItem> items, ReportLetter letter,
        CancellationToken cancellationToken)
    {
        var page = LetterPage.Of(letter.Layout);
        foreach (var block in page.Head(letter, report.Heading.Title).Concat(Body(report, letter, page)).Append(page.Foot(letter)))
            await WriteAsync(part, block);
        await WriteAsync(part, EndOfSection(landscape: false));

        var enclosed =
            $"(Kèm theo Báo cáo số {letter.NumberAndSymbol} {VietnameseFigures.DocumentDate(letter.Date)} của {letter.IssuingBody})";
        foreach (var block in Appendix("I", "Các biểu số liệu", enclosed))
            await WriteAsync(part, block);
        foreach (var table in ReportTables.Of(report))
            await WriteTableAsync(part, table);
        await WriteAsync(part, EndOfSection(landscape: true));

        foreach (var block in Appendix("II", $"Biểu {ItemList.Code}. {ItemList.Title}", enclosed))
            await WriteAsync(part, block);
        await WriteListAsync(part, items, report.ItemCount, cancellationToken);
        await WriteAsync(part, DocumentParts.Section(landscape: true));
    }

    private static IEnumerable<OpenXmlElement> Body(EscalationReport report, ReportLetter letter, LetterPage page)
    {
        var format = new ParagraphFormat(page.BodySize, Align: JustificationKind.Both, FirstIndent: DocumentBlocks.Millimetres(12.7),
            Before: 120, LineHeight: 1.08);
        yield return DocumentBlocks.Paragraph(Narrative.Opening(report, letter.IssuingBody), format);
        foreach (var (section, at) in Narrative.Of(report).Select((section, at) => (section, at)))
        {
            yield return DocumentBlocks.Paragraph($"{VietnameseFigures.Roman(at + 1)}. {section.Title.ToUpperInvariant()}",
                format with { Bold = true, KeepsNext = true, Style = "Heading1" });
            foreach (var line in section.Lines)
            {
                yield return line.Kind switch
                {
                    LineKind.Heading =>
                        DocumentBlocks.Paragraph(line.Text, format with { Bold = true, KeepsNext = true, Style = "Heading2" }),
                    LineKind.Bullet => DocumentBlocks.Paragraph($"- {line.Text}", format with { Before = 60 }),
                    _ => DocumentBlocks.Paragraph(line.Text, format),
                };
            }
        }

        var subject = char.ToLowerInvariant(report.Heading.Title[0]) + report.Heading.Title[1..];
        yield return DocumentBlocks.Paragraph(
            $"Trên đây là báo cáo {subject} của {letter.IssuingBody}{page.Ending}", format with { After = 240 });
    }

    private static IEnumerable<OpenXmlElement> Appendix(string number, string title, string enclosed)
    {
        var format = new ParagraphFormat(14, Bold: true, Align: JustificationKind.Centre, KeepsNext: true);
        yield return DocumentBlocks.Paragraph($"Phụ lục {number}", format with { Style = "Heading1" });
        yield return DocumentBlocks.Paragraph(title.ToUpperInvariant(), format);
        yield return DocumentBlocks.Paragraph(enclosed, format with { Bold = false, Italic = true, After = 120 });
    }

    private static async Task WriteTableAsync(OpenXmlPartWriter part, ReportTable table)
    {
        await WriteAsync(part, DocumentBlocks.Paragraph($"Biểu {table.Code}. {table.Title}",
            new ParagraphFormat(12, Bold: true, Before: 240, After: 60, KeepsNext: true, Style: "Heading2")));
        await WriteAsync(part, new DocumentTable(table, LandscapeWidth).Build());
        foreach (var note in table.Notes ?? [])
            await WriteAsync(part, DocumentBlocks.Paragraph(note, new ParagraphFormat(10.5, Italic: true, Before: 40)));
    }

    private static async Task WriteListAsync(
        OpenXmlPartWriter part, IAsyncEnumerable<ReportItem> items, int count, CancellationToken cancellationToken)
    {
        var table = new DocumentTable(new(ItemList.Code, ItemList.Title, ItemList.Sheet, ItemList.PrintedColumns, []), LandscapeWidth);
        part.Xml.WriteStartElement("w", "tbl", Main);
        foreach (var block in (IEnumerable<OpenXmlElement>)[table.Properties(), table.Grid(), .. table.HeaderRows()])
            await WriteAsync(part, block);
        var written = 0;
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            if (written == ItemList.MaximumPrintedRows)
                break;
            await WriteAsync(part, table.Row(ItemList.PrintedRow(item)));
            written++;
        }

        if (written == 0)
            await WriteAsync(part, table.SpanningRow(ReportPhrases.NothingRaised + "."));
        part.Xml.WriteEndElement();
        await WriteAsync(part, DocumentBlocks.Paragraph(count > written ? ItemList.TruncationNote(count) : "",
            new ParagraphFormat(11, Italic: true, Before: 60)));
    }

    /// <summary>The paragraph that closes a section: it has no height to speak of, so that it never opens a page of its own.</summary>
    private static Paragraph EndOfSection(bool landscape) => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
        DocumentParts.Section(landscape)));

    private static async ValueTask WriteAsync(OpenXmlPartWriter part, OpenXmlElement block)
    {
        block.WriteTo(part.Xml);
        await part.FlushIfFullAsync();
    }

    private static async Task WritePartAsync(OpenXmlPackageWriter package, string path, string kind, OpenXmlElement content)
    {
        await using var part = package.StartPart(path, ContentType + kind);
        content.WriteTo(part.Xml);
    }
}
