using DocumentFormat.OpenXml;
using Petitions.Domain.Reports;

namespace Petitions.Infrastructure.Reports.Docx;

/// <summary>One of the two prescribed layouts of a letter.</summary>
internal abstract class LetterPage
{
    public static readonly int PaperWidth = Blocks.Millimetres(210);
    public static readonly int PaperHeight = Blocks.Millimetres(297);

    /// <summary>Both prescriptions allow 30 mm on the left and 20 mm on top and bottom.</summary>
    public static readonly int Left = Blocks.Millimetres(30);
    public static readonly int Right = Blocks.Millimetres(17);
    public static readonly int TopAndBottom = Blocks.Millimetres(20);

    public static readonly int TextWidth = PaperWidth - Left - Right;

    public static LetterPage Of(LetterLayout layout) => layout == LetterLayout.Party ? new PartyPage() : new StatePage();

    /// <summary>What the body ends with.</summary>
    public abstract string Ending { get; }

    /// <summary>Points of the body's letters.</summary>
    public abstract double BodySize { get; }

    /// <summary>Everything above the body.</summary>
    public abstract IEnumerable<OpenXmlElement> Head(ReportLetter letter, string subject);

    /// <summary>Recipients and signature.</summary>
    public abstract OpenXmlElement Foot(ReportLetter letter);

    protected static string Upper(string text) => text.ToUpperInvariant();

    /// <summary>“Ủy ban nhân dân tỉnh Lạng Sơn” takes two lines, broken where the name of the place begins and nowhere else.</summary>
    protected static string[] LinesOf(string body)
    {
        var upper = Upper(body);
        foreach (var kind in (ReadOnlySpan<string>)["ỦY BAN NHÂN DÂN ", "UỶ BAN NHÂN DÂN ", "HỘI ĐỒNG NHÂN DÂN "])
        {
            if (upper.StartsWith(kind, StringComparison.Ordinal))
                return [kind.TrimEnd(), upper[kind.Length..]];
        }

        return [upper];
    }

    /// <summary>Kính gửi: one on the same line, several below each other.</summary>
    protected IEnumerable<OpenXmlElement> Addressees(ReportLetter letter)
    {
        if (letter.To.Count == 0)
            yield break;
        var look = new Look(BodySize, Align: JustificationKind.Centre, Before: 120, After: letter.To.Count == 1 ? 120 : 0);
        if (letter.To.Count == 1)
        {
            yield return Blocks.Paragraph($"Kính gửi: {letter.To[0]}", look);
            yield break;
        }

        var first = Blocks.Millimetres(40);
        yield return Blocks.Paragraph("Kính gửi:", look with { Align = JustificationKind.Left, LeftIndent = first - Blocks.Millimetres(12) });
        foreach (var (name, at) in letter.To.Select((name, at) => (name, at)))
            yield return Blocks.Paragraph($"- {name}{(at + 1 < letter.To.Count ? ";" : ".")}", look with { Align = JustificationKind.Left, Before = 0, LeftIndent = first, After = at + 1 < letter.To.Count ? 0 : 120 });
    }

    /// <summary>The lines above the signature: by what right, in whose name, which office.</summary>
    protected static IEnumerable<string> SigningLines(SignatureBlock block, Func<SigningAuthority, string> abbreviation)
    {
        if (block.Authority is SigningAuthority.None or SigningAuthority.Acting || block.Body is null)
            return [Upper(block.Authority == SigningAuthority.Acting ? $"{abbreviation(block.Authority)} {block.Title}" : block.Title)];
        return [.. $"{abbreviation(block.Authority)} {Upper(block.Body)}".Split('\n'), Upper(block.Title)];
    }

    protected static IEnumerable<OpenXmlElement> Signature(SignatureBlock block, Func<SigningAuthority, string> abbreviation)
    {
        var look = new Look(14, Bold: true, Align: JustificationKind.Centre, KeepsNext: true);
        foreach (var line in SigningLines(block, abbreviation))
            yield return Blocks.Paragraph(line, look);
        // Room for the signature and the seal, or for the picture of the digital signature.
        for (var line = 0; line < 4; line++)
            yield return Blocks.Paragraph("", look with { Bold = false });
        yield return Blocks.Paragraph(block.Name ?? "", look with { KeepsNext = false });
    }
}

/// <summary>The layout of the state administration: Nghị định 30/2020/NĐ-CP, Phụ lục I.</summary>
internal sealed class StatePage : LetterPage
{
    private const string Country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";
    private static readonly int IssuerWidth = Blocks.Millimetres(66);
    private static readonly int CountryWidth = TextWidth - IssuerWidth;

    public override string Ending => "./.";

    public override double BodySize => 14;

    public override IEnumerable<OpenXmlElement> Head(ReportLetter letter, string subject)
    {
        yield return Blocks.SideBySide(IssuerWidth, Issuer(letter), CountryWidth, CountryAndDate(letter));
        var title = new Look(14, Bold: true, Align: JustificationKind.Centre, KeepsNext: true);
        yield return Blocks.Paragraph("BÁO CÁO", title with { Before = 240, Style = "Title" });
        yield return Blocks.Paragraph(subject, title);
        yield return Blocks.Rule(Math.Min(TextWidth, Blocks.WidthOf(subject, 14, bold: true)) * 2 / 5, TextWidth);
        foreach (var line in Addressees(letter))
            yield return line;
    }

