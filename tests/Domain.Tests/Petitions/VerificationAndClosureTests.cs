using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.Desks;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>Who executed neither verifies nor closes; a dispute reopens (scenario S15).</summary>
public sealed class VerificationAndClosureTests
{
    [Fact]
    public void A_confirmation_is_a_fact_of_its_own_and_lets_the_petition_be_closed()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);
        petition.Refuses("petition.not_verified", it => it.Close(null, it.ActOf(Office)));

        petition.Verify(NewId(), VerificationResult.Confirmed, "Trưởng thôn Làng Mỏ", "ảnh", Transport, Due("2023-03-01", "2023-02-02"), petition.ActOf(Front, Role.Supervisor, "2023-02-02"));
        petition.Close("đã xác minh", petition.ActOf(Office, day: "2023-02-03"));

        Assert.Equal((PetitionStatus.Closed, Outcome.Resolved, null, null), (petition.Status, petition.Outcome, petition.HolderId, petition.DueOn));
        Assert.Equal((Day("2023-02-02"), Day("2023-02-03")), (petition.VerifiedOn!.Value, petition.ClosedOn!.Value));
        var found = Assert.Single(petition.Verifications);
        Assert.Equal(("Trưởng thôn Làng Mỏ", Front.AgencyId, "ảnh"), (found.VerifiedBy, found.AgencyId!.Value, found.Evidence));
        Assert.Equal("đã xác minh", petition.Last<PetitionClosed>().Context.Ground);
    }

    [Fact]
    public void A_dispute_reopens_the_petition_for_the_body_that_answered_with_a_new_clock_and_the_first_answer_stays()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);
        petition.TakeEvents();

        petition.Verify(NewId(), VerificationResult.Disputed, "Ủy ban MTTQ", "bể chưa có nước", Transport, Due("2023-03-15", "2023-02-22"), petition.ActOf(Front, Role.Supervisor, "2023-02-22"));

        Assert.Equal((PetitionStatus.InProgress, Outcome.InProgress, 1), (petition.Status, petition.Outcome, petition.ReopenCount));
        Assert.Equal((Transport.AgencyId, Day("2023-03-15"), null), (petition.HolderId!.Value, petition.DueOn!.Value, petition.AnsweredOn));
        Assert.Equal(Outcome.Resolved, Assert.Single(petition.Responses).Outcome);
        Assert.Collection(
            petition.TakeEvents(),
            first => Assert.Equal((VerificationResult.Disputed, "bể chưa có nước"), (Assert.IsType<PetitionVerified>(first).Result, first.Context.Ground)),
            second => Assert.Equal((Day("2023-03-15"), 1), (Assert.IsType<PetitionReopened>(second).DueOn, ((PetitionReopened)second).Times)));
    }

    [Fact]
    public void After_a_dispute_the_body_answers_again_and_the_answers_stay_in_order()
    {
        var told = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);
        told.Itself.Verify(NewId(), VerificationResult.Disputed, "Ủy ban MTTQ", null, Transport, Due("2023-03-15", "2022-11-29"), told.Itself.ActOf(Front, Role.Supervisor));

        Petition petition = told.On("2023-03-10").Answered(Outcome.Resolved).Confirmed().Closed();

        Assert.Equal(PetitionStatus.Closed, petition.Status);
        Assert.Equal([1, 2], petition.Responses.Select(answer => answer.Number));
    }

    [Fact]
    public void A_confirmation_that_was_disputed_later_counts_no_more()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved).Confirmed();

        petition.Verify(NewId(), VerificationResult.Disputed, "Ủy ban MTTQ", null, Transport, Due("2023-03-15", "2022-11-29"), petition.ActOf(Front, Role.Supervisor));

        Assert.Null(petition.VerifiedOn);
        Assert.Equal([VerificationResult.Confirmed, VerificationResult.Disputed], petition.Verifications.Select(found => found.Result));
    }

    [Fact]
    public void The_body_that_executed_neither_verifies_nor_closes_its_own_case()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained);

        petition.Refuses("petition.own_case", it => it.Verify(NewId(), VerificationResult.Confirmed, "chúng tôi", null, Transport, Due("2023-03-15", "2022-11-29"), it.ActOf(Transport)));
        petition.Refuses("petition.own_case", it => it.Close(null, it.ActOf(Transport)));
    }

    [Theory]
    [InlineData(Outcome.InProgress)]
    [InlineData(Outcome.Deferred)]
    [InlineData(Outcome.Unresolved)]
    public void What_is_not_settled_is_not_closed(Outcome outcome) =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(outcome)).Refuses("petition.outcome_open", it => it.Close(null, it.ActOf(Office)));

    [Theory]
    [InlineData(Outcome.Explained)]
    [InlineData(Outcome.NotPossible)]
    public void What_needed_no_work_on_the_ground_is_closed_without_verification(Outcome outcome)
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(outcome).Closed();

        Assert.Equal((PetitionStatus.Closed, HoldingEnd.Closed), (petition.Status, petition.Holdings[^1].End!.Value));
    }

    [Fact]
    public void Only_bodies_that_had_it_or_stand_above_them_close_and_reopen()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained);

        petition.Refuses("petition.not_concerned", it => it.Close(null, it.ActOf(OtherDistrict)));
        petition.Close(null, petition.ActOf(Province));
        petition.Refuses("petition.not_concerned", it => it.Reopen(Transport, null, "căn cứ", Due("2023-03-15", "2022-11-29"), it.ActOf(OtherDistrict)));
    }

    [Fact]
    public void The_district_that_escalated_it_closes_it_towards_those_who_raised_it()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).EscalatedTo(Province).Accepted().Answered(Outcome.Explained);

        petition.Close(null, petition.ActOf(District));

        Assert.Equal(PetitionStatus.Closed, petition.Status);
    }

    [Fact]
    public void A_supervisor_has_a_closed_petition_reopened_without_having_held_it()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained).Closed();

        petition.Reopen(Transport, null, "cử tri kiến nghị lại", Due("2023-03-15", "2022-11-29"), petition.ActOf(Front, Role.Supervisor));

        Assert.Equal((PetitionStatus.InProgress, Transport.AgencyId, 1, null), (petition.Status, petition.HolderId!.Value, petition.ReopenCount, petition.ClosedOn));
        Assert.Equal((HandedBy.Reopening, "cử tri kiến nghị lại"), (petition.Holding!.How, petition.Holding.Ground));
    }

    [Fact]
    public void Reopening_needs_a_ground_and_a_body_that_can_hold_it()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained).Closed();

        petition.Refuses("petition.ground_needed", it => it.Reopen(Transport, null, null, Due("2023-03-15", "2022-11-29"), it.ActOf(Office)));
        petition.Refuses("petition.cannot_hold", it => it.Reopen(Vnpt, null, "căn cứ", Due("2023-03-15", "2022-11-29"), it.ActOf(Office)));
    }

    [Fact]
    public void A_withdrawal_needs_a_ground_and_ends_the_spell()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District);

        petition.Refuses("petition.ground_needed", it => it.Withdraw("", it.ActOf(District)));
        petition.Withdraw("xã rút kiến nghị", petition.ActOf(District));

        Assert.Equal((PetitionStatus.Withdrawn, HoldingEnd.Withdrawn, null), (petition.Status, petition.Holdings[^1].End!.Value, petition.DueOn));
        Assert.Equal("xã rút kiến nghị", petition.Last<PetitionWithdrawn>().Context.Ground);
    }

    [Fact]
    public void A_body_above_the_last_holder_and_the_one_that_assigned_it_have_a_closed_petition_reopened()
    {
        Petition one = APetition.RaisedIn(TranYen).HeldBy(District).Answered(Outcome.Explained).Closed();
        Petition other = APetition.RaisedIn(TranYen, receivedBy: District).HeldBy(District).Answered(Outcome.Explained);
        other.Close(null, other.ActOf(Province));

        one.Reopen(District, null, "UBND tỉnh yêu cầu", Due("2023-03-15", "2022-11-29"), one.ActOf(Province));
        other.Reopen(District, null, "UBND tỉnh yêu cầu", Due("2023-03-15", "2022-11-29"), other.ActOf(Province));

        Assert.Equal([PetitionStatus.InProgress, PetitionStatus.InProgress], new[] { one.Status, other.Status });
    }

    [Fact]
    public void The_body_that_assigned_the_whole_closes_a_part_that_the_holder_split_off()
    {
        Petition whole = APetition.RaisedIn(TranYen).HeldBy(District);
        var part = whole.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, whole.ActOf(District))[0];
        part.Respond(Answer(ResponseKind.Final, Outcome.Explained), part.ActOf(District));

        part.Close(null, part.ActOf(Office));

        Assert.Equal(PetitionStatus.Closed, part.Status);
    }

    [Fact]
    public void Who_has_a_petition_reopened_names_no_body_that_could_not_be_charged_with_it()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).Answered(Outcome.Explained).Closed();

        petition.Refuses("petition.not_competent", it => Reopen(it, OtherDistrict));
        petition.Refuses("petition.not_competent", it => Reopen(it, Government));
        petition.Refuses("petition.cannot_hold", it => Reopen(it, Vnpt));
        Reopen(petition, Culture);

        Assert.Equal(Culture.AgencyId, petition.HolderId);
    }

    [Fact]
    public void A_petition_is_not_reopened_at_the_body_that_had_returned_it_unless_the_common_superior_decides()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(Transport).AssignedTo(Transport).ReturnedFor(Province).AssignedTo(Province).Accepted().Answered(Outcome.Explained);
        petition.Close(null, petition.ActOf(Office));

        petition.Refuses("petition.second_bounce", it => Reopen(it, Transport));
        petition.Refuses("petition.second_bounce", it => it.Reopen(Province, Transport, "cử tri kiến nghị lại", Due("2023-03-15", "2022-11-29"), it.ActOf(Front, Role.Supervisor)));
    }

    [Fact]
    public void A_petition_closed_otherwise_is_not_called_resolved_afterwards_without_anybody_looking()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained).Closed();

        petition.Refuses("petition.closed_unresolved", it => it.Respond(Answer(ResponseKind.Supplementary, Outcome.Resolved), it.ActOf(Transport), VerifyBy));
        petition.Respond(Answer(ResponseKind.Supplementary, Outcome.NotPossible), petition.ActOf(Transport));
        petition.Reopen(Transport, null, "đã làm xong", Due("2023-03-15", "2022-11-29"), petition.ActOf(Office));
        petition.Respond(Answer(ResponseKind.Final, Outcome.Resolved), petition.ActOf(Transport), VerifyBy);

        Assert.Equal(PetitionStatus.AwaitingVerification, petition.Status);
    }

    [Fact]
    public void What_was_confirmed_stays_so_when_its_answer_is_supplemented_after_closing()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved).Confirmed().Closed();

        petition.Respond(Answer(ResponseKind.Supplementary, Outcome.Resolved), petition.ActOf(Transport));

        Assert.Equal((PetitionStatus.Closed, Outcome.Resolved, Day("2022-11-29")), (petition.Status, petition.Outcome, petition.VerifiedOn!.Value));
    }

    [Theory]
    [InlineData("UBND-H-BINHGIA")]
    [InlineData("PHONG-VHTT-BACSON", true)]
    [InlineData("UBND-X-TRANYEN", true)]
    [InlineData("UBND-H-BACSON", true)]
    [InlineData("MTTQ-T-LANGSON", true)]
    [InlineData("UBND-T-LANGSON", true)]
    [InlineData("CHINHPHU", true)]
    public void Those_of_the_place_and_above_it_say_what_is_to_be_seen_there(string code, bool may = false)
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);
        var act = petition.ActOf(Bodies.Of(code), Role.Recorder);

        Assert.Equal(may ? [] : ["petition.not_of_place"], petition.BlockedBy(PetitionCommand.Verification, act).Select(refusal => refusal.Code));
    }

    [Fact]
    public void The_clerk_of_todays_unit_writes_down_what_was_seen_before_it_took_the_place_over()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);
        var act = petition.ActOf(OtherDistrict, Role.Recorder);

        Assert.Empty(petition.BlockedBy(PetitionCommand.Verification, act with { By = act.By with { UnitIds = new HashSet<Guid> { TranYen.Id } } }));
    }

    private static void Reopen(Petition petition, Authority named) =>
        petition.Reopen(Bodies.Of(petition.ExecutorId!.Value), named, "cử tri kiến nghị lại", Due("2023-03-15", "2022-11-29"), petition.ActOf(Office));
}
