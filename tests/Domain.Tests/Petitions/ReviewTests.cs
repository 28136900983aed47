using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>What is still open comes back: by a promise, or by a clock of its own.</summary>
public sealed class ReviewTests
{
    [Theory]
    [InlineData(Outcome.Unresolved, true)]
    [InlineData(Outcome.InProgress, true)]
    [InlineData(Outcome.Deferred, false)]
    [InlineData(Outcome.Explained, false)]
    [InlineData(Outcome.NotPossible, false)]
    [InlineData(Outcome.Resolved, false)]
    public void An_open_outcome_without_commitment_starts_the_responding_bodys_review_clock(Outcome outcome, bool reviewed)
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).Answered(outcome);

        Assert.Equal(
            reviewed ? [(District.AgencyId, ReviewBy.DueOn)] : [], Running(petition).Select(clock => (clock.AgencyId, clock.DueOn)));
    }

    [Fact]
    public void A_further_response_stops_the_review_clock_and_starts_another_while_open()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).Answered(Outcome.Unresolved);
        petition.Respond(ResponseInputFor(ResponseKind.Final, Outcome.Unresolved), petition.ActOf(District, day: "2023-02-20"));

        Assert.Equal([Day("2023-02-20")],
            petition.StepClocks.Where(clock => clock.Step == DeadlineStep.Review && !clock.IsRunning).Select(clock => clock.MetOn!.Value));
        Assert.Single(Running(petition));

        petition.Respond(ResponseInputFor(ResponseKind.Final, Outcome.InProgress) with { PromisedOn = Day("2023-06-30") },
            petition.ActOf(District, day: "2023-02-21"));
        Assert.Empty(Running(petition));
    }

    [Fact]
    public void The_end_of_the_last_commitment_of_an_open_outcome_starts_a_review()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District);
        petition.Respond(
            ResponseInputFor(ResponseKind.Final, Outcome.InProgress)
                with
            { Milestones = [new(Day("2023-03-01"), "thiết kế"), new(Day("2023-06-01"), "thi công")] }, petition.ActOf(District));
        var (design, works) = (petition.Commitments[0].Id, petition.Commitments[1].Id);
        Assert.False(petition.NeedsReviewWithout(design));
        petition.FulfilCommitment(design, "hồ sơ", "", petition.ActOf(District, Role.Officer, "2023-02-28"));
        Assert.Empty(Running(petition));

        Assert.True(petition.NeedsReviewWithout(works));
        petition.WithdrawCommitment(works, "hết vốn", "", petition.ActOf(District, Role.Officer, "2023-03-02"), ReviewBy);
        Assert.Single(Running(petition));
    }

    [Fact]
    public void A_reopened_petition_has_its_holders_clock_and_no_review()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).Answered(Outcome.Unresolved);
        petition.Verify(NewId(), VerificationResult.Disputed, "MTTQ", "chưa làm", District, Due("2023-03-01", "2022-12-20"),
            petition.ActOf(Front, Role.Supervisor, "2022-12-20"));

        Assert.Empty(Running(petition));
        Assert.NotNull(petition.DueOn);
    }

    [Fact]
    public void A_pause_starts_a_review_clock_of_its_orderer_until_resumed()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District);
        petition.Pause("chờ HĐND", ReviewPauseBy, petition.ActOf(Office));
        Assert.Equal((Office.AgencyId, ReviewPauseBy.DueOn), Running(petition).Select(clock => (clock.AgencyId, clock.DueOn)).Single());

        petition.Resume(Day("2023-02-01"), "đã họp", petition.ActOf(Office));
        Assert.Empty(Running(petition));
    }

    [Fact]
    public void The_parts_of_a_paused_petition_are_reviewed_by_the_orderer_of_the_pause()
    {
        Petition whole = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District);
        whole.Pause("chờ HĐND", ReviewPauseBy, whole.ActOf(Office));
        var parts = whole.Split([new(NewId(), "Sửa", null), new(NewId(), "Xây", null)], null, whole.ActOf(District));

        Assert.All(parts, part => Assert.Equal((Office.AgencyId, ReviewPauseBy.DueOn), Running(part)
            .Select(clock => (clock.AgencyId, clock.DueOn)).Single()));
        Assert.Empty(Running(whole));
    }

    private static IEnumerable<StepClock> Running(Petition petition) =>
        petition.StepClocks.Where(clock => clock is { IsRunning: true, Step: DeadlineStep.Review or DeadlineStep.ReviewPause });
}
