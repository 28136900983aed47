using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Petitions.Infrastructure.Reports.Rendering.Html;

/// <summary>
/// Writes HTML and SVG. Text and attribute values are encoded here and nowhere else, so nothing that somebody wrote becomes markup.
/// </summary>
internal sealed class MarkupWriter
{
    // Vietnamese stays readable in the source of the page; < > & " ' never pass.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _written = new();
    private readonly Stack<string> _open = new();

    public int Length => _written.Length;

    public MarkupWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(tag, attributes);
        _open.Push(tag);
        return this;
    }

    public MarkupWriter Close()
    {
        _written.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>Ends the line in the source of the page, for those who read it.</summary>
    public MarkupWriter Line()
    {
        _written.Append('\n');
        return this;
    }

    public MarkupWriter Text(string text)
    {
        _written.Append(Encoder.Encode(FileText.Clean(text)));
        return this;
    }

    /// <summary>An element that holds text only.</summary>
    public MarkupWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(tag, attributes);
        Text(text);
        _written.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>An element that holds nothing; closed the way that both HTML and SVG understand.</summary>
    public MarkupWriter Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Begin(tag, attributes);
        _written.Insert(_written.Length - 1, '/');
        return this;
    }

    /// <summary>Markup of this program's own, such as a style sheet.</summary>
    public MarkupWriter Raw(string markup)
    {
        _written.Append(markup);
        return this;
    }

    /// <summary>Hands over what was written so far and begins anew; elements that are open stay open.</summary>
    public string TakeText()
    {
        var taken = _written.ToString();
        _written.Clear();
        return taken;
    }

    /// <summary>A length of a drawing.</summary>
    public static string FormatLength(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private void Begin(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _written.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                _written.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(FileText.Clean(value))).Append('"');
        }

        _written.Append('>');
    }
}
