using Petitions.Domain.Commitments;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>What answers promise is owed until it is kept, moved in the open, replaced or taken back (domain brief 2.7).</summary>
public sealed class CommitmentTests
{
    private static Petition Held => APetition.RaisedIn(TranYen).HeldBy(District);

    [Fact]
    public void A_promised_date_and_each_milestone_are_commitments_of_the_responding_body()
    {
        var petition = Held;

        RespondWithCommitments(petition, "2023-01-10", promisedOn: "2023-06-30", ("2023-03-01", "Khảo sát"), ("2023-05-01", "Thi công"));

        Assert.Equal(
            ["1 Date 2023-06-30 Open", "2 Milestone 2023-03-01 Open", "3 Milestone 2023-05-01 Open"],
            petition.Commitments.Select(one => $"{one.Number} {one.Kind} {one.DueOn:yyyy-MM-dd} {one.State}"));
        Assert.All(petition.Commitments,
            one => Assert.Equal((District.AgencyId, 1, Day("2023-01-10")), (one.AgencyId, one.ResponseNumber, one.MadeOn)));
        Assert.Equal(Day("2023-06-15"), petition.Commitments[0].ReturnsOn);
        var events = petition.DequeueEvents();
        Assert.Equal(3, events.OfType<PetitionCommitmentMade>().Count());
        Assert.All(events.OfType<PetitionCommitmentMade>(), happened => Assert.Equal(petition.Version, happened.Context.Version));
    }

    [Fact]
    public void A_later_date_in_a_later_response_moves_the_commitment_and_counts_as_slippage()
    {
        var petition = Held;
        RespondWithCommitments(petition, "2023-01-10", "2023-06-30");
        RespondWithCommitments(petition, "2023-06-20", "2023-09-30");
        RespondWithCommitments(petition, "2023-09-20", "2023-12-31");

        var only = Assert.Single(petition.Commitments);
        Assert.Equal((Day("2023-06-30"), Day("2023-12-31"), 2, 1), (only.FirstDueOn, only.DueOn, only.Slippage, only.ResponseNumber));
        Assert.Equal(["Made 2023-06-30", "Moved 2023-09-30", "Moved 2023-12-31"],
            only.Spells.Select(spell => $"{spell.Change} {spell.DueOn:yyyy-MM-dd}"));
        Assert.Equal([Day("2023-06-20"), Day("2023-09-20"), null], only.Spells.Select(spell => spell.Until));
    }

    [Fact]
    public void A_repeated_or_earlier_date_is_no_slippage()
    {
        var petition = Held;
        RespondWithCommitments(petition, "2023-01-10", "2023-06-30");
        RespondWithCommitments(petition, "2023-02-10", "2023-06-30");
        RespondWithCommitments(petition, "2023-03-10", "2023-05-31");

        var only = Assert.Single(petition.Commitments);
        Assert.Equal((Day("2023-05-31"), 0, 2), (only.DueOn, only.Slippage, only.Spells.Count));
    }

    [Fact]
    public void A_milestone_is_identified_by_its_text_and_stays_owed_when_not_repeated()
    {
        var petition = Held;
        RespondWithCommitments(petition, "2023-01-10", null, ("2023-03-01", "Khảo sát tuyến"), ("2023-05-01", "Thi công"));
        RespondWithCommitments(petition, "2023-02-20", null, ("2023-04-01", "khảo  sát tuyến"));

        Assert.Equal(["2023-04-01 1 Open", "2023-05-01 0 Open"],
            petition.Commitments.Select(one => $"{one.DueOn:yyyy-MM-dd} {one.Slippage} {one.State}"));
    }

    [Fact]
    public void A_resolved_response_keeps_every_open_commitment()
    {
        var petition = Held;
        RespondWithCommitments(petition, "2023-01-10", "2023-06-30", ("2023-03-01", "Khảo sát"));

        petition.Respond(ResponseInputFor(ResponseKind.Final, Outcome.Resolved), petition.ActOf(District, Role.Officer, "2023-07-10"),
            Due("2023-07-24", "2023-07-10"));

        Assert.All(petition.Commitments,
            one => Assert.Equal((CommitmentState.Kept, Day("2023-07-10"), 2, "biên bản nghiệm thu"),
                (one.State, one.EndedOn!.Value, one.EndedByResponse!.Value, one.EndNote)));
        Assert.True(petition.DequeueEvents().OfType<PetitionCommitmentKept>().First().Late);
    }

