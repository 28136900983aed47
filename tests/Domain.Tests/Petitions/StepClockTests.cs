using Petitions.Domain.Competence;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.Desks;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>To acknowledge, to accept and to verify have clocks of their own, which the petition starts and ends.</summary>
public sealed class StepClockTests
{
    [Fact]
    public void Recording_starts_the_clock_for_telling_those_who_raised_it()
    {
        Petition petition = APetition.RaisedIn(TranYen);

        var clock = Assert.Single(petition.StepClocks);
        Assert.Equal((DeadlineStep.Acknowledge, Office.AgencyId, 1), (clock.Step, clock.AgencyId, clock.HoldingNumber));
        Assert.Equal((Day("2022-11-29"), Day("2022-12-13"), Day("2022-12-13")), (clock.CountedFrom, clock.FirstDueOn, clock.DueOn));
        Assert.Equal(("TIEPNHAN", "Luật Tiếp công dân 2013, Điều 28", 10), (clock.DeadlineRule, clock.DeadlineBasis, clock.TermDays));
        Assert.True(clock.IsRunning);
    }

    [Fact]
    public void Telling_them_meets_it_and_is_an_event_with_what_was_said_and_how()
    {
        Petition petition = APetition.RaisedIn(TranYen);

        petition.Acknowledge("Đã tiếp nhận, chuyển Sở GTVT xem xét", AcknowledgementWay.Letter, petition.ActOf(Office, Role.Recorder, "2022-12-01"));

        Assert.Equal((Day("2022-12-01"), Day("2022-12-01")), (petition.AcknowledgedOn!.Value, petition.StepClocks[0].MetOn!.Value));
        Assert.Equal(PetitionStatus.Recorded, petition.Status);
        var told = petition.Last<PetitionAcknowledged>();
        Assert.Equal((AcknowledgementWay.Letter, "Đã tiếp nhận, chuyển Sở GTVT xem xét"), (told.How, told.Text));
        petition.Refuses("petition.already_acknowledged", it => it.Acknowledge("lần nữa", AcknowledgementWay.Letter, it.ActOf(Office, day: "2022-12-02")));
    }

    [Fact]
    public void Who_received_it_who_holds_it_and_who_is_accountable_tell_them_and_nobody_else()
    {
        Petition Escalated() => APetition.RaisedIn(TranYen).HeldBy(District).EscalatedTo(Province);

        Escalated().Refuses("petition.not_acknowledging", it => it.Acknowledge("x", AcknowledgementWay.Letter, it.ActOf(Transport)));
        foreach (var body in new[] { Office, District, Province })
        {
            var petition = Escalated();
            petition.Acknowledge("Đã tiếp nhận", AcknowledgementWay.InPerson, petition.ActOf(body));
            Assert.NotNull(petition.AcknowledgedOn);
        }
    }

