using Petitions.Infrastructure.Reports.Rendering.Content;

namespace Petitions.Infrastructure.Reports.Rendering.Xlsx;

/// <summary>A table as a sheet: title, what the figures are of, the heads (which stay in sight and filter), rows, total, notes.</summary>
internal static class TableSheet
{
    /// <summary>The row whose heads filter.</summary>
    public static int HeadRow(ReportTable table) => table.HasGroups ? 4 : 3;

    public static async Task WriteAsync(Workbook workbook, ReportTable table, string subtitle)
    {
        await using var sheet = await BeginAsync(workbook, table, subtitle);
        foreach (var row in table.Rows)
            await RowAsync(sheet, row);
        sheet.FilterFrom(HeadRow(table));
        if (table.Rows.Count == 0)
            await sheet.RowAsync([(Cell.Of(ReportPhrases.NoRows), SheetStyle.Note)]);
        if (table.Total is { } total)
            await sheet.RowAsync([.. total.Select(cell => (cell, TotalStyle(cell.Kind)))]);
        foreach (var note in table.Notes ?? [])
            await sheet.RowAsync([(Cell.Of(note), SheetStyle.Note)]);
    }

    /// <summary>Begins the sheet down to its heads; the rows follow.</summary>
    public static async Task<Sheet> BeginAsync(Workbook workbook, ReportTable table, string subtitle)
    {
        var sheet = workbook.Sheet(table.Sheet, [.. table.Columns.Select(column => column.Width)], HeadRow(table));
        await sheet.RowAsync([(Cell.Of($"Biểu {table.Code}. {table.Title}"), SheetStyle.Title)]);
        await sheet.RowAsync([(Cell.Of(subtitle), SheetStyle.Note)]);
        if (table.HasGroups)
            await WriteGroupsAsync(sheet, table);
        await sheet.RowAsync([.. table.Columns.Select(column => (Cell.Of(column.Title), SheetStyle.Head))]);
        return sheet;
    }

    public static ValueTask RowAsync(Sheet sheet, IReadOnlyList<Cell> row) =>
        sheet.RowAsync([.. row.Select(cell => (cell, StyleOf(cell.Kind)))]);

    private static async Task WriteGroupsAsync(Sheet sheet, ReportTable table)
    {
        List<(Cell, SheetStyle)> cells = [];
        foreach (var (group, from, count) in table.Groups())
        {
            cells.Add((Cell.Of(group), SheetStyle.Group));
            cells.AddRange(Enumerable.Repeat((Cell.Empty, SheetStyle.Group), count - 1));
            if (count > 1)
                sheet.Merge(new(sheet.Rows + 1, from + 1, sheet.Rows + 1, from + count));
        }

        await sheet.RowAsync(cells);
    }

    private static SheetStyle StyleOf(CellKind kind) => kind switch
    {
        CellKind.Number => SheetStyle.Number,
        CellKind.Decimal => SheetStyle.Decimal,
        CellKind.Share => SheetStyle.Share,
        CellKind.Date => SheetStyle.Date,
        _ => SheetStyle.Text,
    };

    private static SheetStyle TotalStyle(CellKind kind) => kind switch
    {
        CellKind.Number => SheetStyle.TotalNumber,
        CellKind.Decimal => SheetStyle.TotalDecimal,
        CellKind.Share => SheetStyle.TotalShare,
        _ => SheetStyle.TotalText,
    };
}