    [Theory]
    [InlineData(Outcome.Explained)]
    [InlineData(Outcome.NotPossible)]
    public void A_response_without_further_action_withdraws_open_commitments(Outcome outcome)
    {
        var petition = Held;
        RespondWithCommitments(petition, "2023-01-10", "2023-06-30");

        petition.Respond(ResponseInputFor(ResponseKind.Final, outcome), petition.ActOf(District, Role.Officer, "2023-07-10"));

        Assert.Equal(CommitmentState.Withdrawn, Assert.Single(petition.Commitments).State);
    }

    [Fact]
    public void A_dispute_reopens_the_commitments_that_a_response_had_kept()
    {
        var petition = Held;
        RespondWithCommitments(petition, "2023-01-10", "2023-02-20");
        petition.Respond(ResponseInputFor(ResponseKind.Final, Outcome.Resolved), petition.ActOf(District, Role.Officer, "2023-02-20"),
            Due("2023-03-06", "2023-02-20"));

        petition.Verify(NewId(), VerificationResult.Disputed, "Trưởng thôn", "bể chưa có nước", District, Due("2023-03-15", "2023-02-22"),
            petition.ActOf(Front, Role.Supervisor, "2023-02-22"));

        var only = Assert.Single(petition.Commitments);
        Assert.Equal((CommitmentState.Open, null, Day("2023-02-20")), (only.State, only.EndedOn, only.DueOn));
        Assert.Equal(["Made", "Kept", "Disputed"], only.Spells.Select(spell => spell.Change.ToString()));
    }

    [Fact]
    public void A_deferral_supersedes_the_commitment_and_keeps_its_slippage()
    {
        var petition = Held;
        RespondWithCommitments(petition, "2023-01-10", "2023-06-30", ("2023-03-01", "Khảo sát"));
        RespondWithCommitments(petition, "2023-06-20", "2023-12-31");

        Defer(petition, "2023-12-20", new ResumeTime(null, 2026, 2030));

        Assert.Equal(["Superseded 3", "Superseded 3", "Open "], petition.Commitments.Select(one => $"{one.State} {one.SupersededBy}"));
        Assert.Equal(2, petition.Commitments[2].Slippage);
    }

    [Theory]
    [InlineData(null, 2026, 2030, ResumePointKind.Period, "2026-01-01", "2025-01-01")]
    [InlineData(null, 2026, null, ResumePointKind.Year, "2026-01-01", "2025-06-01")]
    [InlineData("2024-05-15", null, null, ResumePointKind.Date, "2024-05-15", "2024-04-15")]
    [InlineData(null, 2021, 2025, ResumePointKind.Period, "2025-12-31", "2024-01-01")]
    [InlineData(null, 2023, null, ResumePointKind.Year, "2023-12-31", "2023-01-10")]
    public void A_deferred_petition_returns_before_the_budget_is_made(
        string? on, int? from, int? to, ResumePointKind by, string due, string returns)
    {
        var petition = Held;

        Defer(petition, "2023-01-10", new ResumeTime(on is null ? null : Day(on), from, to));

        var point = Assert.Single(petition.Commitments);
        Assert.Equal(
            (CommitmentKind.ResumePoint, by, Day(due), Day(returns)), (point.Kind, point.ResumeBy!.Value, point.DueOn, point.ReturnsOn));
    }

    [Fact]
    public void A_petition_deferred_on_a_condition_returns_after_its_review_term()
    {
        var petition = Held;

        petition.Respond(ResponseInputFor(ResponseKind.Final, Outcome.Deferred), petition.ActOf(District, Role.Officer, "2023-01-10"));

        var point = Assert.Single(petition.Commitments);
        Assert.Equal(
            (ResumePointKind.Condition, Day("2023-07-09"), "kế hoạch 2026–2030"), (point.ResumeBy!.Value, point.DueOn, point.Text));
    }

