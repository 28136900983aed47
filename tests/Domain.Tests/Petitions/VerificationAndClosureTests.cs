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

    [Fact]
    public void A_secrecy_stamp_keeps_evidence_out() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved)).Refuses(
            "text.secret_marked",
            it => it.Verify(NewId(), VerificationResult.Confirmed, "MTTQ", "TỐI MẬT", Transport, Due("2023-03-15", "2022-11-29"), it.ActOf(Front, Role.Supervisor)));

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
        petition.Refuses("petition.not_concerned", it => it.Reopen(Transport, "căn cứ", Due("2023-03-15", "2022-11-29"), it.ActOf(OtherDistrict)));
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

        petition.Reopen(Transport, "cử tri kiến nghị lại", Due("2023-03-15", "2022-11-29"), petition.ActOf(Front, Role.Supervisor));

        Assert.Equal((PetitionStatus.InProgress, Transport.AgencyId, 1, null), (petition.Status, petition.HolderId!.Value, petition.ReopenCount, petition.ClosedOn));
        Assert.Equal((HandedBy.Reopening, "cử tri kiến nghị lại"), (petition.Holding!.How, petition.Holding.Ground));
    }

    [Fact]
    public void Reopening_needs_a_ground_and_a_body_that_can_hold_it()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained).Closed();

        petition.Refuses("petition.ground_needed", it => it.Reopen(Transport, null, Due("2023-03-15", "2022-11-29"), it.ActOf(Office)));
        petition.Refuses("petition.cannot_hold", it => it.Reopen(Vnpt, "căn cứ", Due("2023-03-15", "2022-11-29"), it.ActOf(Office)));
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
}
