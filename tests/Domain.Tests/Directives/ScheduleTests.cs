using Petitions.Domain.Directives;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Directives.DirectiveData;

namespace Petitions.Domain.Tests.Directives;

public sealed class ScheduleTests
{
    [Fact]
    public void A_report_after_one_year_is_due_a_year_after_the_resolution_and_not_after_the_meeting() =>
        Assert.Equal(["2023-05-25"], Give(ReportAfterAYear).DueDates());

    [Fact]
    public void Another_base_date_gives_another_due_date() =>
        Assert.Equal(
            ["2023-07-01"], Give(ReportAfterAYear with { Schedule = Schedule.After(Day("2022-07-01"), 1, PeriodUnit.Years) }).DueDates());

    [Fact]
    public void A_recurrence_on_29_February_falls_on_the_28th_in_common_years_only()
    {
        var directive = Give(ReportAfterAYear with { Schedule = Schedule.Each(Day("2020-02-29"), 1, PeriodUnit.Years, Day("2028-12-31")) },
            recorded: "2026-11-23");

        Assert.Equal(["2023-02-28", "2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"], directive.DueDates());
    }

    [Fact]
    public void A_recurrence_on_the_31st_falls_on_the_last_day_of_shorter_months()
    {
        var directive =
            Give(ReportAfterAYear with { Schedule = Schedule.Each(Day("2022-12-31"), 1, PeriodUnit.Months, Day("2023-05-31")) });

        Assert.Equal(["2023-01-31", "2023-02-28", "2023-03-31", "2023-04-30", "2023-05-31"], directive.DueDates());
    }

    [Fact]
    public void An_occurrence_before_a_recurring_directive_was_given_is_not_owed() =>
        Assert.Equal("2023-05-25",
            Give(ReportAfterAYear with { Schedule = Schedule.Each(Day("2019-05-25"), 1, PeriodUnit.Years) }).DueDates().First());

    [Fact]
    public void A_due_date_on_a_day_off_stays_unless_the_schedule_moves_it()
    {
        // 29 April 2023 is a Saturday; the 1st, 2nd and 3rd of May were days off.
        var saturday = Schedule.On(Day("2023-04-29"));

        Assert.Equal(["2023-04-29"], Give(ReportAfterAYear with { Schedule = saturday }).DueDates());
        var moved = Give(ReportAfterAYear with { Schedule = saturday with { OnDayOff = DayOffRule.NextWorkingDay } });
        Assert.Equal(["2023-05-04"], moved.DueDates());
        Assert.Equal(Day("2023-04-29"), moved.Occurrences[0].NominalOn);
    }

    [Fact]
    public void A_due_date_that_needs_a_calendar_not_loaded_is_refused()
    {
        var beyond = new Schedule(Day("2028-04-29"), null, DayOffRule.NextWorkingDay);

        Assert.Equal("calendar.year_not_loaded", Refused(() => Give(ReportAfterAYear with { Schedule = beyond })));
        Assert.Equal(["2028-04-29"], Give(ReportAfterAYear with { Schedule = beyond with { OnDayOff = DayOffRule.Keep } }).DueDates());
    }

    [Fact]
    public void A_recurring_directive_is_planned_two_years_ahead_and_extended_over_time()
    {
        var directive = Give(ReportAfterAYear with { Schedule = Schedule.Each(Day("2022-05-25"), 1, PeriodUnit.Years) });
        Assert.Equal(["2023-05-25", "2024-05-25"], directive.DueDates());
        Assert.Equal(Day("2025-05-25"), directive.PlannedFrom);

        Assert.False(directive.PlanAhead(Calendar.OfficialCalendar.Of2022To2027, Morning("2022-12-01")));
        Assert.True(directive.PlanAhead(Calendar.OfficialCalendar.Of2022To2027, Morning("2024-06-01")));
        Assert.Equal(["2023-05-25", "2024-05-25", "2025-05-25", "2026-05-25"], directive.DueDates());
        Assert.Equal([1, 2, 3, 4], directive.Occurrences.Select(one => one.Number));
    }

    [Fact]
    public void Planning_occurrences_does_not_block_steps_entered_for_earlier_days()
    {
        var directive = Give(ReportAfterAYear with { Schedule = Schedule.Each(Day("2022-05-25"), 1, PeriodUnit.Years) });
        Assert.True(directive.PlanAhead(Calendar.OfficialCalendar.Of2022To2027, Morning("2023-05-26")));

        directive.Report(Commune, "2023-05-24");
        directive.Accept("2023-05-29");

        Assert.Equal((DirectiveStatus.Open, Day("2024-05-25")), (directive.Status, directive.NextDueOn));
        Assert.Equal([OccurrenceStatus.Accepted, OccurrenceStatus.AwaitingReport, OccurrenceStatus.AwaitingReport],
            directive.Occurrences.Select(one => one.Status));
        Assert.False(directive.PlanAhead(Calendar.OfficialCalendar.Of2022To2027, Morning("2023-05-29")));
    }

    [Fact]
    public void A_recurrence_with_a_last_day_is_not_planned_beyond_it()
    {
        var directive = Give(ReportAfterAYear with { Schedule = Schedule.Each(Day("2022-05-25"), 1, PeriodUnit.Years, Day("2025-05-25")) });

        Assert.True(directive.PlanAhead(Calendar.OfficialCalendar.Of2022To2027, Morning("2026-01-05")));
        Assert.Equal(["2023-05-25", "2024-05-25", "2025-05-25"], directive.DueDates());
        Assert.Null(directive.PlannedFrom);
    }

    [Fact]
    public void A_recurrence_on_working_days_is_planned_as_far_as_the_calendar_is_loaded()
    {
        var moving = Schedule.Each(Day("2021-12-01"), 1, PeriodUnit.Years) with { OnDayOff = DayOffRule.NextWorkingDay };
        var directive = Give(ReportAfterAYear with { Schedule = moving }, recorded: "2026-11-23");

        Assert.Equal(["2022-12-01", "2023-12-01", "2024-12-02", "2025-12-01", "2026-12-01", "2027-12-01"], directive.DueDates());
        Assert.Equal(Day("2028-12-01"), directive.PlannedFrom);
        Assert.False(directive.PlanAhead(Calendar.OfficialCalendar.Of2022To2027, Morning("2027-06-01")));
    }

    [Fact]
    public void A_schedule_with_no_or_too_many_occurrences_is_refused()
    {
        Assert.Equal("directive.nothing_due",
            Refused(() => Give(ReportAfterAYear with
            {
                Schedule =
                Schedule.Each(Day("2019-05-25"), 1, PeriodUnit.Years, Day("2021-12-31"))
            })));
        Assert.Equal("directive.due_before_given",
            Refused(() => Give(ReportAfterAYear with { Schedule = Schedule.After(Day("2020-05-25"), 1, PeriodUnit.Years) })));
        var monthlySince1985 = ReportAfterAYear
            with
        { Schedule = Schedule.Each(Day("1985-01-01"), 1, PeriodUnit.Months), Addressees = [new(null, "các cấp ủy")] };
        Assert.Equal("directive.too_many_due", Refused(() => Give(monthlySince1985, on: "1986-12-15", recorded: "2026-11-23")));
    }

    private static DateTimeOffset Morning(string day) => new(Day(day), new TimeOnly(0, 0), TimeSpan.Zero);
}
