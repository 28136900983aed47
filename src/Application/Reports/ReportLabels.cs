using Petitions.Application.Reports.Escalation;
using Petitions.Domain;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Reports;

/// <summary>Words that only reports use; they are always Vietnamese, whatever language the caller speaks.</summary>
public static class ReportLabels
{
    public const string Total = "Tổng cộng";
    public const string Unclassified = "Chưa phân loại";

    /// <summary>What stands in place of the title of a matter that was diverted.</summary>
    /// <param name="regime">Where it was diverted to; null where only a part of it was.</param>
    public static string RedactedTitle(DiversionRegime? regime) =>
        regime is { } diverted ? $"Đã chuyển hướng: {PetitionLabels.Of(diverted)}" : "Một phần đã chuyển hướng";

    public static string Of(FlowCategory category) => category switch
    {
        FlowCategory.Resolved => "đã giải quyết xong",
        FlowCategory.Explained => "đã giải trình, cung cấp thông tin",
        FlowCategory.NotPossible => "không có cơ sở giải quyết",
        FlowCategory.Withdrawn => "đã rút",
        FlowCategory.AwaitingVerification => "báo cáo giải quyết xong, chờ xác minh",
        FlowCategory.InProgress => "đang giải quyết",
        FlowCategory.Deferred => "tạm gác, có lộ trình",
        FlowCategory.Unresolved => "chưa giải quyết",
        _ => "chưa có kết quả",
    };

    public static string Of(AuthorityLevel level) => level switch
    {
        AuthorityLevel.Central => "Trung ương",
        AuthorityLevel.Province => "Cấp tỉnh",
        AuthorityLevel.District => "Cấp huyện",
        _ => "Cấp xã",
    };

    public static string State(Standing? standing, FlowCategory? category) =>
        category is { } column ? $"{PetitionLabels.Of(standing ?? Standing.Unclassified)}, {Of(column)}" : "không tồn đọng";
}
