using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.Desks;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>Wrong authority: the return, and the bounce that only the common superior can decide (scenario S5).</summary>
public sealed class ReturnTests
{
    [Fact]
    public void A_returned_petition_lies_on_the_desk_it_came_from_with_the_proposal_as_classification_until_the_desk_decides()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).On("2022-12-06").ReturnedFor(Transport);

        Assert.Equal((PetitionStatus.Classified, Standing.EscalatedToProvince, 1), (petition.Status, petition.Standing, petition.ReturnCount));
        Assert.Equal((Transport.AgencyId, null), (petition.CompetentAgencyId!.Value, petition.CompetenceRule));
        Assert.Equal((Office.AgencyId, HoldingStep.Intake, HandedBy.Return, District.AgencyId), (petition.HolderId!.Value, petition.Holding!.Step, petition.Holding.How, petition.Holding.FromAgencyId!.Value));
        Assert.Equal(Day("2022-12-20"), petition.DueOn);
    }

    [Fact]
    public void The_spell_that_ended_keeps_who_was_proposed_and_why()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).On("2022-12-06").ReturnedFor(Transport);

        var ended = petition.Holdings[1];
        Assert.Equal((HoldingEnd.Returned, Transport.AgencyId, "đường tỉnh: thẩm quyền cấp tỉnh"), (ended.End!.Value, ended.ProposedAgencyId!.Value, ended.EndGround));
        var happened = petition.Last<PetitionReturned>();
        Assert.Equal((Transport.AgencyId, "đường tỉnh: thẩm quyền cấp tỉnh"), (happened.ProposedAgencyId, happened.Context.Ground));
        Assert.Equal((District.AgencyId, Office.AgencyId), (happened.Context.FromAgencyId!.Value, happened.Context.ToAgencyId!.Value));
    }

    [Fact]
    public void A_petition_is_returned_also_before_it_is_accepted()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District).ReturnedFor(Transport);

        Assert.Equal(PetitionStatus.Classified, petition.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_return_needs_a_ground(string? ground) =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District)).Refuses("petition.ground_needed", it => Return(it, Transport, ground));

    [Fact]
    public void A_body_does_not_propose_itself() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District)).Refuses("petition.proposes_itself", it => Return(it, District));

    [Fact]
    public void The_body_proposed_can_hold_petitions_and_is_competent_for_the_place()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District);

        petition.Refuses("petition.cannot_hold", it => Return(it, Vnpt));
        petition.Refuses("petition.not_competent", it => Return(it, OtherDistrict));
    }

    [Fact]
    public void The_second_body_does_not_throw_the_petition_back_to_the_first()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).ReturnedFor(Transport).AssignedTo(Transport).Accepted();

        var refusal = petition.Refuses("petition.second_bounce", it => Return(it, District));

        Assert.Contains("Sở Giao thông vận tải", refusal.Vietnamese, StringComparison.Ordinal);
        Assert.Contains("huyện Bắc Sơn", refusal.Vietnamese, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_body_may_propose_a_third()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).ReturnedFor(Transport).AssignedTo(Transport).ReturnedFor(Ministry);

        Assert.Equal((2, Ministry.AgencyId), (petition.ReturnCount, petition.CompetentAgencyId!.Value));
    }

    [Fact]
    public void The_desk_does_not_send_it_again_to_the_body_that_returned_it()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).ReturnedFor(Transport).ClassifiedFor(District);

        petition.Refuses("petition.second_bounce", it => it.Assign(District, [], null, Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(Office)));
    }

    [Fact]
    public void The_common_superior_of_both_sends_it_again_and_the_body_cannot_return_it_once_more()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).ReturnedFor(Transport).ClassifiedFor(District);

        petition.Assign(District, [], "UBND tỉnh quyết định", Due("2023-01-30", "2022-11-29"), AcceptBy, petition.ActOf(Province));
        Assert.Equal((PetitionStatus.Assigned, District.AgencyId), (petition.Status, petition.HolderId!.Value));

        petition.Refuses("petition.second_bounce", it => Return(it, Transport));
    }

    [Fact]
    public void A_district_does_not_escalate_to_the_body_that_returned_it_to_the_district()
    {
        Petition petition = APetition.RaisedIn(TranYen, receivedBy: District).ClassifiedFor(Transport).AssignedTo(Transport);
        petition.Return(District, Province, "thuộc UBND tỉnh", Due("2022-12-20", "2022-11-29"), petition.ActOf(Transport));

        petition.Refuses("petition.second_bounce", it => it.Escalate(Transport, "vượt thẩm quyền", Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(District)));
        petition.Escalate(Province, "vượt thẩm quyền", Due("2023-01-30", "2022-11-29"), AcceptBy, petition.ActOf(District));

        Assert.Equal(Province.AgencyId, petition.HolderId);
    }

    [Fact]
    public void What_the_Fatherland_Front_has_had_reopened_is_returned_to_the_desk_that_had_assigned_it_and_not_to_the_Front()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);

        petition.Verify(NewId(), VerificationResult.Disputed, "Ủy ban MTTQ", "đường vẫn hỏng", Transport, Due("2022-12-20", "2022-11-29"), petition.ActOf(Front, Persons.Role.Supervisor));

        Assert.Equal(Office.AgencyId, petition.Holding!.FromAgencyId);
    }

    [Fact]
    public void To_split_a_petition_does_not_open_the_way_back_that_its_return_closed()
    {
        Petition whole = APetition.RaisedIn(TranYen).HeldBy(District).ReturnedFor(Transport);
        var atTheDesk = whole.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, whole.ActOf(Office))[0];
        atTheDesk.Classify(Found(District), atTheDesk.ActOf(Office));

        atTheDesk.Refuses("petition.second_bounce", it => it.Assign(District, [], null, Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(Office)));
        atTheDesk.Assign(District, [], "UBND tỉnh quyết định", Due("2023-01-30", "2022-11-29"), AcceptBy, atTheDesk.ActOf(Province));

        Assert.Equal(District.AgencyId, atTheDesk.HolderId);
    }

    [Fact]
    public void A_part_of_a_part_is_not_thrown_back_either()
    {
        Petition whole = APetition.RaisedIn(TranYen).HeldBy(District).ReturnedFor(Transport).AssignedTo(Transport).Accepted();
        var part = whole.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, whole.ActOf(Transport))[1];
        var deeper = part.Split([new(NewId(), "c", null), new(NewId(), "d", null)], null, part.ActOf(Transport))[0];

        deeper.Refuses("petition.second_bounce", it => Return(it, District));
    }

    private static void Return(Petition petition, Authority proposed, string? ground = "căn cứ") =>
        petition.Return(Office, proposed, ground, Due("2022-12-20", "2022-11-29"), petition.ActOf(petition.Holder()));
}
