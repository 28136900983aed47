using Petitions.Domain.Competence;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.Desks;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>What answers promise is owed until it is kept, moved in the open, replaced or taken back (domain brief 2.7).</summary>
public sealed class PromiseTests
{
    private static Petition Held => APetition.RaisedIn(TranYen).HeldBy(District);

    [Fact]
    public void A_promised_date_and_each_step_of_a_roadmap_are_owed_by_the_body_that_answers()
    {
        var petition = Held;

        Promise(petition, "2023-01-10", promisedOn: "2023-06-30", ("2023-03-01", "Khảo sát"), ("2023-05-01", "Thi công"));

        Assert.Equal(
            ["1 Date 2023-06-30 Open", "2 Milestone 2023-03-01 Open", "3 Milestone 2023-05-01 Open"],
            petition.Commitments.Select(one => $"{one.Number} {one.Kind} {one.DueOn:yyyy-MM-dd} {one.State}"));
        Assert.All(petition.Commitments, one => Assert.Equal((District.AgencyId, 1, Day("2023-01-10")), (one.AgencyId, one.ResponseNumber, one.MadeOn)));
        Assert.Equal(Day("2023-06-15"), petition.Commitments[0].ReturnsOn);
        var events = petition.TakeEvents();
        Assert.Equal(3, events.OfType<PetitionPromised>().Count());
        Assert.All(events.OfType<PetitionPromised>(), happened => Assert.Equal(petition.Version, happened.Context.Version));
    }

    [Fact]
    public void A_later_answer_that_names_a_later_date_moves_the_promise_and_counts_it_as_slippage()
    {
        var petition = Held;
        Promise(petition, "2023-01-10", "2023-06-30");
        Promise(petition, "2023-06-20", "2023-09-30");
        Promise(petition, "2023-09-20", "2023-12-31");

        var only = Assert.Single(petition.Commitments);
        Assert.Equal((Day("2023-06-30"), Day("2023-12-31"), 2, 1), (only.FirstDueOn, only.DueOn, only.Slippage, only.ResponseNumber));
        Assert.Equal(["Made 2023-06-30", "Moved 2023-09-30", "Moved 2023-12-31"], only.Spells.Select(spell => $"{spell.Change} {spell.DueOn:yyyy-MM-dd}"));
        Assert.Equal([Day("2023-06-20"), Day("2023-09-20"), null], only.Spells.Select(spell => spell.Until));
    }

    [Fact]
    public void A_date_that_is_said_again_or_comes_earlier_is_no_slippage()
    {
        var petition = Held;
        Promise(petition, "2023-01-10", "2023-06-30");
        Promise(petition, "2023-02-10", "2023-06-30");
        Promise(petition, "2023-03-10", "2023-05-31");

        var only = Assert.Single(petition.Commitments);
        Assert.Equal((Day("2023-05-31"), 0, 2), (only.DueOn, only.Slippage, only.Spells.Count));
    }

    [Fact]
    public void A_step_of_the_roadmap_is_known_by_what_is_to_be_done_and_a_step_not_mentioned_again_stays_owed()
    {
        var petition = Held;
        Promise(petition, "2023-01-10", null, ("2023-03-01", "Khảo sát tuyến"), ("2023-05-01", "Thi công"));
        Promise(petition, "2023-02-20", null, ("2023-04-01", "khảo  sát tuyến"));

        Assert.Equal(["2023-04-01 1 Open", "2023-05-01 0 Open"], petition.Commitments.Select(one => $"{one.DueOn:yyyy-MM-dd} {one.Slippage} {one.State}"));
    }

    [Fact]
    public void A_resolved_answer_keeps_everything_that_was_owed()
    {
        var petition = Held;
        Promise(petition, "2023-01-10", "2023-06-30", ("2023-03-01", "Khảo sát"));

        petition.Respond(Answer(ResponseKind.Final, Outcome.Resolved), petition.ActOf(District, Role.Officer, "2023-07-10"), Due("2023-07-24", "2023-07-10"));

        Assert.All(petition.Commitments, one => Assert.Equal((CommitmentState.Kept, Day("2023-07-10"), 2, "biên bản nghiệm thu"), (one.State, one.EndedOn!.Value, one.EndedByResponse!.Value, one.EndNote)));
        Assert.True(petition.TakeEvents().OfType<PetitionPromiseKept>().First().Late);
    }