    public override OpenXmlElement Foot(ReportLetter letter)
    {
        var half = TextWidth / 2;
        var list = new Look(11);
        List<OpenXmlElement> recipients = [Blocks.Paragraph("Nơi nhận:", new Look(12, Bold: true, Italic: true))];
        recipients.AddRange(letter.CopiesTo.Select(copy => Blocks.Paragraph($"- {copy};", list)));
        recipients.Add(Blocks.Paragraph($"- Lưu: VT{(letter.Archive is { Length: > 0 } archive ? $", {archive}" : "")}.", list));
        return Blocks.SideBySide(half, recipients, TextWidth - half, Signature(letter.Signature, Abbreviation));
    }

    private static IEnumerable<OpenXmlElement> Issuer(ReportLetter letter)
    {
        var look = new Look(13, Align: JustificationKind.Centre);
        if (letter.ParentBody is { } parent)
            yield return Blocks.Paragraph(Upper(parent), look);
        var lines = LinesOf(letter.IssuingBody);
        foreach (var line in lines)
            yield return Blocks.Paragraph(line, look with { Bold = true });
        yield return Blocks.Rule(Math.Min(IssuerWidth, Blocks.WidthOf(lines[^1], 13, bold: true)) * 2 / 5, IssuerWidth);
        yield return Blocks.Paragraph($"Số: {letter.NumberAndSymbol}", look with { Before = 60 });
    }

    private static IEnumerable<OpenXmlElement> CountryAndDate(ReportLetter letter)
    {
        yield return Blocks.Paragraph(Country, new Look(12.5, Bold: true, Align: JustificationKind.Centre));
        yield return Blocks.Paragraph(Motto, new Look(13.5, Bold: true, Align: JustificationKind.Centre));
        yield return Blocks.Rule(Blocks.WidthOf(Motto, 13.5, bold: true), CountryWidth);
        var lines = LinesOf(letter.IssuingBody).Length + (letter.ParentBody is null ? 0 : 1);
        yield return Blocks.Paragraph(
            $"{letter.Place}, {VietnameseFigures.DocumentDate(letter.Date)}",
            new Look(13.5, Italic: true, Align: JustificationKind.Centre, Before: lines > 1 ? 60 + ((lines - 2) * 300) : 60));
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

/// <summary>The layout of Party documents: Hướng dẫn 36-HD/VPTW (2018), Phụ lục 3.</summary>
internal sealed class PartyPage : LetterPage
{
    private const string Party = "ĐẢNG CỘNG SẢN VIỆT NAM";
    private static readonly int Half = TextWidth / 2;

    public override string Ending => ".";

    public override double BodySize => 14;

    public override IEnumerable<OpenXmlElement> Head(ReportLetter letter, string subject)
    {
        yield return Blocks.SideBySide(Half, Issuer(letter), TextWidth - Half, PartyAndDate(letter));
        var title = new Look(15, Bold: true, Align: JustificationKind.Centre, KeepsNext: true);
        yield return Blocks.Paragraph("BÁO CÁO", title with { Size = 16, Before = 240, Style = "Title" });
        yield return Blocks.Paragraph(char.ToLowerInvariant(subject[0]) + subject[1..], title);
        yield return Blocks.Paragraph("-----", title with { Bold = false });
        foreach (var line in Addressees(letter))
            yield return line;
    }

    public override OpenXmlElement Foot(ReportLetter letter)
    {
        var list = new Look(12);
        List<OpenXmlElement> recipients = [Blocks.Paragraph("Nơi nhận:", new Look(14, Underlined: true))];
        recipients.AddRange(letter.CopiesTo.Select(copy => Blocks.Paragraph($"- {copy},", list)));
        recipients.Add(Blocks.Paragraph($"- Lưu {(letter.Archive is { Length: > 0 } archive ? archive : "Văn phòng")}.", list));
        return Blocks.SideBySide(Half, recipients, TextWidth - Half, Signature(letter.Signature, Abbreviation));
    }

    private IEnumerable<OpenXmlElement> Issuer(ReportLetter letter)
    {
        var look = new Look(14, Align: JustificationKind.Centre);
        if (letter.ParentBody is { } parent)
            yield return Blocks.Paragraph(Upper(parent), look);
        yield return Blocks.Paragraph(Upper(letter.IssuingBody), look with { Bold = true });
        yield return Blocks.Paragraph("*", look);
        yield return Blocks.Paragraph($"Số {letter.NumberAndSymbol}", look);
    }

    private static IEnumerable<OpenXmlElement> PartyAndDate(ReportLetter letter)
    {
        yield return Blocks.Paragraph(Party, new Look(15, Bold: true, Align: JustificationKind.Centre));
        yield return Blocks.Rule(Blocks.WidthOf(Party, 15, bold: true), TextWidth - Half);
        yield return Blocks.Paragraph(
            $"{letter.Place}, {VietnameseFigures.DocumentDate(letter.Date)}",
            new Look(14, Italic: true, Align: JustificationKind.Centre, Before: letter.ParentBody is null ? 240 : 480));
    }

    private static string Abbreviation(SigningAuthority authority) => authority switch
    {
        SigningAuthority.OnBehalfOf => "T/M",
        SigningAuthority.ForTheHead => "K/T",
        SigningAuthority.ByOrder or SigningAuthority.ByDelegation => "T/L",
        _ => "Q.",
    };
}
