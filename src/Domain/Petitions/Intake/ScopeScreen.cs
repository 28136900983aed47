using System.Text.RegularExpressions;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions.Intake;

/// <summary>
/// Notices text that does not belong into this workflow (domain brief 2.2 and 7). It only suspects: a person decides, by diverting
/// the petition or by classifying it with a ground. A secrecy stamp is no matter of judgement; such text is not taken in at all.
/// </summary>
public static partial class ScopeScreen
{
    private static readonly (DiversionRegime Regime, string[] Phrases)[] SuspiciousPhrases =
    [
        (DiversionRegime.Denunciation, ["tố cáo"]),
        (DiversionRegime.Complaint, ["khiếu nại"]),
        (DiversionRegime.Proceedings, ["khởi kiện", "kháng cáo", "thi hành án", "bản án số", "tố giác tội phạm"]),
    ];

    /// <summary>The regime to which one of the texts seems to belong; null when nothing stands out.</summary>
    public static DiversionRegime? SuspectedRegimeOf(params string?[] texts)
    {
        var read = texts.OfType<string>().Select(NormaliseWords).ToList();
        foreach (var (regime, phrases) in SuspiciousPhrases)
        {
            if (phrases.Any(phrase => read.Any(words => Contains(words, phrase))))
                return regime;
        }

        return null;
    }

    /// <exception cref="DomainException"><c>text.secret_marked</c>: secret
    /// documents never enter this system (Luật Bảo vệ bí mật nhà nước).</exception>
    public static void RefuseSecrets(params string?[] texts)
    {
        if (texts.Any(text => text is not null && SecrecyStamp().IsMatch(VietnameseText.ToNfc(text))))
            throw PetitionErrors.SecretMarked();
    }

    // Only a text without any diacritics can mean "tố cáo" by "to cao"; elsewhere a tree is simply tall, and a "tổ cao su" taps rubber.
    private static bool Contains(string words, string phrase) =>
        words.Contains($" {phrase} ", StringComparison.Ordinal) ||
        (VietnameseText.ToSearchKey(words) == words.Trim()
            && words.Contains($" {VietnameseText.ToSearchKey(phrase)} ", StringComparison.Ordinal));

    /// <summary>The text in lower case, one space around each word.</summary>
    private static string NormaliseWords(string text)
    {
        var letters = string.Concat(VietnameseText.ToNfc(text).Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '));
        return $" {string.Join(' ', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }

    // Stamps are set in capitals: TUYỆT MẬT, TỐI MẬT, or MẬT alone on a line, in brackets or behind "Độ mật:".
    [GeneratedRegex(@"\b(TUYỆT|TỐI)\s+MẬT\b|^\s*MẬT\s*$|[\[(]\s*MẬT\s*[\])]|[Đđ][Ộộ]\s+[Mm][Ậậ][Tt]\s*:\s*\S",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecrecyStamp();
}
