using DocumentFormat.OpenXml.Wordprocessing;
using Petitions.Infrastructure.Reports.Rendering.Content;
using Column = Petitions.Infrastructure.Reports.Rendering.Content.Column;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Petitions.Infrastructure.Reports.Rendering.Docx;

/// <summary>A table of figures in the document. Its heads come again on each page.</summary>
internal sealed class DocumentTable
{
    // A table of so many rows fits on a page, and is not parted.
    private const int FewRows = 12;

    // Characters: text of this length in the list's column takes less than a third of a page.
    private const int ShortText = 600;

    private readonly ReportTable _table;
    private readonly int[] _widths;
    private readonly double _size;
    private readonly short _margin;
    private readonly bool _keeps;

    public DocumentTable(ReportTable table, int width)
    {
        _table = table;
        var share = width / table.Columns.Sum(column => column.Width);
        _widths = [.. table.Columns.Select(column => (int)(column.Width * share))];
        _size = (table.Columns.Count, table.Columns.Sum(column => column.Width)) switch
        {
            ( > 15, _) => 9,
            ( > 9, _) or (_, > 170) => 10,
            _ => 11
        };
        _keeps = table.Rows.Count is > 0 and <= FewRows;
        _margin = (short)(table.Columns.Count > 15 ? 20 : 45);
    }

    /// <summary>The whole table: for those that are short.</summary>
    public Table Build()
    {
        var table = new Table(Properties(), Grid());
        foreach (var row in HeaderRows())
            table.AppendChild(row);
        foreach (var row in _table.Rows)
            table.AppendChild(Row(row));
        if (_table.Rows.Count == 0)
            table.AppendChild(SpanningRow(ReportPhrases.NoRows));
        if (_table.Total is { } total)
            table.AppendChild(Row(total, bold: true));
        return table;
    }

    public TableProperties Properties() => new(
        new TableWidth { Width = DocumentBlocks.Text(_widths.Sum()), Type = TableWidthUnitValues.Dxa },
        new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
            new BottomBorder { Val = BorderValues.Single, Size = 4 },
            new RightBorder { Val = BorderValues.Single, Size = 4 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
            new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(new TableCellLeftMargin { Width = _margin, Type = TableWidthValues.Dxa },
            new TableCellRightMargin { Width = _margin, Type = TableWidthValues.Dxa }),
        new TableCaption { Val = _table.Title });

    public TableGrid Grid() => new(_widths.Select(width => new GridColumn { Width = DocumentBlocks.Text(width) }));

    public IEnumerable<TableRow> HeaderRows()
    {
        if (_table.HasGroups)
            yield return Groups();
        var row = HeadRow();
        foreach (var (column, at) in _table.Columns.Select((column, at) => (column, at)))
            row.AppendChild(Cell(_table.HasGroups && column.Group is null ? "" : column.Title, _widths[at], JustificationKind.Centre,
                bold: true, merge: MergeOf(column)));
        yield return row;
    }

    public TableRow Row(IReadOnlyList<Cell> cells, bool bold = false)
    {
        var row = new TableRow();
        if (cells.All(cell => cell.Text is null or { Length: <= ShortText }))
            row.AppendChild(new TableRowProperties(new CantSplit()));
        foreach (var (cell, at) in cells.Select((cell, at) => (cell, at)))
            row.AppendChild(Cell(cell.DisplayText, _widths[at], AlignmentOf(cell), bold));
        return row;
    }

    public TableRow SpanningRow(string text) => new(Cell(text, _widths.Sum(), JustificationKind.Centre, bold: false, span: _widths.Length));

    private TableRow Groups()
    {
        var row = HeadRow();
        foreach (var (group, from, count) in _table.Groups())
        {
            row.AppendChild(group is null
                ? Cell(_table.Columns[from].Title, _widths[from], JustificationKind.Centre, bold: true, merge: MergedCellValues.Restart)
                : Cell(group, _widths[from..(from + count)].Sum(), JustificationKind.Centre, bold: true, span: count));
        }

        return row;
    }

    /// <summary>A head without a common head above it takes both rows.</summary>
    private MergedCellValues? MergeOf(Column column) => _table.HasGroups && column.Group is null ? MergedCellValues.Continue : null;

    private static TableRow HeadRow() => new(new TableRowProperties(new CantSplit(), new TableHeader()));

    private static JustificationKind AlignmentOf(Cell cell) =>
        cell.IsFigure ? JustificationKind.Right : cell.Kind == CellKind.Date ? JustificationKind.Centre : JustificationKind.Left;

    private TableCell Cell(string text, int width, JustificationKind align, bool bold, int span = 1, MergedCellValues? merge = null)
    {
        var properties =
            new TableCellProperties(new TableCellWidth { Width = DocumentBlocks.Text(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
            properties.AppendChild(new GridSpan { Val = span });
        if (merge is { } given)
            properties.AppendChild(new VerticalMerge { Val = given });
        if (bold)
            properties.AppendChild(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new(properties,
            DocumentBlocks.Paragraph(text, new ParagraphFormat(_size, Bold: bold, Align: align, Before: 20, After: 20, KeepsNext: _keeps)));
    }
}
