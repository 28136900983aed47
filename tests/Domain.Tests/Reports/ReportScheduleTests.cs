using Petitions.Domain.Calendar;
using Petitions.Domain.Persons;
using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Schedules;
using Petitions.Domain.Tests.Agencies;
using Petitions.Domain.Tests.Calendar;
using Petitions.Domain.Tests.Territory;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Reports.ScheduleData;

namespace Petitions.Domain.Tests.Reports;

public sealed class ReportScheduleTests
{
    [Theory]
    [InlineData("2022-11-16", "2022-12-15 08:00", "2022-12-15")] // a Thursday
    [InlineData("2022-10-01", "2022-10-17 08:00", "2022-10-15")] // a Saturday: Monday
    [InlineData("2026-02-01", "2026-02-23 08:00", "2026-02-15")] // the Sunday before Tết, which takes the whole week
    [InlineData("2026-11-23", "2026-12-15 08:00", "2026-12-15")]
    public void A_report_goes_out_on_its_day_or_the_next_working_day(string set, string fires, string nominal)
    {
        var schedule = Set(OnThe15th, set);

        Assert.Equal((fires, Day(nominal)), (schedule.NextFireAt.Local(), schedule.NextNominalOn!.Value));
    }

    [Fact]
    public void A_make_up_Saturday_is_a_working_day() =>
        Assert.Equal("2026-08-22 08:00", Set(new Days(day => day.Day == 22, new TimeOnly(8, 0)), "2026-08-01").NextFireAt.Local());

    [Fact]
    public void Days_off_that_move_to_one_working_day_make_one_report()
    {
        var schedule = Set(Daily, "2026-11-20"); // a Friday, after eight o'clock

        Assert.Equal("2026-11-23 08:00", schedule.NextFireAt.Local());
        var occurrence = schedule.TakeDue(Daily, "2026-11-23 08:00", out var missed);

        Assert.Equal((Day("2026-11-23"), 0), (occurrence!.NominalOn, missed));
        Assert.Equal("2026-11-25 08:00", schedule.NextFireAt.Local()); // the 24th is a day off
    }

    [Fact]
    public void A_schedule_is_not_due_before_its_time_and_not_twice()
    {
        var schedule = Set(OnThe15th, "2022-11-16");

        Assert.Null(schedule.TakeDue(OnThe15th, "2022-12-15 07:59", out _));
        Assert.NotNull(schedule.TakeDue(OnThe15th, "2022-12-15 08:00", out _));
        Assert.Null(schedule.TakeDue(OnThe15th, "2022-12-15 08:01", out _));
        Assert.Equal("2023-01-16 08:00", schedule.NextFireAt.Local());
    }

    [Fact]
    public void Missed_runs_are_caught_up_by_one_run_of_the_latest_period()
    {
        var schedule = Set(OnThe15th, "2022-08-01");

        var occurrence = schedule.TakeDue(OnThe15th, "2022-11-20 10:00", out var missed);

        Assert.Equal((Day("2022-11-15"), 3), (occurrence!.NominalOn, missed));
        Assert.Null(schedule.TakeDue(OnThe15th, "2022-11-20 10:01", out _));
        Assert.Equal("2022-12-15 08:00", schedule.NextFireAt.Local());
    }

    [Fact]
    public void A_schedule_waits_for_a_calendar_that_is_not_loaded()
    {
        var decembers = new Days(day => day is { Month: 1, Day: 3 }, new TimeOnly(8, 0));
        var schedule = Set(decembers, "2027-12-20");

        Assert.Equal((null, 2028), (schedule.NextFireAt, schedule.AwaitsCalendarOf));
        Assert.Null(schedule.TakeDue(decembers, "2028-01-05 09:00", out _));

        var loaded = new WorkCalendar([new CalendarYear(2028, CalendarYearStatus.Announced, "thông báo")],
            [new CalendarDay(Day("2028-01-03"), DayKind.DayOff, "nghỉ bù", "thông báo")]);
        var occurrence = schedule.TakeDue(decembers, "2028-01-05 09:00", out _, loaded, revision: 2);

        Assert.Equal((Day("2028-01-03"), Day("2028-01-04")), (occurrence!.NominalOn, occurrence.On));
    }

