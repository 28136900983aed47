using Petitions.Application.Reports;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Runs;
using Petitions.Infrastructure.Reports.Rendering.Content;

namespace Petitions.Infrastructure.Reports.Rendering.Xlsx;

/// <summary>
/// A workbook with a sheet for each table. The itemised list is written as its rows come and goes on in a further sheet where one is full.
/// </summary>
/// <param name="mostRows">The rows of a sheet.</param>
internal sealed class XlsxRenderer(int mostRows) : IReportRenderer
{
    public XlsxRenderer()
        : this(Sheet.MaximumRows)
    {
    }

    public ReportFormat Format => ReportFormat.Xlsx;

    public async Task WriteAsync(
        EscalationReport report, IAsyncEnumerable<ReportItem> items, ReportLetter letter, Stream to, CancellationToken cancellationToken)
    {
        using var workbook = new Workbook(to, cancellationToken);
        await WriteCoverAsync(workbook, report, letter);
        var subtitle = ReportPhrases.Subtitle(report.Heading);
        var tables = ReportTables.Of(report);
        foreach (var table in tables.TakeWhile(table => table.Code != "B6"))
            await TableSheet.WriteAsync(workbook, table, subtitle);
        await WriteListAsync(workbook, items, subtitle, cancellationToken);
        foreach (var table in tables.SkipWhile(table => table.Code != "B6"))
            await TableSheet.WriteAsync(workbook, table, subtitle);
        await workbook.FinishAsync();
    }

    private static async Task WriteCoverAsync(Workbook workbook, EscalationReport report, ReportLetter letter)
    {
        var heading = report.Heading;
        await using var sheet = workbook.Sheet("Tổng quan", [44, 40], frozenRows: 0);
        await sheet.RowAsync([(Cell.Of(heading.Title), SheetStyle.Title)]);
        if (report.Total.Base == 0)
            await sheet.RowAsync([(Cell.Of(ReportPhrases.NothingRaised + "."), SheetStyle.Note)]);
        await sheet.RowAsync([]);
        await RowAsync("Đơn vị", Cell.Of(heading.Unit.Name), SheetStyle.Text);
        await RowAsync("Cơ quan báo cáo", Cell.Of(heading.IssuingBody?.Name), SheetStyle.Text);
        if (letter.Number is not null)
        {
            await RowAsync("Số, ký hiệu", Cell.Of(letter.NumberAndSymbol), SheetStyle.Text);
            await RowAsync("Ngày văn bản", Cell.Of(letter.Date), SheetStyle.Date);
        }

        await RowAsync("Kỳ báo cáo", Cell.Of(heading.Period.Code), SheetStyle.Text);
        await RowAsync("Từ ngày", Cell.Of(heading.Period.From), SheetStyle.Date);
        await RowAsync("Đến hết ngày", Cell.Of(heading.Period.To), SheetStyle.Date);
        await RowAsync("Số liệu đến hết ngày", Cell.Of(heading.AsOf), SheetStyle.Date);
        await RowAsync("Tính chất số liệu",
            Cell.Of(heading.Frozen ? "đã chốt" : heading.Provisional ? "tạm tính, kỳ chưa kết thúc" : "chính thức, chưa chốt"),
            SheetStyle.Text);
        await RowAsync("Tổng số kiến nghị phải giải quyết", Cell.Of(report.Total.Base), SheetStyle.Number);
        await RowAsync("Số lượt ý kiến", Cell.Of(report.Total.Supporters), SheetStyle.Number);
        await RowAsync("Tỷ lệ kết thúc", Cell.Share(report.Total.SettledShare / 100), SheetStyle.Share);
        await RowAsync("Số dòng danh mục chi tiết (B5)", Cell.Of(report.ItemCount), SheetStyle.Number);

        ValueTask RowAsync(string label, Cell value, SheetStyle style) =>
            sheet.RowAsync([(Cell.Of(label), SheetStyle.Text), (value, style)]);
    }

    private async Task WriteListAsync(
        Workbook workbook, IAsyncEnumerable<ReportItem> items, string subtitle, CancellationToken cancellationToken)
    {
        var table = new ReportTable(ItemList.Code, ItemList.Title, ItemList.Sheet, ItemList.Columns, []);
        await using var rows = items.GetAsyncEnumerator(cancellationToken);
        var more = await rows.MoveNextAsync();
        for (var number = 1; number == 1 || more; number++)
        {
            var sheet =
                await TableSheet.BeginAsync(workbook, number == 1 ? table : table with { Sheet = $"{table.Sheet} ({number})" }, subtitle);
            await using (sheet)
            {
                if (!more)
                    await sheet.RowAsync([(Cell.Of(ReportPhrases.NothingRaised + "."), SheetStyle.Note)]);
                for (; more && sheet.Rows < mostRows; more = await rows.MoveNextAsync())
                    await TableSheet.RowAsync(sheet, ItemList.Row(rows.Current));
                sheet.FilterFrom(TableSheet.HeadRow(table));
            }
        }
    }
}
