using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;
using Petitions.Domain.Deadlines;
using static Petitions.Domain.Tests.BusinessDay;

namespace Petitions.Domain.Tests.Competence;

public class DeadlineRuleTests
{
    private static readonly RuleBook Book = new(LangSonRules.Fields, [], [], [
        Rule("GENERAL", null, null, 60),
        Rule("CENTRAL", AuthorityLevel.Central, null, 50),
        Rule("TRANSPORT", null, "transport", 45),
        Rule("ROAD", null, "transport.road", 40, until: "2025-03-01"),
        Rule("ROAD-LATER", null, "transport.road", 30, from: "2025-03-01"),
    ]);

    [Theory]
    [InlineData(null, AuthorityLevel.Province, "2022-11-29", "GENERAL")]
    [InlineData("heritage.relic", AuthorityLevel.Province, "2022-11-29", "GENERAL")]
    [InlineData(null, AuthorityLevel.Central, "2022-11-29", "CENTRAL")]
    [InlineData("transport", AuthorityLevel.Central, "2022-11-29", "TRANSPORT")]
    [InlineData("transport.road", AuthorityLevel.Province, "2025-02-28", "ROAD")]
    [InlineData("transport.road", AuthorityLevel.Province, "2025-03-01", "ROAD-LATER")]
    public void The_nearest_rule_in_force_that_day_sets_the_term(string? field, AuthorityLevel level, string on, string code) =>
        Assert.Equal(code, Book.DeadlineFor(DeadlineStep.Answer, level, field, Day(on)).Code);

    [Fact]
    public void A_step_without_a_deadline_rule_is_refused()
    {
        var refusal = Assert.Throws<DomainException>(() =>
            Book.DeadlineFor(DeadlineStep.Verify, AuthorityLevel.Province, null, Day("2022-11-29"))).Refusal;

        Assert.Equal(("deadline.no_rule", RefusalKind.Conflict), (refusal.Code, refusal.Kind));
    }

    [Fact]
    public void A_deadline_rule_without_a_legal_basis_is_refused() => Assert.Equal(
        "competence_rule.legal_basis_missing",
        Assert.Throws<DomainException>(
            () => new DeadlineRule(Guid.Empty, "X",
                new(DeadlineStep.Answer, null, null, Term.CalendarDays(60), " ", "JUDGE", Validity.Always))).Refusal.Code);

    private static DeadlineRule Rule(
        string code, AuthorityLevel? level, string? field, int days, string? from = null, string? until = null) => new(
        Guid.Empty, code, new(DeadlineStep.Answer, level, field, Term.CalendarDays(days), "căn cứ thử", "JUDGE",
            new Validity(from is null ? null : Day(from), until is null ? null : Day(until))));
}
