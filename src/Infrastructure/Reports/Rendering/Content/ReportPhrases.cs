using Petitions.Domain;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Territory;

namespace Petitions.Infrastructure.Reports.Rendering.Content;

/// <summary>The words of the report for what the domain names.</summary>
internal static class ReportPhrases
{
    /// <summary>What stands instead of the rows of an empty report.</summary>
    public const string NothingRaised = "Trong kỳ không phát sinh kiến nghị";

    /// <summary>What stands instead of the rows of an empty table.</summary>
    public const string NoRows = "Không có.";

    public static string Level(AuthorityLevel level) => level switch
    {
        AuthorityLevel.Central => "Trung ương",
        AuthorityLevel.Province => "Cấp tỉnh",
        AuthorityLevel.District => "Cấp huyện",
        _ => "Cấp xã",
    };

    public static string Adjustment(AdjustmentKind kind) => kind switch
    {
        AdjustmentKind.Added => "Thêm",
        AdjustmentKind.Removed => "Bớt",
        AdjustmentKind.Changed => "Thay đổi",
        _ => "Nhập muộn, đã kết thúc",
    };

    public static string Change(PetitionChange kind) => kind switch
    {
        PetitionChange.New => "Phát sinh",
        PetitionChange.Settled => "Đã kết thúc",
        _ => "Chuyển lên cấp trên",
    };

    /// <summary>The level of the bodies of a unit.</summary>
    public static AuthorityLevel LevelOf(UnitKind unit) => unit switch
    {
        UnitKind.Province => AuthorityLevel.Province,
        UnitKind.District => AuthorityLevel.District,
        _ => AuthorityLevel.Commune,
    };

    public static string Days(ReportPeriod period) =>
        $"từ ngày {VietnameseFigures.Date(period.From)} đến hết ngày {VietnameseFigures.Date(period.To)}";

    /// <summary>One line below every title: what the figures are of.</summary>
    public static string Subtitle(ReportHeading heading) =>
        $"{heading.Unit.Name}; {Days(heading.Period)}; số liệu {(heading.Provisional ? "tạm tính " : "")}đến hết ngày " +
            $"{VietnameseFigures.Date(heading.AsOf)}{(heading.Frozen ? " (đã chốt)" : "")}";
}
