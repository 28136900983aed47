using DocumentFormat.OpenXml;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Infrastructure.Reports.Rendering.Docx;

/// <summary>The layout of the state administration: Nghị định 30/2020/NĐ-CP, Phụ lục I.</summary>
internal sealed class StatePage : LetterPage
{
    private const string Country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";
    private static readonly int IssuerWidth = DocumentBlocks.Millimetres(66);
    private static readonly int CountryWidth = TextWidth - IssuerWidth;

    public override string Ending => "./.";

    public override double BodySize => 14;

    public override IEnumerable<OpenXmlElement> Head(ReportLetter letter, string subject)
    {
        yield return DocumentBlocks.SideBySide(IssuerWidth, Issuer(letter), CountryWidth, CountryAndDate(letter));
        var title = new ParagraphFormat(14, Bold: true, Align: JustificationKind.Centre, KeepsNext: true);
        yield return DocumentBlocks.Paragraph("BÁO CÁO", title with { Before = 240, Style = "Title" });
        yield return DocumentBlocks.Paragraph(subject, title);
        yield return DocumentBlocks.Rule(Math.Min(TextWidth, DocumentBlocks.WidthOf(subject, 14, bold: true)) * 2 / 5, TextWidth);
        foreach (var line in Addressees(letter))
            yield return line;
    }

    public override OpenXmlElement Foot(ReportLetter letter)
    {
        var half = TextWidth / 2;
        var list = new ParagraphFormat(11);
        List<OpenXmlElement> recipients = [DocumentBlocks.Paragraph("Nơi nhận:", new ParagraphFormat(12, Bold: true, Italic: true))];
        recipients.AddRange(letter.CopiesTo.Select(copy => DocumentBlocks.Paragraph($"- {copy};", list)));
        recipients.Add(DocumentBlocks.Paragraph($"- Lưu: VT{(letter.Archive is { Length: > 0 } archive ? $", {archive}" : "")}.", list));
        return DocumentBlocks.SideBySide(half, recipients, TextWidth - half, Signature(letter.Signature, Abbreviation));
    }

    private static IEnumerable<OpenXmlElement> Issuer(ReportLetter letter)
    {
        var format = new ParagraphFormat(13, Align: JustificationKind.Centre);
        if (letter.ParentBody is { } parent)
            yield return DocumentBlocks.Paragraph(Upper(parent), format);
        var lines = LinesOf(letter.IssuingBody);
        foreach (var line in lines)
            yield return DocumentBlocks.Paragraph(line, format with { Bold = true });
        yield return DocumentBlocks.Rule(Math.Min(IssuerWidth, DocumentBlocks.WidthOf(lines[^1], 13, bold: true)) * 2 / 5, IssuerWidth);
        yield return DocumentBlocks.Paragraph($"Số: {letter.NumberAndSymbol}", format with { Before = 60 });
    }

    private static IEnumerable<OpenXmlElement> CountryAndDate(ReportLetter letter)
    {
        yield return DocumentBlocks.Paragraph(Country, new ParagraphFormat(12.5, Bold: true, Align: JustificationKind.Centre));
        yield return DocumentBlocks.Paragraph(Motto, new ParagraphFormat(13.5, Bold: true, Align: JustificationKind.Centre));
        yield return DocumentBlocks.Rule(DocumentBlocks.WidthOf(Motto, 13.5, bold: true), CountryWidth);
        var lines = LinesOf(letter.IssuingBody).Length + (letter.ParentBody is null ? 0 : 1);
        yield return DocumentBlocks.Paragraph(
            $"{letter.Place}, {VietnameseFigures.DocumentDate(letter.Date)}",
            new ParagraphFormat(13.5, Italic: true, Align: JustificationKind.Centre, Before: lines > 1 ? 60 + ((lines - 2) * 300) : 60));
    }

    private static string Abbreviation(SigningAuthority authority) => authority switch
    {
        SigningAuthority.OnBehalfOf => "TM.",
        SigningAuthority.ForTheHead => "KT.",
        SigningAuthority.ByOrder => "TL.",
        SigningAuthority.ByDelegation => "TUQ.",
        _ => "Q.",
    };
}
