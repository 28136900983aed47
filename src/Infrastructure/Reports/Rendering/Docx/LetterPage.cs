using DocumentFormat.OpenXml;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Infrastructure.Reports.Rendering.Docx;

/// <summary>One of the two prescribed layouts of a letter.</summary>
internal abstract class LetterPage
{
    public static readonly int PaperWidth = DocumentBlocks.Millimetres(210);
    public static readonly int PaperHeight = DocumentBlocks.Millimetres(297);

    /// <summary>Both prescriptions allow 30 mm on the left and 20 mm on top and bottom.</summary>
    public static readonly int Left = DocumentBlocks.Millimetres(30);
    public static readonly int Right = DocumentBlocks.Millimetres(17);
    public static readonly int TopAndBottom = DocumentBlocks.Millimetres(20);

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
        var format = new ParagraphFormat(BodySize, Align: JustificationKind.Centre, Before: 120, After: letter.To.Count == 1 ? 120 : 0);
        if (letter.To.Count == 1)
        {
            yield return DocumentBlocks.Paragraph($"Kính gửi: {letter.To[0]}", format);
            yield break;
        }

        var first = DocumentBlocks.Millimetres(40);
        yield return DocumentBlocks.Paragraph(
            "Kính gửi:", format with { Align = JustificationKind.Left, LeftIndent = first - DocumentBlocks.Millimetres(12) });
        foreach (var (name, at) in letter.To.Select((name, at) => (name, at)))
            yield return DocumentBlocks.Paragraph($"- {name}{(at + 1 < letter.To.Count ? ";" : ".")}",
                format with { Align = JustificationKind.Left, Before = 0, LeftIndent = first, After = at + 1 < letter.To.Count ? 0 : 120 });
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
        var format = new ParagraphFormat(14, Bold: true, Align: JustificationKind.Centre, KeepsNext: true);
        foreach (var line in SigningLines(block, abbreviation))
            yield return DocumentBlocks.Paragraph(line, format);
        // Room for the signature and the seal, or for the picture of the digital signature.
        for (var line = 0; line < 4; line++)
            yield return DocumentBlocks.Paragraph("", format with { Bold = false });
        yield return DocumentBlocks.Paragraph(block.Name ?? "", format with { KeepsNext = false });
    }
}