    [Fact]
    public void A_day_swapped_after_planning_moves_the_report()
    {
        var newYear = new Days(day => day is { Month: 1, Day: 2 }, new TimeOnly(8, 0));
        var schedule = Set(newYear, "2025-12-01", calendar: OfficialCalendar.BeforeTheSwapOfJanuary2026);
        Assert.Equal("2026-01-02 08:00", schedule.NextFireAt.Local());

        Assert.Null(schedule.TakeDue(newYear, "2026-01-02 08:00", out _, revision: 2));

        Assert.Equal("2026-01-05 08:00", schedule.NextFireAt.Local());
    }

    [Fact]
    public void A_paused_schedule_is_never_due_and_catches_nothing_up()
    {
        var schedule = Set(OnThe15th, "2022-08-01");
        schedule.Revise(Monthly, paused: true, OnThe15th, ProvincePath, OfficialCalendar.Of2022To2027, 1, By("2022-08-02"));
        Assert.Null(schedule.TakeDue(OnThe15th, "2022-10-20 10:00", out _));

        schedule.Revise(Monthly, paused: false, OnThe15th, ProvincePath, OfficialCalendar.Of2022To2027, 1, By("2022-10-20"));

        Assert.Equal((ScheduleStatus.Active, "2022-11-15 08:00"), (schedule.Status, schedule.NextFireAt.Local()));
    }

    [Fact]
    public void A_revised_recipient_does_not_skip_a_due_run()
    {
        var schedule = Set(OnThe15th, "2022-11-16");

        schedule.Revise(Monthly with { Recipients = [] }, paused: false, OnThe15th, ProvincePath, OfficialCalendar.Of2022To2027, 1,
            By("2022-12-15 08:05"));

        Assert.Equal(Day("2022-12-15"), schedule.TakeDue(OnThe15th, "2022-12-15 08:06", out _)!.NominalOn);
    }

    [Fact]
    public void A_cron_without_any_time_or_with_too_many_a_day_is_refused()
    {
        Assert.Equal("report_schedule.cron_never_fires", RefusalCodeOf(() => Set(Never, "2022-11-16")));
        Assert.Equal("report_schedule.cron_too_often", RefusalCodeOf(() => Set(Times(13), "2022-11-15 09:00")));
        Assert.Equal("2022-12-15 00:00", Set(Times(12), "2022-11-16").NextFireAt.Local());

        static ICronExpression Times(int count) =>
            new Days(day => day.Day == 15, [.. Enumerable.Range(0, count).Select(hour => new TimeOnly(hour, 0))]);
    }

    [Fact]
    public void A_cron_with_two_times_a_day_is_due_at_both_and_once_each_after_days_off()
    {
        var twice = new Days(_ => true, new TimeOnly(7, 0), new TimeOnly(15, 0));
        var schedule = Set(twice, "2026-11-20"); // a Friday, nine o'clock

        Assert.Equal(["2026-11-20 15:00", "2026-11-23 07:00", "2026-11-23 15:00", "2026-11-25 07:00"],
            NextRuns(schedule, twice, 4)); // the 24th is a day off
    }

    [Fact]
    public void A_day_that_is_moved_keeps_its_times()
    {
        var twice = new Days(day => day.Day == 15, new TimeOnly(7, 0), new TimeOnly(15, 0));

        Assert.Equal(["2022-10-17 07:00", "2022-10-17 15:00", "2022-11-15 07:00"],
            NextRuns(Set(twice, "2022-10-01"), twice, 3)); // the 15th is a Saturday
        Assert.Equal(["2022-10-17 15:00"], NextRuns(Set(twice, "2022-10-15 10:00"), twice, 1));
    }

