using Petitions.Domain.Directives;
using Petitions.Domain.Persons;
using Petitions.Domain.Tests.Agencies;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Directives.DirectiveData;
using static Petitions.Domain.Tests.Territory.LangSon;

namespace Petitions.Domain.Tests.Directives;

public sealed class DirectiveReportTests
{
    [Fact]
    public void A_directive_without_a_report_is_overdue_from_the_day_after_its_due_date()
    {
        var directive = Give(ReportAfterAYear);

        Assert.False(directive.IsOverdueOn(Day("2023-05-25")));
        Assert.True(directive.IsOverdueOn(Day("2023-05-26")));
        Assert.Equal((DirectiveStatus.Open, Day("2023-05-25")), (directive.Status, directive.NextDueOn));
    }

    [Fact]
    public void A_late_report_is_accepted_with_its_delay_and_past_days_stay_overdue()
    {
        var directive = Give(ReportAfterAYear);
        var report = directive.Report(Commune, "2023-06-01");
        directive.Accept("2023-06-01");

        Assert.Equal(7, report.DaysLate(directive.Occurrences[0].DueOn));
        Assert.Equal((DirectiveStatus.Fulfilled, OccurrenceStatus.Accepted), (directive.Status, directive.Occurrences[0].Status));
        Assert.True(directive.IsOverdueOn(Day("2023-05-31")));
        Assert.False(directive.IsOverdueOn(Day("2023-06-01")));
        Assert.Null(directive.NextDueOn);
    }

    [Fact]
    public void A_report_in_time_that_awaits_acceptance_is_not_overdue()
    {
        var directive = Give(ReportAfterAYear);
        directive.Report(Commune, "2023-05-25");

        Assert.Equal(DirectiveStatus.Reported, directive.Status);
        Assert.False(directive.IsOverdueOn(Day("2023-12-31")));
    }

    [Fact]
    public void Only_an_addressee_reports()
    {
        var directive = Give(ReportAfterAYear);

        Assert.Equal("directive.not_addressee", Refused(() => directive.Report(District, "2023-05-20")));
        Assert.Equal("directive.not_addressee", Refused(() => directive.Report(Giver, "2023-05-20")));
        Assert.Equal("directive.role_may_not", Refused(() => directive.AddReport(Paper(), By(Commune, "2023-05-20", Role.Supervisor))));
    }

    [Fact]
    public void The_giver_may_enter_a_paper_report_on_behalf_of_an_addressee()
    {
        var directive = Give(ReportAfterAYear);
        directive.AddReport(Paper(onBehalfOf: Commune.Id), By(Giver, "2023-05-24"));

        Assert.Equal(DirectiveStatus.Reported, directive.Status);
        Assert.Equal([Commune.Id], directive.Reports[0].AddresseeIds);
        Assert.Equal(Giver.Id, directive.Reports[0].AgencyId);
    }

    [Fact]
    public void A_report_of_an_addressee_known_by_description_names_the_reporter()
    {
        var directive = Give(ReportAfterAYear with { Addressees = [new(null, "các sở, ngành của tỉnh")] });

        Assert.Equal("directive.not_addressee", Refused(() => directive.AddReport(Paper(), By(Giver, "2023-05-24"))));
        directive.AddReport(Paper(reportedBy: "Sở Nội vụ"), By(Giver, "2023-05-24"));
        Assert.Equal(DirectiveStatus.Reported, directive.Status);
    }

    [Fact]
    public void Of_several_addressees_each_owes_its_own_report()
    {
        var directive = Give(ReportAfterAYear with { Addressees = [To(Commune), To(District)] });
        directive.Report(Commune, "2023-05-20");

        Assert.True(directive.IsOverdueOn(Day("2023-05-26")));
        Assert.Equal(District.Id, Assert.Single(directive.MissingOn(directive.Occurrences[0], Day("2023-05-26"))).AgencyId);
        directive.Report(District, "2023-05-28");
        Assert.Equal(DirectiveStatus.Reported, directive.Status);
    }

    [Fact]
    public void Several_addressees_may_report_together()
    {
        var directive = Give(ReportAfterAYear with { Addressees = [To(Commune), To(District), new(null, "đoàn thể")] });
        directive.Report(Commune, "2023-05-20", joint: true);

        Assert.Equal(DirectiveStatus.Reported, directive.Status);
    }

