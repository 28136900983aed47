using System.Text;

namespace Petitions.Infrastructure.Reports.Rendering;

/// <summary>Rows of comma-separated values by RFC 4180, such that a spreadsheet that opens them computes nothing.</summary>
internal static class CsvText
{
    private static readonly char[] Quoted = ['"', ',', '\n', '\r'];

    /// <summary>Appends one row with its line end.</summary>
    /// <param name="row">Where to append.</param>
    /// <param name="fields">The fields, and of each whether it is text that somebody wrote.</param>
    public static void Append(StringBuilder row, IEnumerable<(string Value, bool Written)> fields)
    {
        var first = true;
        foreach (var (value, written) in fields)
        {
            if (!first)
                row.Append(',');
            first = false;
            AppendField(row, written ? NeutralizeFormula(value) : value);
        }

        row.Append("\r\n");
    }

    /// <summary>
    /// Spreadsheets take text that begins with one of these for a formula, quoted or not, and some skip white
    /// space before it. An apostrophe in front makes it text; that is the one change to what was written.
    /// </summary>
    private static string NeutralizeFormula(string text)
    {
        if (text.Length == 0)
            return text;
        var begin = text.AsSpan().TrimStart();
        return text[0] is '\t' or '\r' or '\n' || (begin.Length > 0 && begin[0] is ('=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠'))
            ? "'" + text : text;
    }

    private static void AppendField(StringBuilder row, string value)
    {
        if (value.IndexOfAny(Quoted) < 0 && !(value.Length > 0 && (char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]))))
            row.Append(value);
        else
            row.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