    [Fact]
    public void A_repeated_deferral_in_words_keeps_the_named_years()
    {
        var petition = Held;
        Defer(petition, "2023-01-10", new ResumeTime(null, 2026, 2030));

        petition.Respond(ResponseInputFor(ResponseKind.Final, Outcome.Deferred), petition.ActOf(District, Role.Officer, "2024-01-10"));

        var point = Assert.Single(petition.Commitments);
        Assert.Equal((ResumePointKind.Period, Day("2026-01-01"), 0), (point.ResumeBy!.Value, point.DueOn, point.Slippage));
        petition.Respond(ResponseInputFor(ResponseKind.Final, Outcome.Deferred), petition.ActOf(District, Role.Officer, "2026-02-01"));
        Assert.Equal((ResumePointKind.Condition, Day("2026-07-31"), 1), (point.ResumeBy!.Value, point.DueOn, point.Slippage));
    }

    [Fact]
    public void The_promised_date_of_a_deferral_is_its_resume_day()
    {
        var petition = Held;

        petition.Respond(ResponseInputFor(ResponseKind.Final, Outcome.Deferred) with { PromisedOn = Day("2026-12-31") },
            petition.ActOf(District, Role.Officer, "2023-01-10"));

        Assert.Equal("ResumePoint Date 2026-12-31",
            string.Join(';', petition.Commitments.Select(one => $"{one.Kind} {one.ResumeBy} {one.DueOn:yyyy-MM-dd}")));
    }

    [Fact]
    public void A_deferred_petition_back_in_progress_keeps_its_commitment()
    {
        var petition = Held;
        Defer(petition, "2023-01-10", new ResumeTime(null, 2026, 2030));

        petition.Respond(ResponseInputFor(ResponseKind.Final, Outcome.InProgress) with { PromisedOn = Day("2026-11-01") },
            petition.ActOf(District, Role.Officer, "2025-09-01"));

        Assert.Equal(["ResumePoint Kept", "Date Open"], petition.Commitments.Select(one => $"{one.Kind} {one.State}"));
    }

    [Fact]
    public void A_withdrawn_petition_has_no_open_commitment()
    {
        var petition = Held;
        RespondWithCommitments(petition, "2023-01-10", "2023-06-30");

        petition.Withdraw("xã rút", petition.ActOf(District, Role.Head, "2023-01-12"));

        Assert.Equal(CommitmentState.Withdrawn, Assert.Single(petition.Commitments).State);
    }

    [Theory]
    [InlineData("2023-01-09", "commitment.milestone_in_past")]
    public void A_milestone_before_its_response_is_refused(string on, string code) =>
        Held.AssertRefuses(code, it => RespondWithCommitments(it, "2023-01-10", null, (on, "Khảo sát")));

    [Fact]
    public void A_roadmap_with_a_duplicate_milestone_is_refused() =>
        Held.AssertRefuses("commitment.milestone_twice",
            it => RespondWithCommitments(it, "2023-01-10", null, ("2023-02-01", "Khảo sát"), ("2023-03-01", "KHAO SAT")));

    [Theory]
    [InlineData("2023-01-10", null, null, "commitment.resumes_in_past")]
    [InlineData(null, 2022, null, "commitment.resumes_in_past")]
    [InlineData(null, 2030, 2026, "commitment.period_malformed")]
    [InlineData(null, 2026, 2036, "commitment.period_malformed")]
    [InlineData(null, null, 2030, "commitment.period_malformed")]
    [InlineData(null, 1999, 2005, "commitment.period_malformed")]
    [InlineData("2026-01-01", 2026, 2030, "commitment.resumes_twice")]
    public void An_invalid_resume_point_is_refused(string? on, int? from, int? to, string code) =>
        Held.AssertRefuses(code, it => Defer(it, "2023-01-10", new ResumeTime(on is null ? null : Day(on), from, to)));

    [Fact]
    public void A_resume_point_without_a_deferral_is_refused() =>
        Held.AssertRefuses("commitment.resumes_without_deferral", it => it.Respond(
        ResponseInputFor(ResponseKind.Final, Outcome.InProgress) with { Resumption = new(null, 2026, 2030) },
        it.ActOf(District, Role.Officer, "2023-01-10")));

