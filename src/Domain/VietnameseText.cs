using System.Globalization;
using System.Text;

namespace Petitions.Domain;

/// <summary>Vietnamese text as software has to treat it (domain brief, section 6).</summary>
public static class VietnameseText
{
    /// <summary>Brings text to the composed form (NFC) in which all text is stored.</summary>
    public static string ToNfc(string text) => text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);

    /// <summary>
    /// The key by which text is searched: without diacritics and case, đ as d, typographic quotes and dashes as spaces, runs of
    /// white space (no-break spaces too) collapsed to one. Compared ordinally, so that the operating system's culture plays no part.
    /// </summary>
    public static string ToSearchKey(string text)
    {
        var folded = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (!char.IsLetterOrDigit(c) && c is not ('.' or ',' or '/' or '%'))
            {
                pendingSpace = folded.Length > 0;
                continue;
            }

            if (pendingSpace)
                folded.Append(' ');
            pendingSpace = false;
            // đ is a letter of its own: it has no decomposition that would drop its stroke.
            folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    /// <summary>
    /// True when <paramref name="part"/> stands word for word in
    /// <paramref name="whole"/>; only the kind and amount of white space may differ.
    /// </summary>
    public static bool ContainsQuote(string whole, string part) =>
        WithSingleSpaces(whole).Contains(WithSingleSpaces(part), StringComparison.Ordinal);

    private static string WithSingleSpaces(string text) =>
        string.Join(' ', ToNfc(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>True when <paramref name="text"/> holds a control character other than a line break or a tab.</summary>
    public static bool HasControlCharacters(string text) => text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    /// <summary>
    /// Checks that decomposition really works. Under <c>InvariantGlobalization</c>
    /// it silently does nothing, and every search without diacritics would miss.
    /// </summary>
    /// <exception cref="InvalidOperationException">ICU is not there; the program must not serve.</exception>
    public static void RequireIcu()
    {
        if ("ấ".Normalize(NormalizationForm.FormD).Length != 3)
            throw new InvalidOperationException(
                "ICU is missing: Vietnamese text cannot be folded. Install libicu and do not set InvariantGlobalization.");
    }
}
