using System.Globalization;

namespace Petitions.Domain.Calendar;

/// <summary>Every refusal of the calendar.</summary>
public static class CalendarErrors
{
    public static DomainException YearNotLoaded(int year) => new Refusal(
        RefusalKind.Conflict, "calendar.year_not_loaded",
        $"Lịch làm việc năm {year} chưa được nạp nên chưa tính được thời hạn; hãy nạp ngày nghỉ, ngày làm bù của năm {year}.",
        $"The working calendar of {year} is not loaded, so the term cannot be counted; load the days off and make-up days of {year}.")
    {
        Facts = new Dictionary<string, object?> { ["year"] = year },
    }.AsException();

    /// <summary>The year of a refusal by <see cref="YearNotLoaded"/>; null for any other.</summary>
    public static int? YearMissingIn(DomainException refused) =>
        refused.Refusal.Code == "calendar.year_not_loaded" && refused.Refusal.Facts.TryGetValue("year", out var year) ? (int?)year : null;

    public static DomainException YearNotFound(int year) => new Refusal(
        RefusalKind.NotFound, "calendar.year_not_found", $"Lịch làm việc năm {year} chưa được nạp.",
        $"The working calendar of {year} is not loaded.").AsException();

    public static DomainException ChangeNotFound(Guid id) => new Refusal(
        RefusalKind.NotFound, "calendar.change_not_found", $"Không có thay đổi lịch {id}.",
        $"There is no change of the calendar {id}.").AsException();

    public static DomainException Stale(int year, int current) => new Refusal(
        RefusalKind.Stale, "calendar.stale",
        $"Lịch năm {year} đã được sửa (phiên bản hiện tại {current}); hãy đọc lại rồi thử lại.",
        $"The calendar of {year} has changed (version {current} now); read it again and retry.")
    {
        Facts = new Dictionary<string, object?> { ["currentVersion"] = current },
    }.AsException();

    public static DomainException MovesDueDates(int year, int version, MovedDueDates moved) => new Refusal(
        RefusalKind.Conflict, "calendar.moves_due_dates",
        $"Thay đổi này làm dịch {moved.Total} thời hạn đang chạy; hãy xem trước rồi xác nhận bằng POST /calendar/changes.",
        $"This change moves {moved.Total} open due dates; preview it, and confirm it with POST /calendar/changes.")
    {
        Facts = new Dictionary<string, object?> { ["year"] = year, ["currentVersion"] = version, ["dueDates"] = moved.Total },
    }.AsException();

    public static DomainException NotPreviewed(int year, int version) => new Refusal(
        RefusalKind.Conflict, "calendar.not_previewed",
        $"Phải gửi If-Match với phiên bản của lịch năm {year} đã xem trước.",
        $"Send If-Match with the version of the calendar of {year} that was previewed.")
    {
        Facts = new Dictionary<string, object?> { ["year"] = year, ["currentVersion"] = version },
    }.AsException();

    public static DomainException TermOutOfRange(int days) => new Refusal(
        RefusalKind.Invalid, "calendar.term_out_of_range",
        $"Thời hạn phải từ 1 đến {Term.MaxDays} ngày, không phải {days}.",
        $"A term has 1 to {Term.MaxDays} days, not {days}.").AsException();

    public static DomainException YearOutOfRange(int year) => new Refusal(
        RefusalKind.Invalid, "calendar.year_out_of_range",
        $"Năm phải từ {CalendarYear.MinYear} đến {CalendarYear.MaxYear}, không phải {year}.",
        $"The year must be from {CalendarYear.MinYear} to {CalendarYear.MaxYear}, not {year}.").AsException();

    public static DomainException DayOutsideYear(int year, DateOnly day) => new Refusal(
        RefusalKind.Invalid, "calendar.day_outside_year",
        $"Ngày {Show(day)} không thuộc năm {year}.", $"{Show(day)} is not a day of {year}.").AsException();

    public static DomainException DayTwice(DateOnly day) => new Refusal(
        RefusalKind.Invalid, "calendar.day_twice", $"Ngày {Show(day)} được nêu hai lần.", $"{Show(day)} is given twice.").AsException();

    public static DomainException DayOffOnRestDay(DateOnly day) => new Refusal(
        RefusalKind.Invalid, "calendar.day_off_on_rest_day",
        $"Ngày {Show(day)} vốn là ngày nghỉ hằng tuần; hãy khai ngày nghỉ bù thay cho nó.",
        $"{Show(day)} is a weekly rest day already; give its compensation day instead.").AsException();

    public static DomainException MakeUpOnWeekday(DateOnly day) => new Refusal(
        RefusalKind.Invalid, "calendar.make_up_on_weekday",
        $"Ngày làm bù phải là thứ Bảy hoặc Chủ nhật; {Show(day)} thì không phải.",
        $"A make-up day is a Saturday or Sunday; {Show(day)} is neither.").AsException();

    private static string Show(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
