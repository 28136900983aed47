using Petitions.Domain.Petitions;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.Desks;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>Answered, resolved, verified: three separate facts (domain brief 0.1).</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData(Outcome.Explained, PetitionStatus.Answered)]
    [InlineData(Outcome.NotPossible, PetitionStatus.Answered)]
    [InlineData(Outcome.InProgress, PetitionStatus.Answered)]
    [InlineData(Outcome.Deferred, PetitionStatus.Answered)]
    [InlineData(Outcome.Unresolved, PetitionStatus.Answered)]
    [InlineData(Outcome.Resolved, PetitionStatus.AwaitingVerification)]
    public void A_final_answer_stops_the_clock_and_leaves_the_petition_with_its_holder(Outcome outcome, PetitionStatus expected)
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).On("2023-01-10").Answered(outcome);

        Assert.Equal((expected, outcome, null), (petition.Status, petition.Outcome, petition.DueOn));
        Assert.Equal((District.AgencyId, District.AgencyId), (petition.HolderId!.Value, petition.ExecutorId!.Value));
        Assert.Equal((Day("2023-01-10"), Day("2023-01-10"), Day("2023-01-30")), (petition.AnsweredOn!.Value, petition.Holding!.AnsweredOn!.Value, petition.Holding.DueOn));
    }

    [Fact]
    public void An_interim_answer_is_news_on_the_way_and_the_clock_goes_on()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District);

        petition.Respond(Answer(ResponseKind.Interim, Outcome.InProgress), petition.ActOf(District));

        Assert.Equal((PetitionStatus.InProgress, Outcome.InProgress, Day("2023-01-30"), null), (petition.Status, petition.Outcome, petition.DueOn!.Value, petition.AnsweredOn));
        Assert.Single(petition.Responses);
    }

    [Theory]
    [InlineData(Outcome.Resolved)]
    [InlineData(Outcome.Explained)]
    [InlineData(Outcome.NotPossible)]
    public void An_interim_answer_does_not_conclude(Outcome outcome) =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .Refuses("petition.interim_concludes", it => it.Respond(Answer(ResponseKind.Interim, outcome), it.ActOf(District)));

    [Fact]
    public void A_final_answer_names_an_outcome() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .Refuses("petition.outcome_needed", it => it.Respond(Answer(ResponseKind.Final, Outcome.None), it.ActOf(District)));

    [Theory]
    [InlineData(Outcome.Resolved, "petition.evidence_needed")]
    [InlineData(Outcome.Deferred, "petition.resume_point_needed")]
    [InlineData(Outcome.Unresolved, "petition.cause_needed")]
    public void An_outcome_comes_with_what_it_rests_on(Outcome outcome, string code) =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District)).Refuses(
            code, it => it.Respond(Answer(ResponseKind.Final, outcome) with { Evidence = " ", ResumePoint = null, Cause = "" }, it.ActOf(District)));

    [Fact]
    public void A_promised_date_is_a_resume_point()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District);

        petition.Respond(Answer(ResponseKind.Final, Outcome.Deferred) with { ResumePoint = null, PromisedOn = Day("2026-01-01") }, petition.ActOf(District));

        Assert.Equal((Outcome.Deferred, Day("2026-01-01")), (petition.Outcome, petition.PromisedOn!.Value));
    }

    [Fact]
    public void A_promise_lies_not_before_the_answer_that_makes_it()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District);

        petition.Refuses("petition.promise_in_past", it => it.Respond(Answer(ResponseKind.Final, Outcome.InProgress) with { PromisedOn = Day("2022-11-28") }, it.ActOf(District)));
    }

    [Fact]
    public void The_paper_is_not_dated_after_the_answer_it_carries() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District)).Refuses(
            "petition.document_in_future",
            it => it.Respond(Answer(ResponseKind.Final, Outcome.Explained) with { Document = new("902/BNV-CQĐP", Day("2022-11-30"), null) }, it.ActOf(District)));

    [Fact]
    public void Who_does_not_hold_it_does_not_answer() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .Refuses("petition.not_holder", it => it.Respond(Answer(ResponseKind.Final, Outcome.Explained), it.ActOf(Office)));

    [Fact]
    public void There_is_nothing_to_supplement_before_a_final_answer() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .Refuses("petition.not_answered", it => it.Respond(Answer(ResponseKind.Supplementary, Outcome.InProgress), it.ActOf(District)));

    [Fact]
    public void What_was_answered_without_being_settled_gets_another_final_answer_and_the_first_stays()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).Answered(Outcome.Deferred).On("2023-05-02").Answered(Outcome.Resolved);

        Assert.Equal((PetitionStatus.AwaitingVerification, Outcome.Resolved), (petition.Status, petition.Outcome));
        Assert.Equal([(1, Outcome.Deferred), (2, Outcome.Resolved)], petition.Responses.Select(answer => (answer.Number, answer.Outcome)));
        Assert.Equal(Day("2022-11-29"), petition.AnsweredOn);
    }

    [Fact]
    public void What_was_explained_gets_no_second_final_answer() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District).Answered(Outcome.Explained))
            .Refuses("petition.status_forbids", it => it.Respond(Answer(ResponseKind.Final, Outcome.Explained), it.ActOf(District)));

    [Fact]
    public void A_supplementary_answer_is_taken_after_closing_and_changes_the_outcome_without_reopening()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained).Closed();

        petition.Respond(Answer(ResponseKind.Supplementary, Outcome.InProgress), petition.ActOf(Transport, day: "2023-07-05"));

        Assert.Equal((PetitionStatus.Closed, Outcome.InProgress, null), (petition.Status, petition.Outcome, petition.HolderId));
        Assert.Equal([ResponseKind.Final, ResponseKind.Supplementary], petition.Responses.Select(answer => answer.Kind));
        Assert.Equal(Outcome.InProgress, petition.Last<PetitionResponded>().Outcome);
    }

    [Fact]
    public void A_supplementary_answer_without_an_outcome_leaves_the_outcome_as_it_was()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained);

        petition.Respond(Answer(ResponseKind.Supplementary, Outcome.None), petition.ActOf(Transport));

        Assert.Equal((PetitionStatus.Answered, Outcome.Explained), (petition.Status, petition.Outcome));
    }

    [Fact]
    public void Only_the_body_that_answered_supplements_a_closed_petition() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained).Closed())
            .Refuses("petition.not_holder", it => it.Respond(Answer(ResponseKind.Supplementary, Outcome.InProgress), it.ActOf(District)));

    [Fact]
    public void A_new_report_that_it_is_resolved_has_to_be_verified_anew()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved).Confirmed();

        petition.Respond(Answer(ResponseKind.Supplementary, Outcome.Resolved), petition.ActOf(Transport), VerifyBy);

        Assert.Null(petition.VerifiedOn);
        petition.Refuses("petition.not_verified", it => it.Close(null, it.ActOf(Office)));
    }
}
