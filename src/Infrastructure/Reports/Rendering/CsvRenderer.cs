using System.Text;
using Petitions.Application.Reports;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Runs;
using Petitions.Infrastructure.Reports.Rendering.Content;

namespace Petitions.Infrastructure.Reports.Rendering;

/// <summary>
/// One table as comma-separated values, for programs and for whoever sorts it further: UTF-8 with a byte order mark, by
/// which spreadsheets know it. A file of values is one table: the itemised list, unless another is asked for by its code.
/// </summary>
internal sealed class CsvRenderer : IReportTableRenderer
{
    private const int FlushThreshold = 32 * 1024;

    public ReportFormat Format => ReportFormat.Csv;

    public IReadOnlyList<string> TablesOf(EscalationReport report)
    {
        List<string> codes = [.. ReportTables.Of(report).Select(table => table.Code)];
        codes.Insert(codes.FindLastIndex(code => code.StartsWith("B4", StringComparison.Ordinal)) + 1, ItemList.Code);
        return codes;
    }

    public Task WriteAsync(
        EscalationReport report, IAsyncEnumerable<ReportItem> items, ReportLetter letter, Stream to, CancellationToken cancellationToken) =>
        WriteTableAsync(report, items, ItemList.Code, to, cancellationToken);

    public async Task WriteTableAsync(
        EscalationReport report, IAsyncEnumerable<ReportItem> items, string table, Stream to, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        var rows = new StringBuilder();
        if (table == ItemList.Code)
        {
            CsvText.Append(rows, ItemList.Columns.Select(column => (column.Title, false)));
            await foreach (var item in items.WithCancellation(cancellationToken))
            {
                Append(rows, ItemList.Row(item));
                if (rows.Length >= FlushThreshold)
                    await PassOnAsync();
            }
        }
        else
        {
            var shown = ReportTables.Of(report).Single(one => one.Code == table);
            // A file of values has one row of heads: what stands above several columns stands before each.
            CsvText.Append(
                rows, shown.Columns.Select(column => (column.Group is { } group ? $"{group}: {column.Title}" : column.Title, false)));
            foreach (var row in shown.Total is { } total ? shown.Rows.Append(total) : shown.Rows)
                Append(rows, row);
        }

        await PassOnAsync();

        async Task PassOnAsync()
        {
            await writer.WriteAsync(rows, cancellationToken);
            rows.Clear();
        }
    }

    private static void Append(StringBuilder rows, IReadOnlyList<Cell> row) =>
        CsvText.Append(rows, row.Select(cell => (FileText.Clean(cell.InvariantText), cell.Kind == CellKind.Text)));
}