    [Fact]
    public void One_of_several_reports_can_be_sent_back_alone()
    {
        var directive = Give(ReportAfterAYear with { Addressees = [To(Commune), To(District)] });
        directive.Report(Commune, "2023-05-20");
        directive.Report(District, "2023-05-21");
        directive.SendBack("2023-05-22", report: 2);

        Assert.Equal(District.Id, Assert.Single(directive.MissingOn(directive.Occurrences[0], Day("2023-05-22"))).AgencyId);
    }

    [Fact]
    public void Each_occurrence_of_a_recurring_directive_is_owed_on_its_own()
    {
        var directive = Give(ReportAfterAYear with { Schedule = Schedule.Each(Day("2022-05-25"), 1, PeriodUnit.Years, Day("2024-12-31")) });
        directive.Report(Commune, "2023-05-20");
        directive.Accept("2023-05-30");

        Assert.Equal((DirectiveStatus.Open, Day("2024-05-25")), (directive.Status, directive.NextDueOn));
        Assert.Equal(2, directive.Report(Commune, "2024-06-04").Occurrence);
        directive.Accept("2024-06-04");
        Assert.Equal(DirectiveStatus.Fulfilled, directive.Status);
    }

    [Fact]
    public void An_endless_directive_is_never_fulfilled_and_can_be_withdrawn()
    {
        var directive = Give(ReportAfterAYear with { Schedule = Schedule.Each(Day("2022-05-25"), 1, PeriodUnit.Years) });
        foreach (var day in new[] { "2023-05-20", "2024-05-20" })
        {
            directive.Report(Commune, day);
            directive.Accept(day);
        }

        Assert.Equal(DirectiveStatus.Open, directive.Status);
        directive.Withdraw("Nghị quyết đã được thay thế", By(Giver, "2024-06-01"));
        Assert.Equal((DirectiveStatus.Withdrawn, (DateOnly?)null), (directive.Status, directive.PlannedFrom));
        Assert.Equal("directive.status_forbids", Refused(() => directive.Report(Commune, "2024-06-02")));
    }

    [Fact]
    public void A_withdrawal_needs_a_ground_and_ends_the_open_occurrences()
    {
        var directive = Give(ReportAfterAYear);
        Assert.Equal("directive.ground_needed", Refused(() => directive.Withdraw(null, By(Giver, "2023-06-01"))));
        Assert.Equal("directive.not_giver", Refused(() => directive.Withdraw("thay thế", By(District, "2023-06-01"))));

        directive.Withdraw("thay thế", By(Giver, "2023-06-01"));
        Assert.True(directive.IsOverdueOn(Day("2023-05-31")));
        Assert.False(directive.IsOverdueOn(Day("2023-06-01")));
    }

    [Fact]
    public void A_soft_directive_is_followed_and_never_overdue()
    {
        var directive = Give(ReportAfterAYear with { Schedule = Schedule.Soft, DueText = "trong thời gian tới" });

        Assert.True(directive.Soft);
        Assert.False(directive.IsOverdueOn(Day("2030-01-01")));
        directive.Report(Commune, "2024-01-01");
        directive.Accept("2024-01-02");
        Assert.Equal(DirectiveStatus.Fulfilled, directive.Status);
    }

    [Fact]
    public void A_successor_reports_on_a_directive_to_its_predecessor()
    {
        var directive = Give(ReportAfterAYear with { Schedule = Schedule.On(Day("2025-12-31")) });
        directive.Report(LangSonAgencies.HungVuCommittee, "2025-12-30");

        Assert.Equal([Commune.Id], directive.Reports[0].AddresseeIds);
        Assert.Equal(LangSonAgencies.HungVuCommittee.Id, directive.Reports[0].AgencyId);
    }

