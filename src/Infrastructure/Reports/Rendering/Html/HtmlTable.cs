using Petitions.Infrastructure.Reports.Rendering.Content;

namespace Petitions.Infrastructure.Reports.Rendering.Html;

/// <summary>
/// A table on the page. Tables of figures scroll sideways where they are too wide; tables of text become cards on a phone, each
/// cell under its head. Roles are said outright, because a browser forgets them of a table that is no longer laid out as one.
/// </summary>
internal static class HtmlTable
{
    public static void Write(MarkupWriter page, ReportTable table)
    {
        Begin(page, table);
        foreach (var row in table.Rows)
            Row(page, table, row);
        if (table.Rows.Count == 0)
            Spanning(page, table, ReportPhrases.NoRows);
        page.Close();
        if (table.Total is { } total)
        {
            page.Open("tfoot", ("role", "rowgroup"));
            Row(page, table, total);
            page.Close();
        }

        End(page, table);
    }

    /// <summary>Opens the table down to its body; rows follow, then the body is closed and <see cref="End"/> called.</summary>
    public static void Begin(MarkupWriter page, ReportTable table)
    {
        var name = table.Code.Replace('.', '-').ToLowerInvariant();
        page.Open("div", ("class", "scroll"), ("role", "region"), ("aria-labelledby", name), ("tabindex", "0"));
        page.Open("table", ("role", "table"), ("class", IsOfText(table) ? "cards" : null));
        page.Open("caption", ("id", name)).Element("span", $"Biểu {table.Code}. {table.Title}").Close();
        if (IsOfText(table))
            Widths(page, table);
        page.Open("thead", ("role", "rowgroup"));
        if (table.HasGroups)
            Groups(page, table);
        page.Open("tr", ("role", "row"));
        foreach (var column in table.Columns.Where(column => !table.HasGroups || column.Group is not null))
            page.Element("th", column.Title, ("scope", "col"), ("role", "columnheader"));
        page.Close().Close().Line();
        page.Open("tbody", ("role", "rowgroup"));
    }

    public static void Row(MarkupWriter page, ReportTable table, IReadOnlyList<Cell> row)
    {
        page.Open("tr", ("role", "row"));
        foreach (var (cell, at) in row.Select((cell, at) => (cell, at)))
        {
            var label = IsOfText(table) && cell.Kind != CellKind.Empty ? table.Columns[at].Title : null;
            if (at == 0)
                page.Element("th", cell.DisplayText, ("scope", "row"), ("role", "rowheader"), ("data-label", label));
            else
                page.Element("td", cell.DisplayText, ("role", "cell"),
                    ("class", cell.IsFigure ? "figure" : cell.Kind == CellKind.Date ? "day" : null), ("data-label", label));
        }

        page.Close().Line();
    }

    public static void Spanning(MarkupWriter page, ReportTable table, string text)
    {
        page.Open("tr", ("role", "row"));
        page.Element("td", text, ("role", "cell"), ("colspan", MarkupWriter.FormatLength(table.Columns.Count)));
        page.Close();
    }

    public static void End(MarkupWriter page, ReportTable table)
    {
        page.Close().Close();
        foreach (var note in table.Notes ?? [])
            page.Element("p", note, ("class", "note"));
        page.Line();
    }

    private static void Widths(MarkupWriter page, ReportTable table)
    {
        var whole = table.Columns.Sum(column => column.Width);
        page.Open("colgroup");
        foreach (var column in table.Columns)
            page.Void("col", ("style", $"width:{MarkupWriter.FormatLength(100 * column.Width / whole)}%"));
        page.Close();
    }

    private static void Groups(MarkupWriter page, ReportTable table)
    {
        page.Open("tr", ("role", "row"));
        foreach (var (group, from, count) in table.Groups())
        {
            if (group is null)
                page.Element("th", table.Columns[from].Title, ("scope", "col"), ("role", "columnheader"), ("rowspan", "2"));
            else
                page.Element("th", group, ("scope", "colgroup"), ("role", "columnheader"), ("colspan", MarkupWriter.FormatLength(count)));
        }

        page.Close();
    }

    private static bool IsOfText(ReportTable table) => table.Columns.Count(column => column.Kind == CellKind.Text) >= 3;
}
