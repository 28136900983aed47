using Petitions.Domain.Reports.Escalation;

namespace Petitions.Infrastructure.Reports.Rendering.Content;

/// <summary>Figures of a report in the order in which text and drawings tell them.</summary>
internal static class ReportFigures
{
    /// <summary>What the base is made of.</summary>
    public static IReadOnlyList<(string Name, int Count)> Outcomes(FlowFigures flow) =>
    [
        ("Giải quyết xong", flow.Resolved), ("Giải trình, cung cấp thông tin", flow.Explained),
        ("Không có cơ sở giải quyết", flow.NotPossible), ("Rút kiến nghị", flow.Withdrawn),
        ("Báo cáo giải quyết xong, chờ xác minh", flow.AwaitingVerification), ("Đang giải quyết", flow.InProgress),
        ("Tạm gác, có lộ trình", flow.Deferred),
        ("Chưa giải quyết", flow.Unresolved), ("Chưa có kết quả", flow.NoOutcome),
    ];
}
