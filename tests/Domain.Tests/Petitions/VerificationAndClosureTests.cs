using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>Who executed neither verifies nor closes; a dispute reopens (scenario S15).</summary>
public sealed class VerificationAndClosureTests
{
    [Fact]
    public void A_confirmed_petition_can_be_closed()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);
        petition.AssertRefuses("petition.not_verified", it => it.Close(null, it.ActOf(Office)));

        petition.Verify(NewId(), VerificationResult.Confirmed, "Trưởng thôn Làng Mỏ", "ảnh", Transport, Due("2023-03-01", "2023-02-02"),
            petition.ActOf(Front, Role.Supervisor, "2023-02-02"));
        petition.Close("đã xác minh", petition.ActOf(Office, day: "2023-02-03"));

        Assert.Equal(
            (PetitionStatus.Closed, Outcome.Resolved, null, null), (petition.Status, petition.Outcome, petition.HolderId, petition.DueOn));
        Assert.Equal((Day("2023-02-02"), Day("2023-02-03")), (petition.VerifiedOn!.Value, petition.ClosedOn!.Value));
        var found = Assert.Single(petition.Verifications);
        Assert.Equal(("Trưởng thôn Làng Mỏ", Front.AgencyId, "ảnh"), (found.VerifiedBy, found.AgencyId!.Value, found.Evidence));
        Assert.Equal("đã xác minh", petition.LastEvent<PetitionClosed>().Context.Ground);
    }

    [Fact]
    public void A_dispute_reopens_the_petition_at_its_executor_and_keeps_the_response()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);
        petition.DequeueEvents();

        petition.Verify(NewId(), VerificationResult.Disputed, "Ủy ban MTTQ", "bể chưa có nước", Transport, Due("2023-03-15", "2023-02-22"),
            petition.ActOf(Front, Role.Supervisor, "2023-02-22"));

        Assert.Equal((PetitionStatus.InProgress, Outcome.InProgress, 1), (petition.Status, petition.Outcome, petition.ReopenCount));
        Assert.Equal((Transport.AgencyId, Day("2023-03-15"), null), (petition.HolderId!.Value, petition.DueOn!.Value, petition.AnsweredOn));
        Assert.Equal(Outcome.Resolved, Assert.Single(petition.Responses).Outcome);
        Assert.Collection(
            petition.DequeueEvents(),
            first => Assert.Equal((VerificationResult.Disputed, "bể chưa có nước"),
                (Assert.IsType<PetitionVerified>(first).Result, first.Context.Ground)),
            second => Assert.Equal((Day("2023-03-15"), 1),
                (Assert.IsType<PetitionReopened>(second).DueOn, ((PetitionReopened)second).Times)));
    }

    [Fact]
    public void A_second_response_after_a_dispute_follows_the_first()
    {
        var told = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);
        told.Value.Verify(NewId(), VerificationResult.Disputed, "Ủy ban MTTQ", null, Transport, Due("2023-03-15", "2022-11-29"),
            told.Value.ActOf(Front, Role.Supervisor));

        Petition petition = told.On("2023-03-10").Answered(Outcome.Resolved).Confirmed().Closed();

        Assert.Equal(PetitionStatus.Closed, petition.Status);
        Assert.Equal([1, 2], petition.Responses.Select(response => response.Number));
    }

    [Fact]
    public void A_later_dispute_cancels_an_earlier_confirmation()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved).Confirmed();

        petition.Verify(NewId(), VerificationResult.Disputed, "Ủy ban MTTQ", null, Transport, Due("2023-03-15", "2022-11-29"),
            petition.ActOf(Front, Role.Supervisor));

        Assert.Null(petition.VerifiedOn);
        Assert.Equal([VerificationResult.Confirmed, VerificationResult.Disputed], petition.Verifications.Select(found => found.Result));
    }

    [Fact]
    public void The_executor_may_not_verify_or_close()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained);

        petition.AssertRefuses("petition.own_case",
            it => it.Verify(NewId(), VerificationResult.Confirmed, "chúng tôi", null, Transport, Due("2023-03-15", "2022-11-29"),
                it.ActOf(Transport)));
        petition.AssertRefuses("petition.own_case", it => it.Close(null, it.ActOf(Transport)));
    }

    [Theory]
    [InlineData(Outcome.InProgress)]
    [InlineData(Outcome.Deferred)]
    [InlineData(Outcome.Unresolved)]
    public void A_petition_with_an_open_outcome_cannot_be_closed(Outcome outcome) =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(outcome)).AssertRefuses(
            "petition.outcome_open", it => it.Close(null, it.ActOf(Office)));

    [Theory]
    [InlineData(Outcome.Explained)]
    [InlineData(Outcome.NotPossible)]
    public void An_explained_petition_is_closed_without_verification(Outcome outcome)
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(outcome).Closed();

        Assert.Equal((PetitionStatus.Closed, HoldingEnd.Closed), (petition.Status, petition.Holdings[^1].End!.Value));
    }

    [Fact]
    public void Only_earlier_holders_and_their_superiors_may_close_and_reopen()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained);

        petition.AssertRefuses("petition.not_concerned", it => it.Close(null, it.ActOf(OtherDistrict)));
        petition.Close(null, petition.ActOf(Province));
        petition.AssertRefuses(
            "petition.not_concerned", it => it.Reopen(Transport, null, "căn cứ", Due("2023-03-15", "2022-11-29"), it.ActOf(OtherDistrict)));
    }

    [Fact]
    public void The_accountable_district_may_close_a_petition_it_escalated()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).EscalatedTo(Province).Accepted().Answered(Outcome.Explained);

        petition.Close(null, petition.ActOf(District));

        Assert.Equal(PetitionStatus.Closed, petition.Status);
    }

    [Fact]
    public void A_supervisor_may_reopen_a_closed_petition_it_never_held()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained).Closed();

        petition.Reopen(Transport, null, "cử tri kiến nghị lại", Due("2023-03-15", "2022-11-29"), petition.ActOf(Front, Role.Supervisor));

        Assert.Equal((PetitionStatus.InProgress, Transport.AgencyId, 1, null),
            (petition.Status, petition.HolderId!.Value, petition.ReopenCount, petition.ClosedOn));
        Assert.Equal((HandoverKind.Reopening, "cử tri kiến nghị lại"), (petition.Holding!.How, petition.Holding.Ground));
    }

    [Fact]
    public void A_reopening_needs_a_ground_and_a_body_able_to_hold()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained).Closed();

        petition.AssertRefuses(
            "petition.ground_needed", it => it.Reopen(Transport, null, null, Due("2023-03-15", "2022-11-29"), it.ActOf(Office)));
        petition.AssertRefuses(
            "petition.cannot_hold", it => it.Reopen(Vnpt, null, "căn cứ", Due("2023-03-15", "2022-11-29"), it.ActOf(Office)));
    }

    [Fact]
    public void A_withdrawal_needs_a_ground_and_ends_the_holding()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District);

        petition.AssertRefuses("petition.ground_needed", it => it.Withdraw("", it.ActOf(District)));
        petition.Withdraw("xã rút kiến nghị", petition.ActOf(District));

        Assert.Equal(
            (PetitionStatus.Withdrawn, HoldingEnd.Withdrawn, null), (petition.Status, petition.Holdings[^1].End!.Value, petition.DueOn));
        Assert.Equal("xã rút kiến nghị", petition.LastEvent<PetitionWithdrawn>().Context.Ground);
    }

    [Fact]
    public void The_superior_of_the_last_holder_and_the_assigner_may_reopen()
    {
        Petition one = APetition.RaisedIn(TranYen).HeldBy(District).Answered(Outcome.Explained).Closed();
        Petition other = APetition.RaisedIn(TranYen, receivedBy: District).HeldBy(District).Answered(Outcome.Explained);
        other.Close(null, other.ActOf(Province));

        one.Reopen(District, null, "UBND tỉnh yêu cầu", Due("2023-03-15", "2022-11-29"), one.ActOf(Province));
        other.Reopen(District, null, "UBND tỉnh yêu cầu", Due("2023-03-15", "2022-11-29"), other.ActOf(Province));

        Assert.Equal([PetitionStatus.InProgress, PetitionStatus.InProgress], new[] { one.Status, other.Status });
    }

    [Fact]
    public void The_assigner_of_the_whole_may_close_a_part_of_it()
    {
        Petition whole = APetition.RaisedIn(TranYen).HeldBy(District);
        var part = whole.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, whole.ActOf(District))[0];
        part.Respond(ResponseInputFor(ResponseKind.Final, Outcome.Explained), part.ActOf(District));

        part.Close(null, part.ActOf(Office));

        Assert.Equal(PetitionStatus.Closed, part.Status);
    }

    [Fact]
    public void A_reopening_at_a_body_that_could_not_be_assigned_is_refused()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).Answered(Outcome.Explained).Closed();

        petition.AssertRefuses("petition.not_competent", it => Reopen(it, OtherDistrict));
        petition.AssertRefuses("petition.not_competent", it => Reopen(it, Government));
        petition.AssertRefuses("petition.cannot_hold", it => Reopen(it, Vnpt));
        Reopen(petition, Culture);

        Assert.Equal(Culture.AgencyId, petition.HolderId);
    }

    [Fact]
    public void Only_the_common_superior_may_reopen_at_a_body_that_returned_the_petition()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(Transport).AssignedTo(Transport).ReturnedFor(Province)
            .AssignedTo(Province).Accepted().Answered(Outcome.Explained);
        petition.Close(null, petition.ActOf(Office));

        petition.AssertRefuses("petition.second_bounce", it => Reopen(it, Transport));
        petition.AssertRefuses("petition.second_bounce",
            it => it.Reopen(Province, Transport, "cử tri kiến nghị lại", Due("2023-03-15", "2022-11-29"),
                it.ActOf(Front, Role.Supervisor)));
    }

    [Fact]
    public void A_supplementary_resolved_response_to_a_closed_petition_is_refused()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained).Closed();

        petition.AssertRefuses("petition.closed_unresolved",
            it => it.Respond(ResponseInputFor(ResponseKind.Supplementary, Outcome.Resolved), it.ActOf(Transport), VerifyBy));
        petition.Respond(ResponseInputFor(ResponseKind.Supplementary, Outcome.NotPossible), petition.ActOf(Transport));
        petition.Reopen(Transport, null, "đã làm xong", Due("2023-03-15", "2022-11-29"), petition.ActOf(Office));
        petition.Respond(ResponseInputFor(ResponseKind.Final, Outcome.Resolved), petition.ActOf(Transport), VerifyBy);

        Assert.Equal(PetitionStatus.AwaitingVerification, petition.Status);
    }

    [Fact]
    public void A_confirmation_stays_when_the_response_is_supplemented_after_closing()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved).Confirmed().Closed();

        petition.Respond(ResponseInputFor(ResponseKind.Supplementary, Outcome.Resolved), petition.ActOf(Transport));

        Assert.Equal(
            (PetitionStatus.Closed, Outcome.Resolved, Day("2022-11-29")), (petition.Status, petition.Outcome, petition.VerifiedOn!.Value));
    }

    [Theory]
    [InlineData("UBND-H-BINHGIA")]
    [InlineData("PHONG-VHTT-BACSON", true)]
    [InlineData("UBND-X-TRANYEN", true)]
    [InlineData("UBND-H-BACSON", true)]
    [InlineData("MTTQ-T-LANGSON", true)]
    [InlineData("UBND-T-LANGSON", true)]
    [InlineData("CHINHPHU", true)]
    public void Bodies_of_the_place_and_above_it_may_verify(string code, bool may = false)
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);
        var action = petition.ActOf(PetitionAgencies.Of(code), Role.Recorder);

        Assert.Equal(may ? [] : ["petition.not_of_place"],
            petition.RefusalsFor(PetitionCommand.Verification, action).Select(refusal => refusal.Code));
    }

    [Fact]
    public void A_successor_unit_may_enter_a_verification_made_before_its_succession()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);
        var action = petition.ActOf(OtherDistrict, Role.Recorder);

        Assert.Empty(petition.RefusalsFor(PetitionCommand.Verification, action
            with
        { By = action.By with { UnitIds = new HashSet<Guid> { TranYen.Id } } }));
    }

    private static void Reopen(Petition petition, Authority named) =>
        petition.Reopen(PetitionAgencies.Of(petition.ExecutorId!.Value), named, "cử tri kiến nghị lại", Due("2023-03-15", "2022-11-29"),
            petition.ActOf(Office));
}