    private static string[] NextRuns(ReportSchedule schedule, ICronExpression cron, int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ =>
        {
            var at = schedule.NextFireAt.Local();
            Assert.NotNull(schedule.TakeDue(cron, at, out var missed));
            Assert.Equal(0, missed);
            return at;
        }),
    ];

    [Fact]
    public void Only_recurring_periods_can_be_scheduled() =>
        Assert.Equal("report_schedule.kind_not_periodic",
            RefusalCodeOf(() => Set(OnThe15th, "2022-11-16", Monthly with { Kind = PeriodKind.Session, Scheme = PeriodScheme.Session })));

    [Fact]
    public void A_recipient_named_twice_on_one_channel_is_refused() =>
        Assert.Equal("report_schedule.recipient_twice",
            RefusalCodeOf(() => Set(OnThe15th, "2022-11-16", Monthly
                with
            { Recipients = [Office, Office with { Address = "VanThu@langson.gov.vn" }] })));

    [Fact]
    public void Administrators_heads_and_coordinators_of_the_unit_or_above_manage_a_schedule()
    {
        Assert.True(ReportSchedule.MayManage(By("2022-11-16", Role.Administrator).By, ProvincePath));
        Assert.True(ReportSchedule.MayManage(By("2022-11-16", Role.Head).By, ProvincePath));
        Assert.True(ReportSchedule.MayManage(By("2022-11-16").By, [LangSon.Province.Id, LangSon.BacSon.Id]));
        Assert.False(ReportSchedule.MayManage(By("2022-11-16", Role.Officer).By, ProvincePath));
        Assert.False(ReportSchedule.MayManage(By("2022-11-16", Role.Head, LangSonAgencies.DistrictCommittee).By, ProvincePath));
        Assert.Equal("report_schedule.may_not_manage",
            RefusalCodeOf(() => Set(OnThe15th, "2022-11-16").End(ProvincePath, By("2022-11-17", Role.Officer))));
    }

    [Fact]
    public void An_ended_schedule_refuses_every_change()
    {
        var schedule = Set(OnThe15th, "2022-11-16");
        schedule.End(ProvincePath, By("2022-11-17"));

        Assert.Equal((ScheduleStatus.Ended, null), (schedule.Status, schedule.NextFireAt));
        Assert.Null(schedule.TakeDue(OnThe15th, "2023-01-20 09:00", out _));
        Assert.Equal("report_schedule.ended", RefusalCodeOf(() => schedule.End(ProvincePath, By("2022-11-18"))));
    }

    [Theory]
    [InlineData(RecipientKind.Email, "vanthu@langson.gov.vn", null)]
    [InlineData(RecipientKind.Email, "vanthu", "report_schedule.address_invalid")]
    [InlineData(RecipientKind.Email, "a@b.vn, c@d.vn", "report_schedule.address_invalid")]
    [InlineData(RecipientKind.Email, "a@b.vn\r\nBcc: c@d.vn", "report_schedule.address_invalid")]
    [InlineData(RecipientKind.Email, "", "report_schedule.address_needed")]
    [InlineData(RecipientKind.Webhook, "https://lgsp.langson.gov.vn/petitions", null)]
    [InlineData(RecipientKind.Webhook, "https://user:pass@lgsp.langson.gov.vn/", "report_schedule.address_invalid")]
    [InlineData(RecipientKind.Webhook, "file:///etc/passwd", "report_schedule.address_invalid")]
    [InlineData(RecipientKind.Folder, "UBND tỉnh/quý", null)]
    [InlineData(RecipientKind.Folder, "../quý", "report_schedule.address_invalid")]
    [InlineData(RecipientKind.Folder, "/etc", "report_schedule.address_invalid")]
    [InlineData(RecipientKind.Folder, "quý/./..", "report_schedule.address_invalid")]
    [InlineData(RecipientKind.Desk, null, "report_schedule.desk_needs_agency")]
    public void An_address_that_does_not_fit_its_channel_is_refused(RecipientKind kind, string? address, string? refusal)
    {
        var recipient = new Recipient(kind, address, null, null);

        if (refusal is null)
            recipient.RequireValid();
        else
            Assert.Equal(refusal, RefusalCodeOf(recipient.RequireValid));
    }
}
