using Petitions.Domain.Petitions;

namespace Petitions.Domain.Reports.Periods;

/// <summary>Names of periods as reports write them.</summary>
public static class ReportPeriodLabels
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <summary>Such as “quý IV năm 2022”, “6 tháng đầu năm 2022”, “trước kỳ họp thứ 8”.</summary>
    public static string Of(ReportPeriod period)
    {
        var year = period.Code.Length >= 4 ? period.Code[..4] : "";
        var part = period.Code.Length > 5 ? period.Code[5..] : "";
        return period.Kind switch
        {
            PeriodKind.Week => $"tuần {part[1..].TrimStart('0')} năm {year}",
            PeriodKind.Month => $"tháng {part[1..].TrimStart('0')} năm {year}",
            PeriodKind.Quarter => $"quý {Roman[part[1] - '1']} năm {year}",
            PeriodKind.HalfYear => part == "H1" ? $"6 tháng đầu năm {year}" : $"6 tháng cuối năm {year}",
            PeriodKind.NineMonths => $"9 tháng năm {year}",
            PeriodKind.Year => $"năm {year}",
            PeriodKind.Session when SessionPeriods.SessionOf(period.Code) is { } session =>
                $"{(session.Before ? "trước" : "sau")} kỳ họp thứ {session.Session}",
            _ => $"từ ngày {PetitionLabels.Date(period.From)} đến ngày {PetitionLabels.Date(period.To)}",
        };
    }
}
