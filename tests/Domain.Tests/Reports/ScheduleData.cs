using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;
using Petitions.Domain.Persons;
using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Reports.Schedules;
using Petitions.Domain.Tests.Agencies;
using Petitions.Domain.Tests.Calendar;
using Petitions.Domain.Tests.Territory;
using static Petitions.Domain.Tests.BusinessDay;

namespace Petitions.Domain.Tests.Reports;

/// <summary>Schedules of Lạng Sơn, with crons as simple as a rule needs them.</summary>
internal static class ScheduleData
{
    public static readonly IReadOnlyList<Guid> ProvincePath = [LangSon.Province.Id];
    public static readonly ICronExpression OnThe15th = new Days(day => day.Day == 15, new TimeOnly(8, 0));
    public static readonly ICronExpression Daily = new Days(_ => true, new TimeOnly(8, 0));
    public static readonly ICronExpression Never = new Days(_ => false, new TimeOnly(8, 0));

    public static readonly Recipient Office =
        new(RecipientKind.Email, "vanthu@langson.gov.vn", LangSonAgencies.ProvinceCommittee.Id, "Văn phòng UBND tỉnh");

    public static readonly ReportScheduleContent Monthly = new(
        "Báo cáo tháng", LangSon.Province.Id, PeriodScheme.Administrative, PeriodKind.Month, ["docx", "xlsx"], "0 8 15 * *",
        LetterDetails.Default, [Office]);

    public static ReportSchedule Set(
        ICronExpression cron, string on, ReportScheduleContent? content = null, WorkCalendar? calendar = null) =>
        ReportSchedule.Create(
            LangSon.Id(900), content ?? Monthly, cron, ProvincePath, calendar ?? OfficialCalendar.Of2022To2027, 1, By(on));

    public static ScheduleOccurrence? TakeDue(
        this ReportSchedule schedule, ICronExpression cron, string at, out int missed, WorkCalendar? calendar = null, long revision = 1) =>
        schedule.TakeDueOccurrence(cron, calendar ?? OfficialCalendar.Of2022To2027, revision, At(at), out missed);

    public static ActionContext By(string on, Role role = Role.Coordinator, Agency? agency = null)
    {
        var bodies = LangSonAgencies.Directory();
        var of = agency ?? LangSonAgencies.ProvinceCommittee;
        return new(new Actor("Cán bộ", role, role == Role.Administrator ? null : bodies.AuthorityOf(of, Day(on[..10])), bodies.ActsFor(of)),
            Day(on[..10]), At(on.Length > 10 ? on : on + " 09:00"));
    }

    /// <summary>An instant from its Vietnamese time, <c>2026-02-15 08:00</c>.</summary>
    public static DateTimeOffset At(string local) =>
        new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7));

    public static string Local(this DateTimeOffset? instant) =>
        instant is { } at
            ? at.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "";

    public static string RefusalCodeOf(Action action) => Assert.Throws<DomainException>(action).Refusal.Code;

    /// <summary>The days that a rule names, each at the same time.</summary>
    internal sealed class Days(Func<DateOnly, bool> named, params TimeOnly[] times) : ICronExpression
    {
        public DateTime? NextAfter(DateTime local)
        {
            for (var day = DateOnly.FromDateTime(local); day < DateOnly.FromDateTime(local).AddYears(5); day = day.AddDays(1))
            {
                if (named(day) && times.Select(time => day.ToDateTime(time)).FirstOrDefault(at => at > local) is { Year: > 1 } next)
                    return next;
            }

            return null;
        }
    }
}
