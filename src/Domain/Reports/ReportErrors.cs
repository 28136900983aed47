using Petitions.Domain.Petitions;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;
using static Petitions.Domain.RefusalKind;

namespace Petitions.Domain.Reports;

/// <summary>Every refusal about reports and their periods.</summary>
public static class ReportErrors
{
    public static DomainException RunNotFound(Guid id) =>
        Refuse(NotFound, "report.run_not_found", $"Không có lần lập báo cáo {id}.", $"There is no report run {id}.");

    public static DomainException RunIs(RunState state) =>
        Refuse(Conflict, "report.run_is", $"Lần lập báo cáo {LabelOf(state)} nên không làm được việc này.",
            $"The report run is {state}; this cannot be done now.");

    public static DomainException NoFiles(RunState state) =>
        Refuse(Conflict, "report.no_files", $"Lần lập báo cáo {LabelOf(state)} nên chưa có báo cáo để tải.",
            $"The report run is {state}; there is no report to fetch.");

    public static DomainException UnknownPeriod(string code, PeriodScheme scheme) =>
        Refuse(NotFound, "period.unknown",
            $"Không có kỳ báo cáo “{code}”; ví dụ đúng: 2022-Q4, 2022-M12, 2022-H2, 2022-9M, 2022, 2022-W50.",
            $"There is no period “{code}” in the scheme {scheme}; valid are 2022-Q4, 2022-M12, 2022-H2, 2022-9M, 2022, 2022-W50.");

    public static DomainException SessionDatesNeeded(string code) =>
        Refuse(Invalid, "period.dates_needed", $"Kỳ “{code}” theo kỳ họp phải nêu từ ngày (from) và đến ngày (to).",
            $"The period “{code}” before or after a session needs its two days, from and to.");

    public static DomainException SpanNotOrdered(DateOnly from, DateOnly to) =>
        Refuse(Invalid, "period.not_ordered", $"Từ ngày {PetitionLabels.Date(from)} phải không sau đến ngày {PetitionLabels.Date(to)}.",
            $"The first day {from:yyyy-MM-dd} lies behind the last {to:yyyy-MM-dd}.");

    public static DomainException NotEnded(ReportPeriod period) =>
        Refuse(Conflict, "period.not_ended",
            $"Kỳ {period.Code} đến hết ngày {PetitionLabels.Date(period.To)} mới kết thúc; muốn xem số liệu tạm thì nêu asOf là một ngày " +
                $"đã qua trong kỳ.",
                $"The period {period.Code} ends with {period.To:yyyy-MM-dd}; for provisional figures name a day of it that has come as " +
                    $"asOf.");

    public static DomainException AsOfOutside(DateOnly asOf, ReportPeriod period) =>
        Refuse(Invalid, "period.as_of_outside",
            $"Ngày {PetitionLabels.Date(asOf)} nằm ngoài kỳ {PetitionLabels.Date(period.From)}–{PetitionLabels.Date(period.To)}.",
            $"The day {asOf:yyyy-MM-dd} lies outside the period {period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd}.");

    public static DomainException KnownInFuture() =>
        Refuse(Invalid, "report.known_in_future", "Thời điểm knownAt ở tương lai; chưa ai biết sẽ nhập những gì.",
            "The instant knownAt lies in the future; what is entered until then is not known yet.");

    public static DomainException Frozen(string code) =>
        Refuse(Conflict, "period.frozen", $"Số liệu kỳ {code} của đơn vị đã được chốt.",
            $"The figures of the period {code} are frozen for this unit already.");

    public static DomainException RoleMayNotFreeze() =>
        Refuse(Forbidden, "period.role_may_not",
            "Chỉ cán bộ điều phối hoặc lãnh đạo cơ quan của đơn vị, hoặc của cấp trên, mới được chốt số liệu.",
            "Only a coordinator or head of a body of the unit, or of one above it, may freeze its figures.");

    public static DomainException MayNotRead() =>
        Refuse(Forbidden, "report.may_not_read",
            "Chỉ người thuộc cơ quan của đơn vị này, của cấp trên, hoặc cơ quan giám sát mới được xem báo cáo.",
            "Only a person of a body of this unit or of one above it, or one who oversees, may read its reports.");

    /// <summary>PDF is converted by an office program, which not every server has.</summary>
    public static DomainException PdfNotOffered() =>
        Refuse(Conflict, "report.pdf_not_offered", "Máy chủ này không cài chương trình chuyển sang PDF; hãy lấy báo cáo dạng DOCX.",
            "This server has no program that converts to PDF; fetch the report as DOCX.");

    public static DomainException PdfFailed() =>
        Refuse(Conflict, "report.pdf_failed", "Không chuyển được báo cáo sang PDF; hãy thử lại hoặc lấy báo cáo dạng DOCX.",
            "The report could not be converted to PDF; try again or fetch it as DOCX.");

    /// <summary>The figures contradict each other; a report that does not balance is not handed out.</summary>
    public static DomainException DoesNotBalance(IReadOnlyList<BalanceCheck> broken) => (new Refusal(
        Conflict, "report.does_not_balance", $"Số liệu báo cáo không khớp: {DescribeDifferences(broken)}.",
        $"The figures do not balance: {DescribeDifferences(broken)}.")
    { Facts = new Dictionary<string, object?> { ["differences"] = broken } }).AsException();

    private static string DescribeDifferences(IReadOnlyList<BalanceCheck> broken) =>
        string.Join("; ", broken.Select(check => $"{check.Name} {check.Left} ≠ {check.Right} ({check.Difference:+0;-0})"));

    private static string LabelOf(RunState state) => state switch
    {
        RunState.Queued => "đang chờ",
        RunState.Running => "đang chạy",
        RunState.Done => "đã xong",
        RunState.Failed => "đã thất bại",
        _ => "đã bị hủy",
    };

    private static DomainException Refuse(RefusalKind kind, string code, string vietnamese, string english) =>
        new Refusal(kind, code, vietnamese, english).AsException();
}
