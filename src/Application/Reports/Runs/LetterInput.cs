using FluentValidation;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports.Runs;

/// <summary>What is settled of the letter; what is left out is read from the unit as it stands on the day of the report.</summary>
/// <param name="Layout">state (Nghị định 30/2020/NĐ-CP) or party (Hướng dẫn 36-HD/VPTW).</param>
/// <param name="Symbol">The symbol behind the number, such as BC-UBND or BC/HU.</param>
/// <param name="IssuingBody">The body that issues it.</param>
/// <param name="ParentBody">The body above it.</param>
/// <param name="To">Kính gửi, a line each.</param>
/// <param name="CopiesTo">Nơi nhận, a line each.</param>
/// <param name="Archive">What stands behind “Lưu: VT, ”.</param>
/// <param name="Signature">Who signs.</param>
public sealed record LetterInput(
    LetterLayout? Layout, string? Symbol, string? IssuingBody, string? ParentBody, IReadOnlyList<string>? To,
    IReadOnlyList<string>? CopiesTo, string? Archive, SignatureBlock? Signature)
{
    public LetterDetails ToDetails() =>
        new(Layout ?? LetterLayout.State, Symbol, IssuingBody, ParentBody, To ?? [], CopiesTo ?? [], Archive, Signature);
}

internal sealed class LetterInputValidator : AbstractValidator<LetterInput>
{
    public LetterInputValidator()
    {
        RuleFor(letter => letter.Symbol).OptionalText(LetterDetails.SymbolLength);
        RuleFor(letter => letter.IssuingBody).OptionalText(LetterDetails.LineLength);
        RuleFor(letter => letter.ParentBody).OptionalText(LetterDetails.LineLength);
        RuleFor(letter => letter.Archive).OptionalText(LetterDetails.LineLength);
        RuleFor(letter => letter.To).Must(AreLines).WithMessage(_ => LinesMessage());
        RuleFor(letter => letter.CopiesTo).Must(AreLines).WithMessage(_ => LinesMessage());
        RuleFor(letter => letter.Signature).Must(IsSignature)
            .WithMessage(_ => Language.Of("Cần chức vụ người ký; mỗi dòng không quá 300 ký tự.",
                "The office of the one who signs is needed; at most 300 characters a line."));
    }

    private static string LinesMessage() =>
        Language.Of($"Nhiều nhất {LetterDetails.MaximumLines} dòng, mỗi dòng không quá {LetterDetails.LineLength} ký tự.",
            $"At most {LetterDetails.MaximumLines} lines of {LetterDetails.LineLength} characters.");

    private static bool AreLines(IReadOnlyList<string>? lines) =>
        lines is null || (lines.Count <= LetterDetails.MaximumLines && lines.All(line => IsLine(line) && line.Length > 0));

    private static bool IsSignature(SignatureBlock? block) =>
        block is null || (IsLine(block.Title) && block.Title.Length > 0 && IsLine(block.Body ?? "") && IsLine(block.Name ?? ""));

    // The serializer puts null where a caller writes null, whatever the type says.
    private static bool IsLine(string? line) =>
        line is { Length: <= LetterDetails.LineLength } && !Domain.VietnameseText.HasControlCharacters(line);
}