    [Theory]
    [InlineData(Outcome.Explained)]
    [InlineData(Outcome.NotPossible)]
    public void Where_nothing_is_to_be_done_any_more_nothing_is_owed(Outcome outcome)
    {
        var petition = Held;
        Promise(petition, "2023-01-10", "2023-06-30");

        petition.Respond(Answer(ResponseKind.Final, outcome), petition.ActOf(District, Role.Officer, "2023-07-10"));

        Assert.Equal(CommitmentState.Withdrawn, Assert.Single(petition.Commitments).State);
    }

    [Fact]
    public void What_was_reported_as_done_is_owed_again_once_the_ground_shows_otherwise()
    {
        var petition = Held;
        Promise(petition, "2023-01-10", "2023-02-20");
        petition.Respond(Answer(ResponseKind.Final, Outcome.Resolved), petition.ActOf(District, Role.Officer, "2023-02-20"), Due("2023-03-06", "2023-02-20"));

        petition.Verify(NewId(), VerificationResult.Disputed, "Trưởng thôn", "bể chưa có nước", District, Due("2023-03-15", "2023-02-22"), petition.ActOf(Front, Role.Supervisor, "2023-02-22"));

        var only = Assert.Single(petition.Commitments);
        Assert.Equal((CommitmentState.Open, null, Day("2023-02-20")), (only.State, only.EndedOn, only.DueOn));
        Assert.Equal(["Made", "Kept", "Disputed"], only.Spells.Select(spell => spell.Change.ToString()));
    }

    [Fact]
    public void Parking_a_matter_takes_the_place_of_what_was_promised_and_does_not_hide_how_often_it_slipped()
    {
        var petition = Held;
        Promise(petition, "2023-01-10", "2023-06-30", ("2023-03-01", "Khảo sát"));
        Promise(petition, "2023-06-20", "2023-12-31");

        Defer(petition, "2023-12-20", new ResumeTime(null, 2026, 2030));

        Assert.Equal(["Superseded 3", "Superseded 3", "Open "], petition.Commitments.Select(one => $"{one.State} {one.SupersededBy}"));
        Assert.Equal(2, petition.Commitments[2].Slippage);
    }

    [Theory]
    [InlineData(null, 2026, 2030, ResumeBy.Period, "2026-01-01", "2025-01-01")]
    [InlineData(null, 2026, null, ResumeBy.Year, "2026-01-01", "2025-06-01")]
    [InlineData("2024-05-15", null, null, ResumeBy.Date, "2024-05-15", "2024-04-15")]
    [InlineData(null, 2021, 2025, ResumeBy.Period, "2025-12-31", "2024-01-01")]
    [InlineData(null, 2023, null, ResumeBy.Year, "2023-12-31", "2023-01-10")]
    public void A_parked_matter_comes_back_before_the_budget_is_made(string? on, int? from, int? to, ResumeBy by, string due, string returns)
    {
        var petition = Held;

        Defer(petition, "2023-01-10", new ResumeTime(on is null ? null : Day(on), from, to));

        var point = Assert.Single(petition.Commitments);
        Assert.Equal((CommitmentKind.ResumePoint, by, Day(due), Day(returns)), (point.Kind, point.ResumeBy!.Value, point.DueOn, point.ReturnsOn));
    }

    [Fact]
    public void A_matter_that_waits_for_a_condition_is_looked_at_again_after_a_while()
    {
        var petition = Held;

        petition.Respond(Answer(ResponseKind.Final, Outcome.Deferred), petition.ActOf(District, Role.Officer, "2023-01-10"));

        var point = Assert.Single(petition.Commitments);
        Assert.Equal((ResumeBy.Condition, Day("2023-07-09"), "kế hoạch 2026–2030"), (point.ResumeBy!.Value, point.DueOn, point.Text));
    }

