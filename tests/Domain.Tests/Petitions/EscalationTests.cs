using Petitions.Domain.Petitions;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.Desks;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>Upward, level by level of the day's structure; the unit where it was raised stays accountable.</summary>
public sealed class EscalationTests
{
    [Fact]
    public void An_escalated_petition_is_held_above_and_the_district_stays_accountable()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).On("2022-12-15").EscalatedTo(Province, due: "2023-02-13");

        Assert.Equal((PetitionStatus.Assigned, Standing.EscalatedToProvince), (petition.Status, petition.Standing));
        Assert.Equal((Province.AgencyId, Day("2023-02-13"), District.AgencyId), (petition.HolderId!.Value, petition.DueOn!.Value, petition.AccountableAgencyId!.Value));
        Assert.Equal((HoldingEnd.Escalated, Day("2022-12-15")), (petition.Holdings[1].End!.Value, petition.Holdings[1].Until!.Value));
        var happened = petition.Last<PetitionEscalated>();
        Assert.Equal((AuthorityLevel.District, AuthorityLevel.Province, "vượt thẩm quyền"), (happened.FromLevel, happened.ToLevel, happened.Context.Ground));
    }

    [Fact]
    public void The_district_stays_accountable_also_when_the_province_goes_on_to_the_central_level()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).EscalatedTo(Province).EscalatedTo(Government);

        Assert.Equal((Standing.EscalatedToCentral, District.AgencyId), (petition.Standing, petition.AccountableAgencyId!.Value));
        Assert.Equal([AuthorityLevel.Province, AuthorityLevel.District, AuthorityLevel.Province, AuthorityLevel.Central], petition.Holdings.Select(spell => spell.Level));
    }

    [Fact]
    public void A_sorting_desk_escalates_without_charging_anybody_below_first()
    {
        Petition petition = APetition.RaisedIn(TranYen, receivedBy: District).ClassifiedFor(Transport).EscalatedTo(Province);

        Assert.Equal((PetitionStatus.Assigned, Province.AgencyId), (petition.Status, petition.HolderId!.Value));
    }

    [Theory]
    [InlineData("UBND-H-BINHGIA")]
    [InlineData("UBND-H-BACSON")]
    [InlineData("UBND-X-TRANYEN")]
    public void Sideways_and_downward_is_no_escalation(string to) =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .Refuses("petition.not_above", it => it.Escalate(Bodies.Of(to), "căn cứ", Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(District)));

    [Fact]
    public void An_enterprise_of_the_province_is_not_escalated_to() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .Refuses("petition.cannot_hold", it => it.Escalate(Vnpt, "căn cứ", Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(District)));

    [Fact]
    public void An_escalation_needs_a_ground() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .Refuses("petition.ground_needed", it => it.Escalate(Province, null, Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(District)));

    [Fact]
    public void A_rule_that_found_the_district_competent_is_not_told_as_the_reason_why_the_province_is()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).EscalatedTo(Province);

        Assert.Equal((AuthorityLevel.Province, Province.AgencyId), (petition.CompetentLevel!.Value, petition.CompetentAgencyId!.Value));
        Assert.Null(petition.CompetenceRule);
        Assert.Null(petition.CompetenceBasis);
    }

    [Fact]
    public void A_rule_that_found_the_province_competent_stays_the_reason_when_the_district_hands_it_up()
    {
        Petition petition = APetition.RaisedIn(TranYen, receivedBy: District).ClassifiedFor(Transport).EscalatedTo(Transport);

        Assert.Equal("R-TRANSPORT", petition.CompetenceRule);
    }
}
