using System.Text;
using System.Xml;
using Petitions.Domain;

namespace Petitions.Infrastructure.Reports.Rendering;

/// <summary>Text on its way into a file.</summary>
internal static class FileText
{
    /// <summary>
    /// Composed (NFC), with <c>\n</c> for every line break, and without what no XML document may
    /// hold: control characters and halves of surrogate pairs. No-break spaces and emoji stay.
    /// </summary>
    public static string Clean(string text)
    {
        var nfc = VietnameseText.ToNfc(IsXmlText(text) ? text : WithoutInvalidCharacters(text));
        return nfc.Contains('\r', StringComparison.Ordinal) ? nfc.ReplaceLineEndings("\n") : nfc;
    }

    private static bool IsXmlText(string text)
    {
        foreach (var c in text)
        {
            if (!XmlConvert.IsXmlChar(c))
                return false;
        }

        return true;
    }

    private static string WithoutInvalidCharacters(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                kept.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                kept.Append(text[i]).Append(text[++i]);
        }

        return kept.ToString();
    }

    /// <summary>The first <paramref name="length"/> characters, never half of an emoji.</summary>
    public static string First(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
