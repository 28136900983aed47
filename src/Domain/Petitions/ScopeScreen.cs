using System.Text.RegularExpressions;

namespace Petitions.Domain.Petitions;

/// <summary>
/// Notices text that does not belong into this workflow (domain brief 2.2 and 7). It only suspects: a person decides, by diverting the petition or by
/// classifying it with a ground. A secrecy stamp is no matter of judgement; such text is not taken in at all.
/// </summary>
public static partial class ScopeScreen
{
    private static readonly (DiversionRegime Regime, string[] Phrases)[] Signs =
    [
        (DiversionRegime.Denunciation, ["to cao", "don to cao", "nguoi bi to cao"]),
        (DiversionRegime.Complaint, ["khieu nai", "don khieu nai"]),
        (DiversionRegime.Proceedings, ["khoi kien", "khang cao", "thi hanh an", "ban an so", "to giac toi pham"]),
    ];

    /// <summary>The regime to which the text seems to belong; null when nothing stands out.</summary>
    public static DiversionRegime? Of(params string?[] texts)
    {
        var key = $" {string.Join(' ', texts.Select(text => VietnameseText.FoldKey(text ?? "")))} ";
        foreach (var (regime, phrases) in Signs)
        {
            if (phrases.Any(phrase => key.Contains($" {phrase} ", StringComparison.Ordinal)))
                return regime;
        }

        return null;
    }

    /// <exception cref="DomainException"><c>text.secret_marked</c>: secret documents never enter this system (Luật Bảo vệ bí mật nhà nước).</exception>
    public static void RefuseSecrets(params string?[] texts)
    {
        if (texts.Any(text => text is not null && SecrecyStamp().IsMatch(VietnameseText.ToNfc(text))))
            throw PetitionErrors.SecretMarked();
    }

    // Stamps are set in capitals: TUYỆT MẬT, TỐI MẬT, or MẬT alone on a line, in brackets or behind "Độ mật:".
    [GeneratedRegex(@"\b(TUYỆT|TỐI)\s+MẬT\b|^\s*MẬT\s*$|[\[(]\s*MẬT\s*[\])]|[Đđ][Ộộ]\s+[Mm][Ậậ][Tt]\s*:\s*\S", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecrecyStamp();
}