    [Fact]
    public void Parking_it_again_in_words_does_not_wipe_out_the_years_that_were_named()
    {
        var petition = Held;
        Defer(petition, "2023-01-10", new ResumeTime(null, 2026, 2030));

        petition.Respond(Answer(ResponseKind.Final, Outcome.Deferred), petition.ActOf(District, Role.Officer, "2024-01-10"));

        var point = Assert.Single(petition.Commitments);
        Assert.Equal((ResumeBy.Period, Day("2026-01-01"), 0), (point.ResumeBy!.Value, point.DueOn, point.Slippage));
        petition.Respond(Answer(ResponseKind.Final, Outcome.Deferred), petition.ActOf(District, Role.Officer, "2026-02-01"));
        Assert.Equal((ResumeBy.Condition, Day("2026-07-31"), 1), (point.ResumeBy!.Value, point.DueOn, point.Slippage));
    }

    [Fact]
    public void A_date_promised_with_a_deferral_is_the_day_on_which_it_resumes()
    {
        var petition = Held;

        petition.Respond(Answer(ResponseKind.Final, Outcome.Deferred) with { PromisedOn = Day("2026-12-31") }, petition.ActOf(District, Role.Officer, "2023-01-10"));

        Assert.Equal("ResumePoint Date 2026-12-31", string.Join(';', petition.Commitments.Select(one => $"{one.Kind} {one.ResumeBy} {one.DueOn:yyyy-MM-dd}")));
    }

    [Fact]
    public void A_parked_matter_on_which_there_is_work_again_was_taken_up_as_promised()
    {
        var petition = Held;
        Defer(petition, "2023-01-10", new ResumeTime(null, 2026, 2030));

        petition.Respond(Answer(ResponseKind.Final, Outcome.InProgress) with { PromisedOn = Day("2026-11-01") }, petition.ActOf(District, Role.Officer, "2025-09-01"));

        Assert.Equal(["ResumePoint Kept", "Date Open"], petition.Commitments.Select(one => $"{one.Kind} {one.State}"));
    }

    [Fact]
    public void A_petition_that_is_taken_back_owes_nothing()
    {
        var petition = Held;
        Promise(petition, "2023-01-10", "2023-06-30");

        petition.Withdraw("xã rút", petition.ActOf(District, Role.Head, "2023-01-12"));

        Assert.Equal(CommitmentState.Withdrawn, Assert.Single(petition.Commitments).State);
    }

    [Theory]
    [InlineData("2023-01-09", "commitment.milestone_in_past")]
    public void A_step_lies_not_before_the_answer(string on, string code) =>
        Held.Refuses(code, it => Promise(it, "2023-01-10", null, (on, "Khảo sát")));

    [Fact]
    public void A_roadmap_names_a_thing_once() =>
        Held.Refuses("commitment.milestone_twice", it => Promise(it, "2023-01-10", null, ("2023-02-01", "Khảo sát"), ("2023-03-01", "KHAO SAT")));

    [Theory]
    [InlineData("2023-01-10", null, null, "commitment.resumes_in_past")]
    [InlineData(null, 2022, null, "commitment.resumes_in_past")]
    [InlineData(null, 2030, 2026, "commitment.period_malformed")]
    [InlineData(null, 2026, 2036, "commitment.period_malformed")]
    [InlineData(null, null, 2030, "commitment.period_malformed")]
    [InlineData(null, 1999, 2005, "commitment.period_malformed")]
    [InlineData("2026-01-01", 2026, 2030, "commitment.resumes_twice")]
    public void A_resume_point_makes_sense(string? on, int? from, int? to, string code) =>
        Held.Refuses(code, it => Defer(it, "2023-01-10", new ResumeTime(on is null ? null : Day(on), from, to)));

    [Fact]
    public void Only_what_is_parked_resumes() => Held.Refuses("commitment.resumes_without_deferral", it => it.Respond(
        Answer(ResponseKind.Final, Outcome.InProgress) with { Resumption = new(null, 2026, 2030) }, it.ActOf(District, Role.Officer, "2023-01-10")));

