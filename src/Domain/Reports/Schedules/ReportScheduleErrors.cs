using Petitions.Domain.Reports.Delivery;
using static Petitions.Domain.RefusalKind;

namespace Petitions.Domain.Reports.Schedules;

/// <summary>Every refusal about scheduled reports and their way to the recipients.</summary>
public static class ReportScheduleErrors
{
    public static DomainException NotFound(Guid id) =>
        Refuse(RefusalKind.NotFound, "report_schedule.not_found", $"Không có lịch báo cáo {id}.", $"There is no report schedule {id}.");

    public static DomainException MayNotManage() =>
        Refuse(Forbidden, "report_schedule.may_not_manage",
            "Chỉ quản trị viên, hoặc cán bộ điều phối, lãnh đạo cơ quan của đơn vị hay của cấp trên, mới được quản lý lịch báo cáo này.",
            "Only an administrator, or a coordinator or head of a body of the unit or of one above it, may manage this schedule.");

    public static DomainException Ended() =>
        Refuse(Conflict, "report_schedule.ended", "Lịch báo cáo đã kết thúc.", "The schedule has ended.");

    public static DomainException CronMalformed() =>
        Refuse(Invalid, "report_schedule.cron_malformed",
            "Biểu thức cron không đúng; cần năm phần: phút, giờ, ngày, tháng, thứ, ví dụ “0 8 15 * *” là 8 giờ ngày 15 hằng tháng.",
            "The cron expression is malformed; it has five parts: minute, hour, day, month, day of the week; “0 8 15 * *” is 8 o'clock " +
                "on the 15th of every month.");

    public static DomainException CronNeverFires() =>
        Refuse(Invalid, "report_schedule.cron_never_fires", "Biểu thức cron không rơi vào ngày nào (ví dụ ngày 30 tháng 2).",
            "The cron expression never fires (such as on 30 February).");

    public static DomainException CronTooOften(int most) =>
        Refuse(Invalid, "report_schedule.cron_too_often", $"Báo cáo được gửi nhiều nhất {most} lần mỗi ngày; hãy nêu ít phút, ít giờ hơn.",
            $"A report goes out {most} times a day at most; name fewer minutes and hours.");

    public static DomainException KindNotPeriodic() =>
        Refuse(Invalid, "report_schedule.kind_not_periodic", "Lịch báo cáo phải theo tuần, tháng, quý, 6 tháng, 9 tháng hoặc năm.",
            "A schedule reports weeks, months, quarters, half-years, nine months or years.");

    public static DomainException FormatUnknown(string format) =>
        Refuse(Invalid, "report_schedule.format_unknown", $"Chưa lập được báo cáo ở dạng {format}.",
            $"Reports cannot be made in the form {format}.");

    public static DomainException AddressNeeded(RecipientKind kind) =>
        Refuse(Invalid, "report_schedule.address_needed", $"Nơi nhận loại {LabelOf(kind)} phải có địa chỉ.",
            $"A recipient of the kind {kind} needs an address.");

    public static DomainException AddressInvalid(RecipientKind kind) =>
        Refuse(Invalid, "report_schedule.address_invalid", $"Địa chỉ của nơi nhận loại {LabelOf(kind)} không hợp lệ.",
            $"The address of a recipient of the kind {kind} is not valid.");

    public static DomainException AddressNotAllowed() =>
        Refuse(Invalid, "report_schedule.address_not_allowed",
            "Địa chỉ webhook dẫn vào mạng nội bộ hoặc không dùng https; người vận hành chưa cho phép.",
            "The webhook's address leads into a private network or is not https, and the operator does not allow it.");

    public static DomainException DeskNeedsAgency() =>
        Refuse(Invalid, "report_schedule.desk_needs_agency", "Nơi nhận là bàn làm việc thì phải nêu cơ quan.",
            "A desk as recipient needs its agency.");

    public static DomainException RecipientTwice() =>
        Refuse(Invalid, "report_schedule.recipient_twice", "Có nơi nhận được nêu hai lần.", "A recipient is named twice.");

    public static DomainException Stale(int current) =>
        (new Refusal(RefusalKind.Stale, "report_schedule.stale",
            $"Lịch báo cáo đã thay đổi (phiên bản hiện tại {current}); hãy đọc lại rồi thử lại.",
            $"The schedule has changed (version {current} now); read it again and retry.")
        {
            Facts =
                new Dictionary<string, object?> { ["currentVersion"] = current }
        }).AsException();

    private static string LabelOf(RecipientKind kind) => kind switch
    {
        RecipientKind.Email => "thư điện tử",
        RecipientKind.Webhook => "webhook",
        RecipientKind.Folder => "thư mục",
        _ => "bàn làm việc",
    };

    private static DomainException Refuse(RefusalKind kind, string code, string vietnamese, string english) =>
        new Refusal(kind, code, vietnamese, english).AsException();
}
