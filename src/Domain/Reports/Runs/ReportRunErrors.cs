using Petitions.Domain.Petitions;
using static Petitions.Domain.RefusalKind;

namespace Petitions.Domain.Reports.Runs;

/// <summary>Every refusal about a run on its way: cancelling, acknowledging, sending again.</summary>
public static class ReportRunErrors
{
    public static DomainException MayNotCancel() =>
        Refuse(Forbidden, "report_run.may_not_cancel",
            "Chỉ cơ quan đã yêu cầu, hoặc người được quản lý lịch báo cáo của đơn vị, mới được hủy.",
            "Only the agency that asked for it, or those who may manage the unit's schedules, may cancel it.");

    public static DomainException Stale(int current) =>
        (new Refusal(RefusalKind.Stale, "report_run.stale",
            $"Lần lập báo cáo đã thay đổi (phiên bản hiện tại {current}); hãy đọc lại rồi thử lại.",
            $"The run has changed (version {current} now); read it again and retry.")
        {
            Facts =
                new Dictionary<string, object?> { ["currentVersion"] = current }
        }).AsException();

    public static DomainException NotRecipient() =>
        Refuse(Forbidden, "report_delivery.not_recipient", "Cơ quan của bạn không phải nơi nhận báo cáo này.",
            "Your agency is no recipient of this report.");

    public static DomainException NothingToAcknowledge() =>
        Refuse(Conflict, "report_delivery.acknowledged", "Cơ quan của bạn đã xác nhận báo cáo này rồi, hoặc báo cáo chưa gửi tới.",
            "Your agency has acknowledged this report already, or it has not been sent there yet.");

    public static DomainException DeliveryNotFound(int number) =>
        Refuse(RefusalKind.NotFound, "report_delivery.not_found", $"Lần lập báo cáo không có lượt gửi số {number}.",
            $"The report run has no delivery number {number}.");

    public static DomainException NotGivenUp(int number) =>
        Refuse(Conflict, "report_delivery.not_given_up", $"Lượt gửi số {number} chưa thất bại hẳn nên không gửi lại bằng tay.",
            $"The delivery number {number} was not given up, so it is not sent again by hand.");

    public static DomainException NumberBeforeFigures(DateOnly day) =>
        Refuse(Invalid, "report_run.number_before_figures",
            $"Ngày của văn bản không được trước ngày {PetitionLabels.Date(day)} là ngày cuối của số liệu.",
            $"The date of the document must not lie before {day:yyyy-MM-dd}, the last day of its figures.");

    public static DomainException NumberUnchanged() =>
        Refuse(Conflict, "report_run.number_unchanged", "Báo cáo đã mang đúng số, ký hiệu và ngày này.",
            "The report bears this number, symbol and date already.");

    public static DomainException NumberGroundNeeded() =>
        Refuse(Conflict, "report_run.number_ground_needed", "Báo cáo đã có số; muốn đổi số phải nêu lý do.",
            "The report has a number; to change it, give a ground.");

    public static DomainException NumberTaken() =>
        Refuse(Conflict, "report_run.number_taken", "Số này đã cấp cho một báo cáo khác của đơn vị, cùng ký hiệu, trong năm.",
            "Another report of the unit has this number with the same symbol in this year.");

    private static DomainException Refuse(RefusalKind kind, string code, string vietnamese, string english) =>
        new Refusal(kind, code, vietnamese, english).AsException();
}
