using Petitions.Domain.Directives;
using Petitions.Domain.Persons;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Directives.DirectiveData;

namespace Petitions.Domain.Tests.Directives;

/// <summary>What the body that gave a directive says to the reports: enough, or not.</summary>
public sealed class DecisionTests
{
    [Fact]
    public void A_report_sent_back_is_owed_again_by_the_same_date_and_kept()
    {
        var directive = Give(ReportAfterAYear);
        directive.Report(Commune, "2023-05-20");
        directive.SendBack("2023-06-05");

        Assert.Equal((DirectiveStatus.Open, Day("2023-05-25")), (directive.Status, directive.NextDueOn));
        Assert.False(directive.IsOverdueOn(Day("2023-06-04")));
        Assert.True(directive.IsOverdueOn(Day("2023-06-05")));
        Assert.Equal(ReportDecision.SentBack, Assert.Single(directive.Reports).Decision);

        Assert.Equal(2, directive.Report(Commune, "2023-06-10").Number);
        directive.Accept("2023-06-12");
        Assert.Equal(DirectiveStatus.Fulfilled, directive.Status);
    }

    [Fact]
    public void Sending_back_needs_a_ground_and_a_waiting_report()
    {
        var directive = Give(ReportAfterAYear);
        Assert.Equal("directive.nothing_reported", Refused(() => directive.SendBack("2023-05-20")));

        directive.Report(Commune, "2023-05-20");
        Assert.Equal("directive.ground_needed",
            Refused(() => directive.DecideOnReports(new(ReportDecision.SentBack, null, null, " "), By(Giver, "2023-05-21"))));
        Assert.Equal("directive.report_not_found", Refused(() => directive.SendBack("2023-05-21", report: 2)));
        Assert.Equal(DirectiveStatus.Reported, directive.Status);
    }

    [Fact]
    public void Only_the_giver_accepts_and_never_the_addressee()
    {
        var directive = Give(ReportAfterAYear);
        directive.Report(Commune, "2023-05-24");

        Assert.Equal("directive.own_report", Refused(() => directive.Accept("2023-05-24", Commune)));
        Assert.Equal("directive.not_giver", Refused(() => directive.Accept("2023-05-24", District)));
        Assert.Equal("directive.role_may_not",
            Refused(() => directive.DecideOnReports(new(ReportDecision.Accepted, null, null, null),
                By(Giver, "2023-05-24", Role.Officer))));
    }

    [Fact]
    public void A_directive_of_a_body_to_itself_is_accepted_by_its_superior()
    {
        // K3: the delegation of the district takes on itself to recommend upward.
        var directive = Give(ReportAfterAYear with { Addressees = [To(District)] }, giver: District);
        directive.Report(District, "2023-05-24");

        var action = By(Giver, "2023-05-25") with { Holder = TestAgencies.AuthorityOf(District, Day("2023-05-25")) };
        Assert.Equal("directive.own_report", Refused(() => directive.Accept("2023-05-25", District)));
        directive.DecideOnReports(new(ReportDecision.Accepted, null, null, null), action);
        Assert.Equal(DirectiveStatus.Fulfilled, directive.Status);
    }

    [Fact]
    public void A_directive_is_not_accepted_before_every_addressee_has_reported()
    {
        var directive = Give(ReportAfterAYear with { Addressees = [To(Commune), To(District), new(null, "các sở, ngành của tỉnh")] });
        directive.Report(Commune, "2023-05-20");

        var missing = Assert.Throws<DomainException>(() => directive.Accept("2023-05-26")).Refusal;
        Assert.Equal("directive.reports_missing", missing.Code);
        Assert.Contains($"{District.Name}; các sở, ngành của tỉnh", missing.Vietnamese, StringComparison.Ordinal);
        Assert.Equal((DirectiveStatus.Open, Day("2023-05-25")), (directive.Status, directive.NextDueOn));

        // What was sent back is missing again.
        directive.Report(District, "2023-05-27");
        directive.AddReport(Paper(reportedBy: "Sở Nội vụ"), By(Giver, "2023-05-27"));
        directive.SendBack("2023-05-28", report: 1);
        Assert.Equal("directive.reports_missing", Refused(() => directive.Accept("2023-05-28")));
        directive.Report(Commune, "2023-05-29");
        directive.Accept("2023-05-30");
        Assert.Equal(DirectiveStatus.Fulfilled, directive.Status);
    }
}
