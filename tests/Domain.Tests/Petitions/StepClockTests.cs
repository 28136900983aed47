using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>To acknowledge, to accept and to verify have clocks of their own, which the petition starts and ends.</summary>
public sealed class StepClockTests
{
    [Fact]
    public void Recording_starts_the_acknowledgement_clock()
    {
        Petition petition = APetition.RaisedIn(TranYen);

        var clock = Assert.Single(petition.StepClocks);
        Assert.Equal((DeadlineStep.Acknowledge, Office.AgencyId, 1), (clock.Step, clock.AgencyId, clock.HoldingNumber));
        Assert.Equal((Day("2022-11-29"), Day("2022-12-13"), Day("2022-12-13")), (clock.CountedFrom, clock.FirstDueOn, clock.DueOn));
        Assert.Equal(("TIEPNHAN", "Luật Tiếp công dân 2013, Điều 28", 10), (clock.DeadlineRule, clock.DeadlineBasis, clock.TermDays));
        Assert.True(clock.IsRunning);
    }

    [Fact]
    public void An_acknowledgement_stops_its_clock_and_records_text_and_way()
    {
        Petition petition = APetition.RaisedIn(TranYen);

        petition.Acknowledge(
            "Đã tiếp nhận, chuyển Sở GTVT xem xét", AcknowledgementChannel.Letter, petition.ActOf(Office, Role.Recorder, "2022-12-01"));

        Assert.Equal((Day("2022-12-01"), Day("2022-12-01")), (petition.AcknowledgedOn!.Value, petition.StepClocks[0].MetOn!.Value));
        Assert.Equal(PetitionStatus.Recorded, petition.Status);
        var told = petition.LastEvent<PetitionAcknowledged>();
        Assert.Equal((AcknowledgementChannel.Letter, "Đã tiếp nhận, chuyển Sở GTVT xem xét"), (told.How, told.Text));
        petition.AssertRefuses("petition.already_acknowledged",
            it => it.Acknowledge("lần nữa", AcknowledgementChannel.Letter, it.ActOf(Office, day: "2022-12-02")));
    }

    [Fact]
    public void Only_receiver_holder_and_accountable_body_may_acknowledge()
    {
        Petition Escalated() => APetition.RaisedIn(TranYen).HeldBy(District).EscalatedTo(Province);

        Escalated().AssertRefuses("petition.not_acknowledging", it =>
            it.Acknowledge("x", AcknowledgementChannel.Letter, it.ActOf(Transport)));
        foreach (var body in new[] { Office, District, Province })
        {
            var petition = Escalated();
            petition.Acknowledge("Đã tiếp nhận", AcknowledgementChannel.InPerson, petition.ActOf(body));
            Assert.NotNull(petition.AcknowledgedOn);
        }
    }