    [Fact]
    public void An_answer_tells_them_more_than_that_it_was_received()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).On("2022-12-05").Answered(Outcome.Explained);

        Assert.Equal(Day("2022-12-05"), Of(petition, DeadlineStep.Acknowledge).MetOn);
        petition.Refuses("petition.status_forbids", it => it.Acknowledge("x", AcknowledgementWay.Letter, it.ActOf(Office)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_is_charged_with_it_has_a_clock_for_taking_it_on_which_acceptance_meets(bool escalated)
    {
        var told = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District);
        if (escalated)
            told.Accepted().EscalatedTo(Province);
        Petition petition = told;
        var (holder, number) = escalated ? (Province, 3) : (District, 2);

        var clock = petition.StepClocks.Single(one => one.Step == DeadlineStep.Accept && one.IsRunning);
        Assert.Equal((holder.AgencyId, number, Day("2022-12-02")), (clock.AgencyId, clock.HoldingNumber, clock.DueOn));
        told.On("2022-12-01").Accepted();

        Assert.Equal((Day("2022-12-01"), null), (clock.MetOn!.Value, clock.LapsedOn));
        Assert.Equal(Day("2022-12-02"), clock.DueOn);
    }

    [Fact]
    public void Giving_it_back_or_on_ends_the_clock_for_taking_it_on_and_the_next_body_has_its_own()
    {
        var told = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District).On("2022-12-01");
        told.ReturnedFor(Transport).AssignedTo(Transport);

        var clocks = told.Itself.StepClocks.Where(clock => clock.Step == DeadlineStep.Accept).ToList();

        Assert.Equal([(District.AgencyId, ClockLapse.HandedOn, false), (Transport.AgencyId, null, true)], clocks.Select(clock => (clock.AgencyId, clock.Lapse, clock.IsRunning)));
        Assert.Equal(Day("2022-12-01"), clocks[0].LapsedOn);
        Assert.True(Of(told, DeadlineStep.Acknowledge).IsRunning);
    }

    [Fact]
    public void What_is_reported_as_done_is_to_be_verified_by_whoever_assigned_it()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);

        var clock = Of(petition, DeadlineStep.Verify);
        Assert.Equal((Office.AgencyId, Day("2022-12-13"), "XACMINH", true), (clock.AgencyId, clock.DueOn, clock.DeadlineRule, clock.IsRunning));
        petition.Verify(NewId(), VerificationResult.Confirmed, "Trưởng thôn", null, Transport, Due("2023-03-01", "2022-12-05"), petition.ActOf(Front, Role.Supervisor, "2022-12-05"));

        Assert.Equal(Day("2022-12-05"), clock.MetOn);
    }

    [Fact]
    public void Verification_falls_to_the_body_that_is_accountable_to_those_who_raised_it()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).EscalatedTo(Province).Accepted().Answered(Outcome.Resolved);

        Assert.Equal(District.AgencyId, Of(petition, DeadlineStep.Verify).AgencyId);
    }

    [Fact]
    public void Who_assigned_it_to_itself_has_it_verified_by_the_body_above()
    {
        Petition petition = APetition.RaisedIn(TranYen, receivedBy: District).HeldBy(District).Answered(Outcome.Resolved);

        Assert.Equal(Province.AgencyId, Of(petition, DeadlineStep.Verify).AgencyId);
    }

    [Fact]
    public void A_dispute_meets_the_clock_too_and_the_next_answer_starts_another()
    {
        var told = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);
        told.Itself.Verify(NewId(), VerificationResult.Disputed, "MTTQ", "chưa có nước", Transport, Due("2023-03-15", "2022-11-29"), told.Itself.ActOf(Front, Role.Supervisor));
        told.Answered(Outcome.Resolved);

        var clocks = told.Itself.StepClocks.Where(clock => clock.Step == DeadlineStep.Verify).ToList();

        Assert.Equal([Day("2022-11-29"), null], clocks.Select(clock => clock.MetOn));
        Assert.DoesNotContain(told.Itself.StepClocks, clock => clock.Step == DeadlineStep.Accept && clock.IsRunning);
    }

    [Fact]
    public void An_answer_that_no_longer_says_resolved_leaves_nothing_to_verify_and_one_that_says_it_again_gives_no_more_time()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);
        petition.Respond(Answer(ResponseKind.Supplementary, Outcome.Resolved), petition.ActOf(Transport), VerifyBy with { DueOn = Day("2023-01-30") });
        Assert.Equal(Day("2022-12-13"), Of(petition, DeadlineStep.Verify).DueOn);

        petition.Respond(Answer(ResponseKind.Supplementary, Outcome.Explained), petition.ActOf(Transport));

        Assert.Equal(ClockLapse.AnsweredOtherwise, Of(petition, DeadlineStep.Verify).Lapse);
    }

    [Fact]
    public void A_closed_petition_has_no_clock_whatever_is_added_to_its_answer()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved).Confirmed().Closed();

        petition.Respond(Answer(ResponseKind.Supplementary, Outcome.Resolved), petition.ActOf(Transport), VerifyBy);

        Assert.DoesNotContain(petition.StepClocks, clock => clock.IsRunning);
    }

    [Fact]
    public void A_reopened_petition_is_taken_on_already()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained).Closed();

        petition.Reopen(Transport, null, "cử tri kiến nghị lại", Due("2023-03-15", "2022-11-29"), petition.ActOf(Front, Role.Supervisor));

        Assert.DoesNotContain(petition.StepClocks, clock => clock.IsRunning);
    }

    [Theory]
    [InlineData(true, ClockLapse.Withdrawn)]
    [InlineData(false, ClockLapse.Diverted)]
    public void What_leaves_the_workflow_leaves_no_clock_behind(bool withdrawn, ClockLapse why)
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District);
        if (withdrawn)
            petition.Withdraw("rút", petition.ActOf(District));
        else
            petition.Divert(DiversionRegime.Complaint, "khiếu nại", [], petition.ActOf(District));

        Assert.Equal([why, why], petition.StepClocks.Select(clock => clock.Lapse!.Value));
    }

    [Fact]
    public void Parts_go_on_being_taken_on_in_the_same_time_and_the_whole_is_acknowledged_once()
    {
        Petition whole = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District);

        var parts = whole.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, whole.ActOf(District, day: "2022-12-01"));

        Assert.All(parts, part =>
        {
            var clock = Assert.Single(part.StepClocks);
            Assert.Equal((DeadlineStep.Accept, part.Id, Day("2022-12-02"), true), (clock.Step, clock.PetitionId, clock.DueOn, clock.IsRunning));
            Assert.Equal((Day("2022-11-29"), Day("2022-12-01"), 1), (clock.CountedFrom, clock.OpenedOn, clock.HoldingNumber));
            part.Refuses("petition.whole_is_acknowledged", it => it.Acknowledge("x", AcknowledgementWay.Letter, it.ActOf(District)));
        });
        Assert.Equal(ClockLapse.Split, Of(whole, DeadlineStep.Accept).Lapse);
        Assert.True(Of(whole, DeadlineStep.Acknowledge).IsRunning);
        whole.Acknowledge("Đã tiếp nhận, tách thành hai việc", AcknowledgementWay.InPerson, whole.ActOf(Office, day: "2022-12-02"));
        Assert.Equal(Day("2022-12-02"), Of(whole, DeadlineStep.Acknowledge).MetOn);
    }

    [Fact]
    public void Who_joins_a_group_is_told_still_and_who_leaves_it_is_taken_on_in_the_time_it_had()
    {
        Petition lead = APetition.RaisedIn(TranYen);
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District);
        petition.Join(lead, null, petition.ActOf(District, day: "2022-11-30"));
        Assert.Equal(ClockLapse.Merged, Of(petition, DeadlineStep.Accept).Lapse);
        Assert.True(Of(petition, DeadlineStep.Acknowledge).IsRunning);

        petition.Leave(lead, Calendars, null, petition.ActOf(District, day: "2022-12-05"));

        var again = petition.StepClocks.Single(clock => clock is { Step: DeadlineStep.Accept, IsRunning: true });
        Assert.Equal((District.AgencyId, Day("2022-12-02"), Day("2022-12-05"), 3), (again.AgencyId, again.DueOn, again.OpenedOn, again.HoldingNumber));
    }

    [Fact]
    public void What_was_taken_on_before_it_joined_a_group_needs_not_be_taken_on_again()
    {
        Petition lead = APetition.RaisedIn(TranYen);
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District);
        petition.Join(lead, null, petition.ActOf(District));
        petition.Leave(lead, Calendars, null, petition.ActOf(District));

        Assert.DoesNotContain(petition.StepClocks, clock => clock is { Step: DeadlineStep.Accept, IsRunning: true });
    }

    [Fact]
    public void Pausing_and_extending_the_holders_clock_leave_the_clocks_of_steps_alone()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District);
        petition.Pause("chờ HĐND", ReviewPauseBy, petition.ActOf(Office));
        petition.Resume(Day("2023-02-01"), "đã họp", petition.ActOf(Office));
        petition.Extend(Day("2023-02-20"), Day("2023-03-01"), "khảo sát", petition.ActOf(Office));

        Assert.All(petition.StepClocks.Where(clock => clock.Step != DeadlineStep.ReviewPause), clock => Assert.Equal((clock.FirstDueOn, true), (clock.DueOn, clock.IsRunning)));
    }

    private static StepClock Of(Petition petition, DeadlineStep step) => petition.StepClocks.Last(clock => clock.Step == step);
}
