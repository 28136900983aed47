using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>Upward, level by level of the day's structure; the unit where it was raised stays accountable.</summary>
public sealed class EscalationTests
{
    [Fact]
    public void An_escalated_petition_is_held_above_and_the_district_stays_accountable()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).On("2022-12-15").EscalatedTo(Province, due: "2023-02-13");

        Assert.Equal((PetitionStatus.Assigned, Standing.EscalatedToProvince), (petition.Status, petition.Standing));
        Assert.Equal((Province.AgencyId, Day("2023-02-13"), District.AgencyId),
            (petition.HolderId!.Value, petition.DueOn!.Value, petition.AccountableAgencyId!.Value));
        Assert.Equal((HoldingEnd.Escalated, Day("2022-12-15")), (petition.Holdings[1].End!.Value, petition.Holdings[1].Until!.Value));
        var happened = petition.LastEvent<PetitionEscalated>();
        Assert.Equal((AuthorityLevel.District, AuthorityLevel.Province, "vượt thẩm quyền"),
            (happened.FromLevel, happened.ToLevel, happened.Context.Ground));
    }

    [Fact]
    public void The_district_stays_accountable_when_the_province_escalates_further()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).EscalatedTo(Province).EscalatedTo(Government);

        Assert.Equal((Standing.EscalatedToCentral, District.AgencyId), (petition.Standing, petition.AccountableAgencyId!.Value));
        Assert.Equal([AuthorityLevel.Province, AuthorityLevel.District, AuthorityLevel.Province, AuthorityLevel.Central],
            petition.Holdings.Select(spell => spell.Level));
    }

    [Fact]
    public void A_receiving_body_may_escalate_before_any_assignment()
    {
        Petition petition = APetition.RaisedIn(TranYen, receivedBy: District).ClassifiedFor(Transport).EscalatedTo(Province);

        Assert.Equal((PetitionStatus.Assigned, Province.AgencyId), (petition.Status, petition.HolderId!.Value));
    }

    [Theory]
    [InlineData("UBND-H-BINHGIA")]
    [InlineData("UBND-H-BACSON")]
    [InlineData("UBND-X-TRANYEN")]
    public void An_escalation_sideways_or_downward_is_refused(string to) =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .AssertRefuses("petition.not_above",
                it => it.Escalate(PetitionAgencies.Of(to), "căn cứ", Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(District)));

    [Fact]
    public void An_escalation_to_an_enterprise_is_refused() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .AssertRefuses(
                "petition.cannot_hold", it => it.Escalate(Vnpt, "căn cứ", Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(District)));

    [Fact]
    public void An_escalation_needs_a_ground() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .AssertRefuses(
                "petition.ground_needed", it => it.Escalate(Province, null, Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(District)));

    [Fact]
    public void An_escalation_drops_the_rule_that_named_the_lower_level()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).EscalatedTo(Province);

        Assert.Equal((AuthorityLevel.Province, Province.AgencyId), (petition.CompetentLevel!.Value, petition.CompetentAgencyId!.Value));
        Assert.Null(petition.CompetenceRule);
        Assert.Null(petition.CompetenceBasis);
    }

    [Fact]
    public void An_escalation_keeps_the_rule_that_named_the_higher_level()
    {
        Petition petition = APetition.RaisedIn(TranYen, receivedBy: District).ClassifiedFor(Transport).EscalatedTo(Transport);

        Assert.Equal("R-TRANSPORT", petition.CompetenceRule);
    }
}
