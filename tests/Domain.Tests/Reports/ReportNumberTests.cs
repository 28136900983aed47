using Petitions.Domain.Persons;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Tests.Territory;
using static Petitions.Domain.Tests.BusinessDay;

namespace Petitions.Domain.Tests.Reports;

/// <summary>A report in the register of what goes out: Q4 of 2022 of Lạng Sơn, asked for on 15/12/2022.</summary>
public sealed class ReportNumberTests
{
    [Fact]
    public void A_number_below_ten_takes_a_zero_in_both_layouts_and_dates_the_letter()
    {
        var state = RequestedRun();
        var party = RequestedRun(LetterLayout.Party);

        state.AssignNumber(5, "BC-UBND", null, ScheduleData.ProvincePath, ScheduleData.By("2022-12-16"));
        party.AssignNumber(5, "BC/TU", null, ScheduleData.ProvincePath, ScheduleData.By("2022-12-16"));

        Assert.Equal(("05/BC-UBND", "05-BC/TU"), (state.NumberAndSymbol, party.NumberAndSymbol));
        Assert.Equal((Day("2022-12-16"), 2022, 1), (state.LetterDate, state.NumberYear, state.Edition));
    }

    [Fact]
    public void A_letter_without_a_number_is_dated_by_its_request()
    {
        var run = RequestedRun();

        Assert.Equal((Day("2022-12-15"), null, 0), (run.LetterDate, run.NumberAndSymbol, run.Edition));
    }

    [Fact]
    public void A_changed_number_needs_a_ground_and_makes_a_new_edition()
    {
        var run = RequestedRun();
        run.AssignNumber(5, "BC-UBND", null, ScheduleData.ProvincePath, ScheduleData.By("2022-12-16"));

        Refused("report_run.number_ground_needed",
            () => run.AssignNumber(6, "BC-UBND", " ", ScheduleData.ProvincePath, ScheduleData.By("2022-12-16")));
        Refused("report_run.number_unchanged",
            () => run.AssignNumber(5, "BC-UBND", "nhầm", ScheduleData.ProvincePath, ScheduleData.By("2022-12-16")));
        Assert.Equal((5, 1), (run.Number, run.Edition));

        var changed = run.AssignNumber(6, "BC-UBND", "vào sổ nhầm dòng", ScheduleData.ProvincePath, ScheduleData.By("2022-12-16"));
        Assert.Equal((6, 2, "vào sổ nhầm dòng"), (changed.Number, changed.Edition, changed.Ground));
    }

    [Fact]
    public void A_number_dated_before_the_figures_or_by_an_unauthorised_caller_is_refused()
    {
        var run = RequestedRun();

        Refused("report_run.number_before_figures",
            () => run.AssignNumber(5, "BC-UBND", null, ScheduleData.ProvincePath, ScheduleData.By("2022-12-13")));
        Refused("report_schedule.may_not_manage",
            () => run.AssignNumber(5, "BC-UBND", null, ScheduleData.ProvincePath, ScheduleData.By("2022-12-16", Role.Officer)));
        Assert.Null(run.Number);
    }

    [Fact]
    public void A_run_in_progress_cannot_be_numbered_before_it_is_done()
    {
        var run = RequestedRun();
        run.Start(null, ScheduleData.At("2022-12-15 09:01"), TimeSpan.FromMinutes(1));

        Refused("report.run_is", () => run.AssignNumber(5, "BC-UBND", null, ScheduleData.ProvincePath, ScheduleData.By("2022-12-16")));
        run.Finish(new string('0', 64), 3, ScheduleData.At("2022-12-15 09:02"));
        Assert.Equal(5, run.AssignNumber(5, "BC-UBND", null, ScheduleData.ProvincePath, ScheduleData.By("2022-12-16")).Number);
    }

    private static ReportRun RequestedRun(LetterLayout layout = LetterLayout.State) => ReportRun.Request(
        LangSon.Id(901), new(LangSon.Province.Id, new AdministrativePeriods().Find("2022-Q4")!, null, null),
        LetterDetails.Default with { Layout = layout }, RunTrigger.ByHand, null, "Cán bộ", null,
        ScheduleData.At("2022-12-15 09:00"));

    private static void Refused(string code, Action command) => Assert.Equal(code, Assert.Throws<DomainException>(command).Refusal.Code);
}
