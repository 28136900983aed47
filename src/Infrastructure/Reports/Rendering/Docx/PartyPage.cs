using DocumentFormat.OpenXml;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Infrastructure.Reports.Rendering.Docx;

/// <summary>The layout of Party documents: Hướng dẫn 36-HD/VPTW (2018), Phụ lục 3.</summary>
internal sealed class PartyPage : LetterPage
{
    private const string Party = "ĐẢNG CỘNG SẢN VIỆT NAM";
    private static readonly int Half = TextWidth / 2;

    public override string Ending => ".";

    public override double BodySize => 14;

    public override IEnumerable<OpenXmlElement> Head(ReportLetter letter, string subject)
    {
        yield return DocumentBlocks.SideBySide(Half, Issuer(letter), TextWidth - Half, PartyAndDate(letter));
        var title = new ParagraphFormat(15, Bold: true, Align: JustificationKind.Centre, KeepsNext: true);
        yield return DocumentBlocks.Paragraph("BÁO CÁO", title with { Size = 16, Before = 240, Style = "Title" });
        yield return DocumentBlocks.Paragraph(char.ToLowerInvariant(subject[0]) + subject[1..], title);
        yield return DocumentBlocks.Paragraph("-----", title with { Bold = false });
        foreach (var line in Addressees(letter))
            yield return line;
    }

    public override OpenXmlElement Foot(ReportLetter letter)
    {
        var list = new ParagraphFormat(12);
        List<OpenXmlElement> recipients = [DocumentBlocks.Paragraph("Nơi nhận:", new ParagraphFormat(14, Underlined: true))];
        recipients.AddRange(letter.CopiesTo.Select(copy => DocumentBlocks.Paragraph($"- {copy},", list)));
        recipients.Add(DocumentBlocks.Paragraph($"- Lưu {(letter.Archive is { Length: > 0 } archive ? archive : "Văn phòng")}.", list));
        return DocumentBlocks.SideBySide(Half, recipients, TextWidth - Half, Signature(letter.Signature, Abbreviation));
    }

    private IEnumerable<OpenXmlElement> Issuer(ReportLetter letter)
    {
        var format = new ParagraphFormat(14, Align: JustificationKind.Centre);
        if (letter.ParentBody is { } parent)
            yield return DocumentBlocks.Paragraph(Upper(parent), format);
        yield return DocumentBlocks.Paragraph(Upper(letter.IssuingBody), format with { Bold = true });
        yield return DocumentBlocks.Paragraph("*", format);
        yield return DocumentBlocks.Paragraph($"Số {letter.NumberAndSymbol}", format);
    }

    private static IEnumerable<OpenXmlElement> PartyAndDate(ReportLetter letter)
    {
        yield return DocumentBlocks.Paragraph(Party, new ParagraphFormat(15, Bold: true, Align: JustificationKind.Centre));
        yield return DocumentBlocks.Rule(DocumentBlocks.WidthOf(Party, 15, bold: true), TextWidth - Half);
        yield return DocumentBlocks.Paragraph(
            $"{letter.Place}, {VietnameseFigures.DocumentDate(letter.Date)}",
            new ParagraphFormat(14, Italic: true, Align: JustificationKind.Centre, Before: letter.ParentBody is null ? 240 : 480));
    }

    private static string Abbreviation(SigningAuthority authority) => authority switch
    {
        SigningAuthority.OnBehalfOf => "T/M",
        SigningAuthority.ForTheHead => "K/T",
        SigningAuthority.ByOrder or SigningAuthority.ByDelegation => "T/L",
        _ => "Q.",
    };
}
