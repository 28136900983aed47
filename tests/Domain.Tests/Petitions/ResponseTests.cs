using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>Answered, resolved, verified: three separate facts (domain brief 0.1).</summary>
public sealed class ResponseTests
{
    [Theory]
    [InlineData(Outcome.Explained, PetitionStatus.Answered)]
    [InlineData(Outcome.NotPossible, PetitionStatus.Answered)]
    [InlineData(Outcome.InProgress, PetitionStatus.Answered)]
    [InlineData(Outcome.Deferred, PetitionStatus.Answered)]
    [InlineData(Outcome.Unresolved, PetitionStatus.Answered)]
    [InlineData(Outcome.Resolved, PetitionStatus.AwaitingVerification)]
    public void A_final_response_stops_the_clock_and_keeps_the_holder(Outcome outcome, PetitionStatus expected)
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).On("2023-01-10").Answered(outcome);

        Assert.Equal((expected, outcome, null), (petition.Status, petition.Outcome, petition.DueOn));
        Assert.Equal((District.AgencyId, District.AgencyId), (petition.HolderId!.Value, petition.ExecutorId!.Value));
        Assert.Equal((Day("2023-01-10"), Day("2023-01-10"), Day("2023-01-30")),
            (petition.AnsweredOn!.Value, petition.Holding!.AnsweredOn!.Value, petition.Holding.DueOn));
    }

    [Fact]
    public void An_interim_response_keeps_the_clock_running()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District);

        petition.Respond(ResponseInputFor(ResponseKind.Interim, Outcome.InProgress), petition.ActOf(District));

        Assert.Equal((PetitionStatus.InProgress, Outcome.InProgress, Day("2023-01-30"), null),
            (petition.Status, petition.Outcome, petition.DueOn!.Value, petition.AnsweredOn));
        Assert.Single(petition.Responses);
    }

    [Theory]
    [InlineData(Outcome.Resolved)]
    [InlineData(Outcome.Explained)]
    [InlineData(Outcome.NotPossible)]
    public void An_interim_response_with_a_final_outcome_is_refused(Outcome outcome) =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .AssertRefuses(
                "petition.interim_concludes", it => it.Respond(ResponseInputFor(ResponseKind.Interim, outcome), it.ActOf(District)));

    [Fact]
    public void A_final_response_needs_an_outcome() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .AssertRefuses(
                "petition.outcome_needed", it => it.Respond(ResponseInputFor(ResponseKind.Final, Outcome.None), it.ActOf(District)));

    [Theory]
    [InlineData(Outcome.Resolved, "petition.evidence_needed")]
    [InlineData(Outcome.Deferred, "petition.resume_point_needed")]
    [InlineData(Outcome.Unresolved, "petition.cause_needed")]
    public void An_outcome_needs_its_evidence_cause_or_resume_point(Outcome outcome, string code) =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District)).AssertRefuses(
            code, it => it.Respond(ResponseInputFor(ResponseKind.Final, outcome) with { Evidence = " ", ResumePoint = null, Cause = "" },
                it.ActOf(District)));

    [Fact]
    public void A_deferral_with_a_promised_date_needs_no_other_resume_point()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District);

        petition.Respond(ResponseInputFor(ResponseKind.Final, Outcome.Deferred) with { ResumePoint = null, PromisedOn = Day("2026-01-01") },
            petition.ActOf(District));

        Assert.Equal((Outcome.Deferred, Day("2026-01-01")), (petition.Outcome, petition.PromisedOn!.Value));
    }

    [Fact]
    public void A_commitment_due_before_its_response_is_refused()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District);

        petition.AssertRefuses("petition.promise_in_past",
            it => it.Respond(ResponseInputFor(ResponseKind.Final, Outcome.InProgress) with { PromisedOn = Day("2022-11-28") },
                it.ActOf(District)));
    }

    [Fact]
    public void A_document_dated_after_its_response_is_refused() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District)).AssertRefuses(
            "petition.document_in_future",
            it => it.Respond(ResponseInputFor(ResponseKind.Final, Outcome.Explained)
                with
            { Document = new("902/BNV-CQĐP", Day("2022-11-30"), null) }, it.ActOf(District)));

    [Fact]
    public void Only_the_holder_may_respond() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .AssertRefuses(
                "petition.not_holder", it => it.Respond(ResponseInputFor(ResponseKind.Final, Outcome.Explained), it.ActOf(Office)));

    [Fact]
    public void A_supplementary_response_before_a_final_one_is_refused() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .AssertRefuses("petition.not_answered",
                it => it.Respond(ResponseInputFor(ResponseKind.Supplementary, Outcome.InProgress), it.ActOf(District)));

    [Fact]
    public void An_open_outcome_allows_another_final_response_and_keeps_the_first()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).Answered(Outcome.Deferred).On("2023-05-02")
            .Answered(Outcome.Resolved);

        Assert.Equal((PetitionStatus.AwaitingVerification, Outcome.Resolved), (petition.Status, petition.Outcome));
        Assert.Equal(
            [(1, Outcome.Deferred), (2, Outcome.Resolved)], petition.Responses.Select(response => (response.Number, response.Outcome)));
        Assert.Equal(Day("2022-11-29"), petition.AnsweredOn);
    }

    [Fact]
    public void An_explained_petition_refuses_a_second_final_response() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District).Answered(Outcome.Explained))
            .AssertRefuses(
                "petition.status_forbids", it => it.Respond(ResponseInputFor(ResponseKind.Final, Outcome.Explained), it.ActOf(District)));

    [Fact]
    public void A_supplementary_response_after_closing_changes_the_outcome_without_reopening()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained).Closed();

        petition.Respond(ResponseInputFor(ResponseKind.Supplementary, Outcome.InProgress), petition.ActOf(Transport, day: "2023-07-05"));

        Assert.Equal((PetitionStatus.Closed, Outcome.InProgress, null), (petition.Status, petition.Outcome, petition.HolderId));
        Assert.Equal([ResponseKind.Final, ResponseKind.Supplementary], petition.Responses.Select(response => response.Kind));
        Assert.Equal(Outcome.InProgress, petition.LastEvent<PetitionResponded>().Outcome);
    }

    [Fact]
    public void A_supplementary_response_without_outcome_keeps_the_outcome()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained);

        petition.Respond(ResponseInputFor(ResponseKind.Supplementary, Outcome.None), petition.ActOf(Transport));

        Assert.Equal((PetitionStatus.Answered, Outcome.Explained), (petition.Status, petition.Outcome));
    }

    [Fact]
    public void Only_the_responding_body_may_supplement_a_closed_petition() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained).Closed())
            .AssertRefuses("petition.not_holder",
                it => it.Respond(ResponseInputFor(ResponseKind.Supplementary, Outcome.InProgress), it.ActOf(District)));

    [Fact]
    public void A_new_resolved_response_has_to_be_verified_again()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved).Confirmed();

        petition.Respond(ResponseInputFor(ResponseKind.Supplementary, Outcome.Resolved), petition.ActOf(Transport), VerifyBy);

        Assert.Null(petition.VerifiedOn);
        petition.AssertRefuses("petition.not_verified", it => it.Close(null, it.ActOf(Office)));
    }
}
