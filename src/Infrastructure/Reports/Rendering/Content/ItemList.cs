using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Escalation;
using static Petitions.Infrastructure.Reports.Rendering.Content.CellKind;

namespace Petitions.Infrastructure.Reports.Rendering.Content;

/// <summary>The itemised list (B5), row by row.</summary>
internal static class ItemList
{
    public const string Code = "B5";
    public const string Title = "Danh mục chi tiết kiến nghị";
    public const string Sheet = "B5 Danh mục";

    /// <summary>
    /// How many rows go on paper or a page at most: about two hundred sheets. Whoever has more reads them in the spreadsheet.
    /// </summary>
    public const int MaximumPrintedRows = 500;

    private static readonly IReadOnlyList<(Column Column, Func<ReportItem, Cell> Value)> All =
    [
        (new("STT", 6), item => Cell.Of(item.Number)),
        (new("Mã", 16, Text), item => Cell.Of(item.Code)),
        (new("Tóm tắt", 30, Text), item => Cell.Of(item.Title)),
        (new("Nội dung (nguyên văn)", 60, Text), item => Cell.Of(item.Text)),
        (new("Nơi nêu", 26, Text), item => Cell.Of(item.Place)),
        (new("Người nêu", 20, Text), item => Cell.Of(item.RaisedBy)),
        (new("Ngày nêu", 12, Date), item => Cell.Of(item.RaisedOn)),
        (new("Lượt ý kiến", 8), item => Cell.Of(item.Supporters)),
        (new("Cơ quan chủ trì", 28, Text), item => Cell.Of(item.Lead)),
        (new("Cơ quan phối hợp", 28, Text), item => Cell.Of(string.Join("; ", item.Coordinators))),
        (new("Thời hạn", 12, Date), item => Cell.Of(item.DueOn)),
        (new("Quá hạn (ngày)", 9), item => item.IsOverdue ? Cell.Of(item.DaysOverdue) : Cell.Empty),
        (new("Số văn bản trả lời", 18, Text), item => Cell.Of(item.AnswerNumber)),
        (new("Ngày trả lời", 12, Date), item => Cell.Of(item.AnsweredOn)),
        (new("Kết quả", 20, Text), item => Cell.Of(item.OutcomeLabel)),
        (new("Thẩm quyền", 16, Text), item => Cell.Of(item.Authority)),
        (new("Lĩnh vực", 22, Text), item => Cell.Of(item.FieldName)),
        (new("Lộ trình", 30, Text), item => Cell.Of(item.Roadmap)),
        (new("Kỳ trước chuyển sang", 9, Text), item => item.Carried ? Cell.Of("x") : Cell.Empty),
        (new("Đã kết thúc", 9, Text), item => item.Settled ? Cell.Of("x") : Cell.Empty),
        (new("Ghi chú", 26, Text), item => Cell.Of(item.Note)),
    ];

    /// <summary>As on paper: what belongs together shares a column.</summary>
    private static readonly IReadOnlyList<(Column Column, Func<ReportItem, Cell> Value)> Printed =
    [
        (new("STT", 6), item => Cell.Of(item.Number)),
        (new("Nội dung kiến nghị (nguyên văn)", 38, Text), item => Cell.Of($"{item.Code}. {item.Text}")),
        (new("Nơi, người nêu", 18, Text), item => Cell.Of(Lines(item.Place, item.RaisedBy))),
        (new("Ngày nêu", 13, Date), item => Cell.Of(item.RaisedOn)),
        (new("Cơ quan chủ trì, phối hợp", 20, Text),
            item => Cell.Of(Lines(item.Lead, item.Coordinators.Count == 0 ? null : "Phối hợp: " + string.Join("; ", item.Coordinators)))),
        (new("Thời hạn", 13, Text), item => Cell.Of(
            Lines(item.DueOn is { } due ? VietnameseFigures.Date(due) : null,
                item.IsOverdue ? $"quá hạn {VietnameseFigures.Number(item.DaysOverdue)} ngày" : null))),
        (new("Số, ngày văn bản trả lời", 14, Text),
            item => Cell.Of(Lines(item.AnswerNumber, item.AnsweredOn is { } day ? VietnameseFigures.Date(day) : null))),
        (new("Kết quả", 13, Text), item => Cell.Of(item.OutcomeLabel)),
        (new("Phân loại", 15, Text), item => Cell.Of(Lines(item.Authority, item.FieldName))),
        (new("Lộ trình", 16, Text), item => Cell.Of(item.Roadmap)),
        (new("Ghi chú", 13, Text), item => Cell.Of(item.Note)),
    ];

    public static readonly IReadOnlyList<Column> Columns = [.. All.Select(one => one.Column)];

    public static readonly IReadOnlyList<Column> PrintedColumns = [.. Printed.Select(one => one.Column)];

    public static IReadOnlyList<Cell> Row(ReportItem item) => [.. All.Select(one => one.Value(item))];

    public static IReadOnlyList<Cell> PrintedRow(ReportItem item) => [.. Printed.Select(one => one.Value(item))];

    /// <summary>Said below a printed list that does not hold all.</summary>
    public static string TruncationNote(int total) =>
        $"Danh mục in nêu {VietnameseFigures.Number(MaximumPrintedRows)} kiến nghị đầu trên tổng số {VietnameseFigures.Number(total)}; " +
            $"danh mục đầy đủ ở bảng tính (XLSX) kèm theo báo cáo này.";

    private static string Lines(params ReadOnlySpan<string?> lines)
    {
        List<string> given = [];
        foreach (var line in lines)
        {
            if (!string.IsNullOrEmpty(line))
                given.Add(line);
        }

        return string.Join('\n', given);
    }
}
