using System.Text;
using Petitions.Application.Reports;
using Petitions.Domain.Reports;
using Petitions.Infrastructure.Reports.Content;

namespace Petitions.Infrastructure.Reports.Csv;

/// <summary>
/// The itemised list as one table of comma-separated values, for programs and for whoever sorts it further: UTF-8 with a byte order mark, by which
/// spreadsheets know it. The other tables are sheets of the workbook: one file of values is one table.
/// </summary>
internal sealed class CsvForm : IReportForm
{
    private const int Enough = 32 * 1024;

    public ReportFormat Format => ReportFormat.Csv;

    public async Task WriteAsync(EscalationReport report, IAsyncEnumerable<ReportItem> items, ReportLetter letter, Stream to, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        var rows = new StringBuilder();
        CsvText.Append(rows, ItemList.Columns.Select(column => (column.Title, false)));
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            CsvText.Append(rows, ItemList.Row(item).Select(cell => (FileText.Clean(cell.Plain), cell.Kind == CellKind.Text)));
            if (rows.Length >= Enough)
                await PassOnAsync();
        }

        await PassOnAsync();

        async Task PassOnAsync()
        {
            await writer.WriteAsync(rows, cancellationToken);
            rows.Clear();
        }
    }
}