    [Fact]
    public void Giver_superior_and_supervisor_may_remind_while_a_report_is_awaited()
    {
        var directive = Give(ReportAfterAYear);

        Assert.Equal("directive.not_giver", Refused(() => directive.Remind(Id(1), null, "đề nghị báo cáo", By(Commune, "2023-05-01"))));
        Assert.Equal("directive.role_may_not",
            Refused(() => directive.Remind(Id(1), null, "đề nghị báo cáo", By(Giver, "2023-05-01", Role.Recorder))));
        directive.Remind(Id(1), null, "đề nghị báo cáo", By(Giver, "2023-05-26"));
        directive.Remind(Id(2), null, "đề nghị báo cáo", By(District, "2023-05-27", Role.Supervisor));
        directive.Remind(Id(3), null, "đề nghị báo cáo", By(LangSonAgencies.Government, "2023-05-28"));
        Assert.Equal(3, directive.ReminderCount);

        // A reminder changes nothing that is owed: a report that had come earlier can still be entered with its day.
        Assert.Equal(0, directive.Report(Commune, "2023-05-25").DaysLate(directive.Occurrences[0].DueOn));
        Assert.Equal("directive.nothing_awaited", Refused(() => directive.Remind(Id(4), null, "đề nghị báo cáo", By(Giver, "2023-05-29"))));
    }

    [Fact]
    public void A_step_in_the_future_or_before_the_previous_step_is_refused()
    {
        var directive = Give(ReportAfterAYear);

        Assert.Equal("date.in_future", Refused(() => directive.AddReport(Paper(), By(Commune, "2023-05-25", recorded: "2023-05-24"))));
        Assert.Equal("directive.before_previous_step", Refused(() => directive.Report(Commune, "2022-11-28")));
        Assert.Equal("directive.document_in_future", Refused(() => directive.Report(Commune, "2023-05-19")));
        Assert.Equal("date.in_future", Refused(() => Give(ReportAfterAYear, recorded: "2022-11-28")));
    }

    [Fact]
    public void A_report_on_a_settled_or_unknown_occurrence_is_refused()
    {
        var directive = Give(ReportAfterAYear with { Schedule = Schedule.Each(Day("2022-05-25"), 1, PeriodUnit.Years) });
        directive.Report(Commune, "2023-05-20");
        directive.Accept("2023-05-21");

        Assert.Equal("directive.occurrence_settled", Refused(() => directive.Report(Commune, "2023-05-22", occurrence: 1)));
        Assert.Equal("directive.occurrence_not_found", Refused(() => directive.Report(Commune, "2023-05-22", occurrence: 9)));
    }

    [Fact]
    public void An_addressee_must_exist_on_that_day_and_be_named_once()
    {
        Assert.Equal("agency.not_valid", Refused(() => Give(ReportAfterAYear with { Addressees = [To(LangSonAgencies.HungVuCommittee)] })));
        Assert.Equal("directive.addressee_twice", Refused(() => Give(ReportAfterAYear with { Addressees = [To(Commune), To(Commune)] })));
        Assert.Equal("directive.addressee_needed", Refused(() => Give(ReportAfterAYear with { Addressees = [] })));
    }

    [Fact]
    public void Petitions_recorded_later_can_be_covered_and_each_once()
    {
        var directive = Give(ReportAfterAYear with { PetitionIds = [Id(1)] });
        directive.AddPetitions([Id(2)], By(Giver, "2022-12-05"));

        Assert.Equal([Id(1), Id(2)], directive.PetitionIds);
        Assert.Equal("directive.covered_already", Refused(() => directive.AddPetitions([Id(2)], By(Giver, "2022-12-05"))));
    }

    [Fact]
    public void Every_step_records_an_event_with_its_version_and_a_state_of_its_day()
    {
        var directive = Give(ReportAfterAYear);
        directive.Report(Commune, "2023-06-01");
        directive.Accept("2023-06-02");

        var events = directive.DequeueEvents().Select(DirectiveTimelineEntry.From).ToList();
        Assert.Equal(["given", "reported", "accepted"], events.Select(one => one.Kind));
        Assert.Equal([1, 2, 3], events.Select(one => one.Version));
        Assert.Contains("\"daysLate\":7", events[1].Details, StringComparison.Ordinal);
        Assert.Empty(directive.DequeueEvents());
        Assert.Equal(
            [(DirectiveStatus.Open, Day("2022-11-29"), Day("2023-06-01")), (DirectiveStatus.Reported, Day("2023-06-01"), Day("2023-06-02")),
                (DirectiveStatus.Fulfilled, Day("2023-06-02"), (DateOnly?)null)],
            directive.States.Select(state => (state.Status, state.Since, state.Until)));
    }
}
