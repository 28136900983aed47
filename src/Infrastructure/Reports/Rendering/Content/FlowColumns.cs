using Petitions.Domain.Reports.Escalation;

namespace Petitions.Infrastructure.Reports.Rendering.Content;

/// <summary>The columns that B1, B2 and B4 share: where petitions come from on the left, what became of them on the right.</summary>
internal static class FlowColumns
{
    private const string Sources = "Số phải giải quyết";
    private const string Results = "Kết quả giải quyết";

    private static readonly IReadOnlyList<(Column Column, Func<FlowFigures, Cell> Value)> All =
    [
        (new("Tồn đầu kỳ", 8, Group: Sources), flow => Cell.Of(flow.Opening)),
        (new("Phát sinh", 8, Group: Sources), flow => Cell.Of(flow.New)),
        (new("Chuyển đến", 9, Group: Sources), flow => Cell.Of(flow.Received)),
        (new("Chuyển đi", 9, Group: Sources), flow => Cell.Of(flow.TransferredOut)),
        (new("Tổng số", 8, Group: Sources), flow => Cell.Of(flow.Base)),
        (new("Lượt ý kiến", 8, Group: Sources), flow => Cell.Of(flow.Supporters)),
        (new("Giải quyết xong", 8, Group: Results), flow => Cell.Of(flow.Resolved)),
        (new("Giải trình", 8, Group: Results), flow => Cell.Of(flow.Explained)),
        (new("Không có cơ sở", 8, Group: Results), flow => Cell.Of(flow.NotPossible)),
        (new("Rút", 7, Group: Results), flow => Cell.Of(flow.Withdrawn)),
        (new("Chờ xác minh", 8, Group: Results), flow => Cell.Of(flow.AwaitingVerification)),
        (new("Đang giải quyết", 8, Group: Results), flow => Cell.Of(flow.InProgress)),
        (new("Tạm gác", 8, Group: Results), flow => Cell.Of(flow.Deferred)),
        (new("Chưa giải quyết", 8, Group: Results), flow => Cell.Of(flow.Unresolved)),
        (new("Chưa có kết quả", 8, Group: Results), flow => Cell.Of(flow.NoOutcome)),
        (new("Quá hạn", 8), flow => Cell.Of(flow.Overdue)),
        (new("Tồn cuối kỳ", 8), flow => Cell.Of(flow.Closing)),
        (new("Tỷ lệ kết thúc", 9, CellKind.Share), flow => Cell.Share(flow.SettledShare / 100)),
    ];

    public static readonly IReadOnlyList<string> Notes =
    [
        "Tổng số = tồn đầu kỳ + phát sinh + chuyển đến − chuyển đi, và bằng tổng các cột kết quả. Một nhóm kiến nghị trùng nội dung tính " +
            "là một kiến nghị; số người, số lần nêu tính ở cột lượt ý kiến.",
        "Tỷ lệ kết thúc = (giải quyết xong + giải trình + không có cơ sở + rút) / tổng số, làm tròn đến một chữ số thập phân.",
    ];

    /// <summary>What the other tables with these columns say instead.</summary>
    public const string AsInB1 = "Các cột tính như ở Biểu B1.";

    public static IReadOnlyList<Column> After(params ReadOnlySpan<Column> first) => [.. first, .. All.Select(one => one.Column)];

    public static IReadOnlyList<Cell> Row(FlowFigures figures, params ReadOnlySpan<Cell> first) =>
        [.. first, .. All.Select(one => one.Value(figures))];
}
