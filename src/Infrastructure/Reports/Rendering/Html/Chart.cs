using static Petitions.Infrastructure.Reports.Rendering.Html.MarkupWriter;

namespace Petitions.Infrastructure.Reports.Rendering.Html;

/// <summary>
/// What all drawings of the page have in common. They are as narrow as a phone, so that their
/// letters stay readable there; each has a title and a description for those who hear the page, says
/// its figures in words, and tells its parts apart by lightness and hatching as well as by colour.
/// </summary>
internal static class Chart
{
    public const double Width = 360;
    public const string Ink = "#1a1a1a";
    public const string Faint = "#5c5c5c";

    /// <summary>Dark and light by turns, far apart also for colour-blind eyes and on a grey print.</summary>
    public static readonly IReadOnlyList<string> Tones = ["#0b4f7d", "#f0b429", "#7fb8de", "#b5331a", "#c9c3e6", "#6b6b6b", "#dcdcdc"];

    /// <summary>The tone whose bars are hatched too, for what asks for attention.</summary>
    public const int Alarm = 3;

    /// <summary>The ink that is read on a bar of this tone.</summary>
    public static string InkOn(int tone) => tone is 0 or Alarm or 5 ? "#ffffff" : Ink;

    public static MarkupWriter Begin(this MarkupWriter page, string id, double height, string title, string description)
    {
        page.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {FormatLength(Width)} {FormatLength(height)}"),
            ("role", "img"), ("aria-labelledby", $"{id}-title {id}-desc"),
            ("font-family", "system-ui, 'Segoe UI', Roboto, Arial, sans-serif"), ("font-size", "14"), ("fill", Ink));
        page.Element("title", title, ("id", $"{id}-title")).Element("desc", description, ("id", $"{id}-desc"));
        page.Open("defs").Open("pattern", ("id", $"{id}-hatch"), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"),
            ("patternTransform", "rotate(45)"));
        page.Void("rect", ("width", "6"), ("height", "6"), ("fill", Tones[Alarm]))
            .Void("rect", ("width", "2"), ("height", "6"), ("fill", "#ffffff"), ("fill-opacity", "0.3"));
        return page.Close().Close();
    }

    public static MarkupWriter Label(this MarkupWriter page, double x, double y, string text, string anchor = "start",
        string? weight = null, string? fill = null, string? size = null) =>
        page.Element("text", text, ("x", FormatLength(x)), ("y", FormatLength(y)), ("text-anchor", anchor == "start" ? null : anchor),
            ("font-weight", weight), ("fill", fill), ("font-size", size));

    public static MarkupWriter Bar(this MarkupWriter page, string id, double x, double y, double width, double height, int tone) =>
        page.Void(
            "rect", ("x", FormatLength(x)), ("y", FormatLength(y)), ("width", FormatLength(width)), ("height", FormatLength(height)),
            ("fill", tone == Alarm ? $"url(#{id}-hatch)" : Tones[tone % Tones.Count]), ("stroke", "#333333"), ("stroke-width", "0.75"));

    /// <summary>Shortens what would run out of the drawing; the table beside it has the whole.</summary>
    public static string Shorten(string text, int length) =>
        text.Length <= length ? text : FileText.First(text, length - 1).TrimEnd() + "…";
}
