using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>Wrong authority: the return, and the bounce that only the common superior can decide (scenario S5).</summary>
public sealed class ReturnTests
{
    [Fact]
    public void A_returned_petition_is_back_at_its_assigner_classified_as_proposed()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).On("2022-12-06").ReturnedFor(Transport);

        Assert.Equal(
            (PetitionStatus.Classified, Standing.EscalatedToProvince, 1), (petition.Status, petition.Standing, petition.ReturnCount));
        Assert.Equal((Transport.AgencyId, null), (petition.CompetentAgencyId!.Value, petition.CompetenceRule));
        Assert.Equal((Office.AgencyId, HoldingStep.Intake, HandoverKind.Return, District.AgencyId),
            (petition.HolderId!.Value, petition.Holding!.Step, petition.Holding.How, petition.Holding.FromAgencyId!.Value));
        Assert.Equal(Day("2022-12-20"), petition.DueOn);
    }

    [Fact]
    public void The_ended_holding_keeps_the_proposed_body_and_the_ground()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).On("2022-12-06").ReturnedFor(Transport);

        var ended = petition.Holdings[1];
        Assert.Equal((HoldingEnd.Returned, Transport.AgencyId, "đường tỉnh: thẩm quyền cấp tỉnh"),
            (ended.End!.Value, ended.ProposedAgencyId!.Value, ended.EndGround));
        var happened = petition.LastEvent<PetitionReturned>();
        Assert.Equal((Transport.AgencyId, "đường tỉnh: thẩm quyền cấp tỉnh"), (happened.ProposedAgencyId, happened.Context.Ground));
        Assert.Equal((District.AgencyId, Office.AgencyId), (happened.Context.FromAgencyId!.Value, happened.Context.ToAgencyId!.Value));
    }

    [Fact]
    public void A_petition_can_be_returned_before_acceptance()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District).ReturnedFor(Transport);

        Assert.Equal(PetitionStatus.Classified, petition.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_return_needs_a_ground(string? ground) =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District)).AssertRefuses(
            "petition.ground_needed", it => Return(it, Transport, ground));

    [Fact]
    public void A_body_does_not_propose_itself() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District)).AssertRefuses("petition.proposes_itself", it => Return(it, District));

    [Fact]
    public void The_proposed_body_must_be_able_to_hold_and_be_competent_for_the_place()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District);

        petition.AssertRefuses("petition.cannot_hold", it => Return(it, Vnpt));
        petition.AssertRefuses("petition.not_competent", it => Return(it, OtherDistrict));
    }

    [Fact]
    public void A_repeated_return_between_two_bodies_is_refused()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).ReturnedFor(Transport).AssignedTo(Transport).Accepted();

        var refusal = petition.AssertRefuses("petition.second_bounce", it => Return(it, District));

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
    public void The_assigner_may_not_assign_again_to_the_body_that_returned_it()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).ReturnedFor(Transport).ClassifiedFor(District);

        petition.AssertRefuses(
            "petition.second_bounce", it => it.Assign(District, [], null, Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(Office)));
    }

    [Fact]
    public void The_common_superior_may_assign_again_and_that_body_may_not_return_it()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).ReturnedFor(Transport).ClassifiedFor(District);

        petition.Assign(District, [], "UBND tỉnh quyết định", Due("2023-01-30", "2022-11-29"), AcceptBy, petition.ActOf(Province));
        Assert.Equal((PetitionStatus.Assigned, District.AgencyId), (petition.Status, petition.HolderId!.Value));

        petition.AssertRefuses("petition.second_bounce", it => Return(it, Transport));
    }

    [Fact]
    public void An_escalation_to_the_body_that_returned_the_petition_is_refused()
    {
        Petition petition = APetition.RaisedIn(TranYen, receivedBy: District).ClassifiedFor(Transport).AssignedTo(Transport);
        petition.Return(District, Province, "thuộc UBND tỉnh", Due("2022-12-20", "2022-11-29"), petition.ActOf(Transport));

        petition.AssertRefuses("petition.second_bounce",
            it => it.Escalate(Transport, "vượt thẩm quyền", Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(District)));
        petition.Escalate(Province, "vượt thẩm quyền", Due("2023-01-30", "2022-11-29"), AcceptBy, petition.ActOf(District));

        Assert.Equal(Province.AgencyId, petition.HolderId);
    }

    [Fact]
    public void A_petition_reopened_by_the_Front_is_returned_to_its_assigner()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);

        petition.Verify(NewId(), VerificationResult.Disputed, "Ủy ban MTTQ", "đường vẫn hỏng", Transport, Due("2022-12-20", "2022-11-29"),
            petition.ActOf(Front, Persons.Role.Supervisor));

        Assert.Equal(Office.AgencyId, petition.Holding!.FromAgencyId);
    }

    [Fact]
    public void A_split_does_not_lift_the_ban_on_a_repeated_return()
    {
        Petition whole = APetition.RaisedIn(TranYen).HeldBy(District).ReturnedFor(Transport);
        var atTheDesk = whole.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, whole.ActOf(Office))[0];
        atTheDesk.Classify(ClassificationFor(District), atTheDesk.ActOf(Office));

        atTheDesk.AssertRefuses(
            "petition.second_bounce", it => it.Assign(District, [], null, Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(Office)));
        atTheDesk.Assign(District, [], "UBND tỉnh quyết định", Due("2023-01-30", "2022-11-29"), AcceptBy, atTheDesk.ActOf(Province));

        Assert.Equal(District.AgencyId, atTheDesk.HolderId);
    }

    [Fact]
    public void A_repeated_return_of_a_part_of_a_part_is_refused()
    {
        Petition whole = APetition.RaisedIn(TranYen).HeldBy(District).ReturnedFor(Transport).AssignedTo(Transport).Accepted();
        var part = whole.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, whole.ActOf(Transport))[1];
        var deeper = part.Split([new(NewId(), "c", null), new(NewId(), "d", null)], null, part.ActOf(Transport))[0];

        deeper.AssertRefuses("petition.second_bounce", it => Return(it, District));
    }

    private static void Return(Petition petition, Authority proposed, string? ground = "căn cứ") =>
        petition.Return(Office, proposed, ground, Due("2022-12-20", "2022-11-29"), petition.ActOf(petition.Holder()));
}