    [Fact]
    public void A_response_stops_the_acknowledgement_clock()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).On("2022-12-05").Answered(Outcome.Explained);

        Assert.Equal(Day("2022-12-05"), ClockOf(petition, DeadlineStep.Acknowledge).MetOn);
        petition.AssertRefuses("petition.status_forbids", it => it.Acknowledge("x", AcknowledgementChannel.Letter, it.ActOf(Office)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_assignment_starts_the_acceptance_clock_and_acceptance_stops_it(bool escalated)
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
    public void A_return_or_reassignment_lapses_the_acceptance_clock_and_starts_another()
    {
        var told = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District).On("2022-12-01");
        told.ReturnedFor(Transport).AssignedTo(Transport);

        var clocks = told.Value.StepClocks.Where(clock => clock.Step == DeadlineStep.Accept).ToList();

        Assert.Equal([(District.AgencyId, LapseReason.HandedOn, false), (Transport.AgencyId, null, true)],
            clocks.Select(clock => (clock.AgencyId, clock.Lapse, clock.IsRunning)));
        Assert.Equal(Day("2022-12-01"), clocks[0].LapsedOn);
        Assert.True(ClockOf(told, DeadlineStep.Acknowledge).IsRunning);
    }

    [Fact]
    public void A_resolved_response_starts_the_verification_clock_of_the_assigner()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);

        var clock = ClockOf(petition, DeadlineStep.Verify);
        Assert.Equal(
            (Office.AgencyId, Day("2022-12-13"), "XACMINH", true), (clock.AgencyId, clock.DueOn, clock.DeadlineRule, clock.IsRunning));
        petition.Verify(NewId(), VerificationResult.Confirmed, "Trưởng thôn", null, Transport, Due("2023-03-01", "2022-12-05"),
            petition.ActOf(Front, Role.Supervisor, "2022-12-05"));

        Assert.Equal(Day("2022-12-05"), clock.MetOn);
    }

    [Fact]
    public void The_verification_clock_belongs_to_the_accountable_body()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).EscalatedTo(Province).Accepted().Answered(Outcome.Resolved);

        Assert.Equal(District.AgencyId, ClockOf(petition, DeadlineStep.Verify).AgencyId);
    }

    [Fact]
    public void A_petition_assigned_by_a_body_to_itself_is_verified_by_its_superior()
    {
        Petition petition = APetition.RaisedIn(TranYen, receivedBy: District).HeldBy(District).Answered(Outcome.Resolved);

        Assert.Equal(Province.AgencyId, ClockOf(petition, DeadlineStep.Verify).AgencyId);
    }

    [Fact]
    public void A_dispute_stops_the_verification_clock_and_the_next_response_starts_another()
    {
        var told = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);
        told.Value.Verify(NewId(), VerificationResult.Disputed, "MTTQ", "chưa có nước", Transport, Due("2023-03-15", "2022-11-29"),
            told.Value.ActOf(Front, Role.Supervisor));
        told.Answered(Outcome.Resolved);

        var clocks = told.Value.StepClocks.Where(clock => clock.Step == DeadlineStep.Verify).ToList();

        Assert.Equal([Day("2022-11-29"), null], clocks.Select(clock => clock.MetOn));
        Assert.DoesNotContain(told.Value.StepClocks, clock => clock.Step == DeadlineStep.Accept && clock.IsRunning);
    }

    [Fact]
    public void A_response_no_longer_resolved_lapses_verification_and_a_new_one_adds_no_time()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved);
        petition.Respond(ResponseInputFor(ResponseKind.Supplementary, Outcome.Resolved), petition.ActOf(Transport),
            VerifyBy with { DueOn = Day("2023-01-30") });
        Assert.Equal(Day("2022-12-13"), ClockOf(petition, DeadlineStep.Verify).DueOn);

        petition.Respond(ResponseInputFor(ResponseKind.Supplementary, Outcome.Explained), petition.ActOf(Transport));

        Assert.Equal(LapseReason.AnsweredOtherwise, ClockOf(petition, DeadlineStep.Verify).Lapse);
    }

    [Fact]
    public void A_closed_petition_has_no_running_clock_after_a_supplementary_response()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Resolved).Confirmed().Closed();

        petition.Respond(ResponseInputFor(ResponseKind.Supplementary, Outcome.Resolved), petition.ActOf(Transport), VerifyBy);

        Assert.DoesNotContain(petition.StepClocks, clock => clock.IsRunning);
    }

    [Fact]
    public void A_reopened_petition_counts_as_accepted()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Transport).Answered(Outcome.Explained).Closed();

        petition.Reopen(Transport, null, "cử tri kiến nghị lại", Due("2023-03-15", "2022-11-29"), petition.ActOf(Front, Role.Supervisor));

        Assert.DoesNotContain(petition.StepClocks, clock => clock.IsRunning);
    }

    [Theory]
    [InlineData(true, LapseReason.Withdrawn)]
    [InlineData(false, LapseReason.Diverted)]
    public void A_petition_that_leaves_the_workflow_has_no_running_clock(bool withdrawn, LapseReason why)
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District);
        if (withdrawn)
            petition.Withdraw("rút", petition.ActOf(District));
        else
            petition.Divert(DiversionRegime.Complaint, "khiếu nại", [], petition.ActOf(District));

        Assert.Equal([why, why], petition.StepClocks.Select(clock => clock.Lapse!.Value));
    }

    [Fact]
    public void Parts_keep_the_acceptance_clock_and_the_whole_is_acknowledged_once()
    {
        Petition whole = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District);

        var parts = whole.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, whole.ActOf(District, day: "2022-12-01"));

        Assert.All(parts, part =>
        {
            var clock = Assert.Single(part.StepClocks);
            Assert.Equal(
                (DeadlineStep.Accept, part.Id, Day("2022-12-02"), true), (clock.Step, clock.PetitionId, clock.DueOn, clock.IsRunning));
            Assert.Equal((Day("2022-11-29"), Day("2022-12-01"), 1), (clock.CountedFrom, clock.OpenedOn, clock.HoldingNumber));
            part.AssertRefuses(
                "petition.whole_is_acknowledged", it => it.Acknowledge("x", AcknowledgementChannel.Letter, it.ActOf(District)));
        });
        Assert.Equal(LapseReason.Split, ClockOf(whole, DeadlineStep.Accept).Lapse);
        Assert.True(ClockOf(whole, DeadlineStep.Acknowledge).IsRunning);
        whole.Acknowledge("Đã tiếp nhận, tách thành hai việc", AcknowledgementChannel.InPerson, whole.ActOf(Office, day: "2022-12-02"));
        Assert.Equal(Day("2022-12-02"), ClockOf(whole, DeadlineStep.Acknowledge).MetOn);
    }

    [Fact]
    public void A_grouped_petition_is_still_acknowledged_and_keeps_its_acceptance_time()
    {
        Petition lead = APetition.RaisedIn(TranYen);
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District);
        petition.JoinGroup(lead, null, petition.ActOf(District, day: "2022-11-30"));
        Assert.Equal(LapseReason.Merged, ClockOf(petition, DeadlineStep.Accept).Lapse);
        Assert.True(ClockOf(petition, DeadlineStep.Acknowledge).IsRunning);

        petition.LeaveGroup(lead, Calendars, null, petition.ActOf(District, day: "2022-12-05"));

        var again = petition.StepClocks.Single(clock => clock is { Step: DeadlineStep.Accept, IsRunning: true });
        Assert.Equal((District.AgencyId, Day("2022-12-02"), Day("2022-12-05"), 3),
            (again.AgencyId, again.DueOn, again.OpenedOn, again.HoldingNumber));
    }

    [Fact]
    public void A_petition_accepted_before_grouping_need_not_be_accepted_again()
    {
        Petition lead = APetition.RaisedIn(TranYen);
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District);
        petition.JoinGroup(lead, null, petition.ActOf(District));
        petition.LeaveGroup(lead, Calendars, null, petition.ActOf(District));

        Assert.DoesNotContain(petition.StepClocks, clock => clock is { Step: DeadlineStep.Accept, IsRunning: true });
    }

    [Fact]
    public void Pausing_and_extending_the_holders_clock_do_not_change_step_clocks()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District);
        petition.Pause("chờ HĐND", ReviewPauseBy, petition.ActOf(Office));
        petition.Resume(Day("2023-02-01"), "đã họp", petition.ActOf(Office));
        petition.Extend(Day("2023-02-20"), Day("2023-03-01"), "khảo sát", petition.ActOf(Office));

        Assert.All(petition.StepClocks.Where(clock => clock.Step != DeadlineStep.ReviewPause),
            clock => Assert.Equal((clock.FirstDueOn, true), (clock.DueOn, clock.IsRunning)));
    }

    private static StepClock ClockOf(Petition petition, DeadlineStep step) => petition.StepClocks.Last(clock => clock.Step == step);
}
