using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Petitions.Infrastructure.Reports.Rendering.Content;

namespace Petitions.Infrastructure.Reports.Rendering.Xlsx;

/// <summary>A sheet being written, row after row.</summary>
internal sealed partial class Sheet : IAsyncDisposable
{
    /// <summary>What a cell of a spreadsheet can hold.</summary>
    public const int LongestText = 32_767;

    /// <summary>The rows that a sheet can hold.</summary>
    public const int MaximumRows = 1_048_576;

    private const double PointsALine = 15.75;
    private const double MostPoints = 409;

    // Characters; what is wider is printed on A3.
    private const double WideForA4 = 250;

    private const string TruncationMark = "… [đã cắt bớt: ô bảng tính chứa tối đa 32.767 ký tự; xem đủ trên hệ thống]";

    // Spreadsheets count days from here; before March 1900 they count a day that never was.
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1);

    private readonly OpenXmlPartWriter _part;
    private readonly List<CellRange> _merged = [];
    private readonly IReadOnlyList<double> _widths;

    public Sheet(OpenXmlPartWriter part, string name, IReadOnlyList<double> widths, int frozenRows)
    {
        (_part, Name, FrozenRows, _widths) = (part, name, frozenRows, widths);
        WriteHead();
    }

    public string Name { get; }

    public int FrozenRows { get; }

    /// <summary>Number of the last row written.</summary>
    public int Rows { get; private set; }

    /// <summary>The cells that readers filter by; set once its last row is written.</summary>
    public CellRange? Filter { get; private set; }

    private XmlWriter Xml => _part.Xml;

    /// <summary>Writes the next row: each cell in its style, missing cells left out.</summary>
    public async ValueTask RowAsync(IReadOnlyList<(Cell Cell, SheetStyle Style)> cells)
    {
        Rows++;
        Xml.WriteStartElement("row", Workbook.Main);
        Xml.WriteAttributeString("r", Text(Rows));
        if (LinesOf(cells) is > 1 and var lines)
        {
            Xml.WriteAttributeString("ht", Math.Min(MostPoints, lines * PointsALine).ToString(CultureInfo.InvariantCulture));
            Xml.WriteAttributeString("customHeight", "1");
        }

        var column = 0;
        foreach (var (cell, style) in cells)
            WriteCell(++column, cell, style);
        Xml.WriteEndElement();
        await _part.FlushIfFullAsync();
    }

    public void Merge(CellRange range) => _merged.Add(range);

    /// <summary>Readers filter from the head row <paramref name="headRow"/> down to the last row written so far.</summary>
    public void FilterFrom(int headRow) => Filter = new(headRow, 1, Math.Max(Rows, headRow), _widths.Count);

    public async ValueTask DisposeAsync()
    {
        WriteEnd();
        await _part.DisposeAsync();
    }

    private void WriteHead()
    {
        Xml.WriteStartElement("worksheet", Workbook.Main);
        Xml.WriteStartElement("sheetPr", Workbook.Main);
        WriteEmptyElement("pageSetUpPr", ("fitToPage", "1"));
        Xml.WriteEndElement();
        Xml.WriteStartElement("sheetViews", Workbook.Main);
        Xml.WriteStartElement("sheetView", Workbook.Main);
        Xml.WriteAttributeString("showGridLines", "0");
        Xml.WriteAttributeString("workbookViewId", "0");
        if (FrozenRows > 0)
            WriteEmptyElement("pane", ("ySplit", Text(FrozenRows)), ("topLeftCell", $"A{FrozenRows + 1}"), ("activePane", "bottomLeft"),
                ("state", "frozen"));
        Xml.WriteEndElement();
        Xml.WriteEndElement();
        WriteEmptyElement("sheetFormatPr", ("defaultRowHeight", "15.75"));
        Xml.WriteStartElement("cols", Workbook.Main);
        for (var i = 0; i < _widths.Count; i++)
            WriteEmptyElement("col", ("min", Text(i + 1)), ("max", Text(i + 1)),
                ("width", _widths[i].ToString("0.##", CultureInfo.InvariantCulture)), ("customWidth", "1"));
        Xml.WriteEndElement();
        Xml.WriteStartElement("sheetData", Workbook.Main);
    }

    private void WriteEnd()
    {
        Xml.WriteEndElement();
        if (Filter is { } filter)
            WriteEmptyElement("autoFilter", ("ref", filter.Relative));
        if (_merged.Count > 0)
        {
            Xml.WriteStartElement("mergeCells", Workbook.Main);
            Xml.WriteAttributeString("count", Text(_merged.Count));
            foreach (var range in _merged)
                WriteEmptyElement("mergeCell", ("ref", range.Relative));
            Xml.WriteEndElement();
        }

        WriteEmptyElement(
            "pageMargins", ("left", "0.6"), ("right", "0.4"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        WriteEmptyElement("pageSetup", ("paperSize", _widths.Sum() > WideForA4 ? "8" : "9"), ("orientation", "landscape"),
            ("fitToWidth", "1"), ("fitToHeight", "0"));
        Xml.WriteStartElement("headerFooter", Workbook.Main);
        Xml.WriteElementString("oddFooter", Workbook.Main, "&C&P/&N");
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    /// <summary>
    /// Spreadsheets do not make a row higher for text that wraps unless they wrote it
    /// themselves, so the height is reckoned here: bold heads run wider than text.
    /// </summary>
    private double LinesOf(IReadOnlyList<(Cell Cell, SheetStyle Style)> cells)
    {
        var most = 1.0;
        for (var at = 0; at < cells.Count; at++)
        {
            var (cell, style) = cells[at];
            if (cell.Kind != CellKind.Text || style is SheetStyle.Title or SheetStyle.Note or SheetStyle.Group)
                continue;
            var room = _widths[at] * (style == SheetStyle.Head ? 0.8 : 1.05);
            double lines = 0;
            foreach (var line in cell.Text.AsSpan().EnumerateLines())
                lines += Math.Max(1, Math.Ceiling(line.Length / room));
            most = Math.Max(most, lines);
        }

        return most;
    }

    private void WriteCell(int column, Cell cell, SheetStyle style)
    {
        Xml.WriteStartElement("c", Workbook.Main);
        Xml.WriteAttributeString("r", CellRange.NameOf(column) + Text(Rows));
        if (cell.Kind == CellKind.Text && style == SheetStyle.Text && cell.Text![0] is '=' or '+' or '-' or '@')
            style = SheetStyle.TextThatLooksLikeAFormula;
        Xml.WriteAttributeString("s", Text((int)style));
        switch (cell.Kind)
        {
            case CellKind.Number or CellKind.Decimal or CellKind.Share:
                Xml.WriteElementString("v", Workbook.Main, cell.Number.ToString(CultureInfo.InvariantCulture));
                break;
            case CellKind.Date when cell.Date >= FirstSafeDay:
                Xml.WriteElementString("v", Workbook.Main, Text(cell.Date.DayNumber - DayZero.DayNumber));
                break;
            case CellKind.Text or CellKind.Date:
                WriteText(cell.DisplayText);
                break;
        }

        Xml.WriteEndElement();
    }

    private void WriteText(string text)
    {
        var clean = FileText.Clean(text);
        if (clean.Length > LongestText)
            clean = FileText.First(clean, LongestText - TruncationMark.Length) + TruncationMark;
        Xml.WriteAttributeString("t", "inlineStr");
        Xml.WriteStartElement("is", Workbook.Main);
        Xml.WriteStartElement("t", Workbook.Main);
        Xml.WriteAttributeString("xml", "space", null, "preserve");
        // Spreadsheets read _x000A_ as a line break; written text that looks like it stays what it is.
        Xml.WriteString(clean.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(clean, "_x005F$0") : clean);
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    private void WriteEmptyElement(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Xml.WriteStartElement(name, Workbook.Main);
        foreach (var (attribute, value) in attributes)
            Xml.WriteAttributeString(attribute, value);
        Xml.WriteEndElement();
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}