    [Fact]
    public void A_commitment_is_reported_as_kept_with_evidence_moved_on_a_ground_and_taken_back_on_a_ground()
    {
        var petition = Held;
        Promise(petition, "2023-01-10", "2023-06-30", ("2023-03-01", "Khảo sát"), ("2023-05-01", "Thi công"));
        var (date, survey, works) = (petition.Commitments[0].Id, petition.Commitments[1].Id, petition.Commitments[2].Id);

        petition.Fulfil(survey, "biên bản khảo sát", "", petition.ActOf(District, Role.Officer, "2023-03-03"));
        petition.Postpone(date, new(Day("2023-08-31")), "mưa lũ", Returns, "", petition.ActOf(District, Role.Officer, "2023-05-02"));
        petition.TakeBack(works, "gộp vào dự án khác", "", petition.ActOf(District, Role.Head, "2023-05-03"));

        Assert.Equal(["Open 2023-08-31 1", "Kept 2023-03-01 0", "Withdrawn 2023-05-01 0"], petition.Commitments.Select(one => $"{one.State} {one.DueOn:yyyy-MM-dd} {one.Slippage}"));
        Assert.Equal("mưa lũ", petition.Commitments[0].Spells[^1].Note);
        Assert.Equal("gộp vào dự án khác", petition.Last<PetitionPromiseWithdrawn>().Context.Ground);
    }

    [Fact]
    public void A_commitment_is_moved_kept_and_taken_back_only_by_those_who_owe_it_and_while_they_do()
    {
        var petition = Held;
        Promise(petition, "2023-01-10", "2023-06-30");
        var id = petition.Commitments[0].Id;
        var own = petition.ActOf(District, Role.Officer, "2023-02-01");

        petition.Refuses("commitment.evidence_needed", it => it.Fulfil(id, " ", "", own));
        petition.Refuses("commitment.not_found", it => it.Fulfil(NewId(), "x", "", own));
        petition.Refuses("commitment.not_yours", it => it.Fulfil(id, "x", "UBND huyện", it.ActOf(Transport, Role.Officer, "2023-02-01")));
        petition.Refuses("petition.role_may_not", it => it.Fulfil(id, "x", "", it.ActOf(Front, Role.Supervisor, "2023-02-01")));
        petition.Refuses("petition.ground_needed", it => it.Postpone(id, new(Day("2023-07-30")), null, Returns, "", own));
        petition.Refuses("commitment.not_moved", it => it.Postpone(id, new(Day("2023-06-30")), "x", Returns, "", own));
        petition.Refuses("commitment.moved_into_past", it => it.Postpone(id, new(Day("2023-01-31")), "x", Returns, "", own));
        petition.Refuses("commitment.no_resume_point", it => it.Postpone(id, new(null, 2026, 2030), "x", Returns, "", own));
        petition.Refuses("petition.before_previous_step", it => it.TakeBack(id, "x", "", it.ActOf(District, Role.Officer, "2023-01-09")));
        petition.TakeBack(id, "x", "", own);
        petition.Refuses("commitment.over", it => it.Fulfil(id, "x", "", own));
    }

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(30, 1, 6, 1)]
    [InlineData(null, 1, 13, 1)]
    [InlineData(null, 1, 2, 29)]
    [InlineData(-1, null, null, null)]
    public void A_lead_is_a_number_of_days_or_a_day_that_every_earlier_year_has(int? days, int? years, int? month, int? day) => Assert.Equal(
        "return.lead_malformed",
        RefusalOf(() => Assert.NotNull(new ReturnRule(NewId(), "R", CommitmentKind.Date, null, new(days, years, month, day), "x", "x", Validity.Always))).Code);

    private static void Promise(Petition petition, string day, string? promisedOn, params (string On, string Text)[] roadmap) => petition.Respond(
        Answer(ResponseKind.Interim, Outcome.InProgress) with
        {
            PromisedOn = promisedOn is null ? null : Day(promisedOn),
            Milestones = [.. roadmap.Select(step => new Milestone(Day(step.On), step.Text))],
        },
        petition.ActOf(District, Role.Officer, day));

    private static void Defer(Petition petition, string day, ResumeTime resumption) => petition.Respond(
        Answer(ResponseKind.Final, Outcome.Deferred) with { ResumePoint = null, Resumption = resumption }, petition.ActOf(District, Role.Officer, day));
}