    [Fact]
    public void A_commitment_is_kept_with_evidence_and_moved_or_withdrawn_with_a_ground()
    {
        var petition = Held;
        RespondWithCommitments(petition, "2023-01-10", "2023-06-30", ("2023-03-01", "Khảo sát"), ("2023-05-01", "Thi công"));
        var (date, survey, works) = (petition.Commitments[0].Id, petition.Commitments[1].Id, petition.Commitments[2].Id);

        petition.FulfilCommitment(survey, "biên bản khảo sát", "", petition.ActOf(District, Role.Officer, "2023-03-03"));
        petition.PostponeCommitment(
            date, new(Day("2023-08-31")), "mưa lũ", SampleReturnRules, "", petition.ActOf(District, Role.Officer, "2023-05-02"));
        petition.WithdrawCommitment(works, "gộp vào dự án khác", "", petition.ActOf(District, Role.Head, "2023-05-03"));

        Assert.Equal(["Open 2023-08-31 1", "Kept 2023-03-01 0", "Withdrawn 2023-05-01 0"],
            petition.Commitments.Select(one => $"{one.State} {one.DueOn:yyyy-MM-dd} {one.Slippage}"));
        Assert.Equal("mưa lũ", petition.Commitments[0].Spells[^1].Note);
        Assert.Equal("gộp vào dự án khác", petition.LastEvent<PetitionCommitmentWithdrawn>().Context.Ground);
    }

    [Fact]
    public void Only_the_body_that_owes_an_open_commitment_may_change_it()
    {
        var petition = Held;
        RespondWithCommitments(petition, "2023-01-10", "2023-06-30");
        var id = petition.Commitments[0].Id;
        var own = petition.ActOf(District, Role.Officer, "2023-02-01");

        petition.AssertRefuses("commitment.evidence_needed", it => it.FulfilCommitment(id, " ", "", own));
        petition.AssertRefuses("commitment.not_found", it => it.FulfilCommitment(NewId(), "x", "", own));
        petition.AssertRefuses(
            "commitment.not_yours", it => it.FulfilCommitment(id, "x", "UBND huyện", it.ActOf(Transport, Role.Officer, "2023-02-01")));
        petition.AssertRefuses(
            "petition.role_may_not", it => it.FulfilCommitment(id, "x", "", it.ActOf(Front, Role.Supervisor, "2023-02-01")));
        petition.AssertRefuses(
            "petition.ground_needed", it => it.PostponeCommitment(id, new(Day("2023-07-30")), null, SampleReturnRules, "", own));
        petition.AssertRefuses(
            "commitment.not_moved", it => it.PostponeCommitment(id, new(Day("2023-06-30")), "x", SampleReturnRules, "", own));
        petition.AssertRefuses(
            "commitment.moved_into_past", it => it.PostponeCommitment(id, new(Day("2023-01-31")), "x", SampleReturnRules, "", own));
        petition.AssertRefuses(
            "commitment.no_resume_point", it => it.PostponeCommitment(id, new(null, 2026, 2030), "x", SampleReturnRules, "", own));
        petition.AssertRefuses(
            "petition.before_previous_step", it => it.WithdrawCommitment(id, "x", "", it.ActOf(District, Role.Officer, "2023-01-09")));
        petition.WithdrawCommitment(id, "x", "", own);
        petition.AssertRefuses("commitment.over", it => it.FulfilCommitment(id, "x", "", own));
    }

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(30, 1, 6, 1)]
    [InlineData(null, 1, 13, 1)]
    [InlineData(null, 1, 2, 29)]
    [InlineData(-1, null, null, null)]
    public void A_return_lead_is_a_number_of_days_or_a_day_of_every_earlier_year(int? days, int? years, int? month, int? day) =>
        Assert.Equal(
        "return.lead_malformed",
        RefusalOf(() => Assert.NotNull(new ReturnRule(NewId(), "R", CommitmentKind.Date, null, new(days, years, month, day), "x", "x",
            Validity.Always))).Code);

    private static void RespondWithCommitments(
        Petition petition, string day, string? promisedOn, params (string On, string Text)[] roadmap) => petition.Respond(
        ResponseInputFor(ResponseKind.Interim, Outcome.InProgress) with
        {
            PromisedOn = promisedOn is null ? null : Day(promisedOn),
            Milestones = [.. roadmap.Select(step => new Milestone(Day(step.On), step.Text))],
        },
        petition.ActOf(District, Role.Officer, day));

    private static void Defer(Petition petition, string day, ResumeTime resumption) => petition.Respond(
        ResponseInputFor(ResponseKind.Final, Outcome.Deferred) with { ResumePoint = null, Resumption = resumption },
        petition.ActOf(District, Role.Officer, day));
}
