using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>A lead that is told whom to ask has a clock for asking them (domain brief 2.6: 5 working days).</summary>
public sealed class CoordinationClockTests
{
    [Fact]
    public void Naming_coordinators_starts_the_coordination_clock_of_the_lead()
    {
        Petition petition = Charged(Vnpt, Culture);

        var clock = CoordinationClockOf(petition);
        Assert.Equal((District.AgencyId, 2, "PHOIHOP", 5), (clock.AgencyId, clock.HoldingNumber, clock.DeadlineRule, clock.TermDays));
        Assert.Equal((Day("2022-11-29"), Day("2022-12-06"), true), (clock.CountedFrom, clock.DueOn, clock.IsRunning));
    }

    [Fact]
    public void An_assignment_without_coordinators_starts_no_coordination_clock() =>
        Assert.DoesNotContain(
            APetition.RaisedIn(TranYen).HeldBy(District).Value.StepClocks, clock => clock.Step == DeadlineStep.Coordinate);

    [Fact]
    public void A_lead_named_as_its_own_coordinator_is_refused() => APetition.RaisedIn(TranYen).ClassifiedFor(District).Value.AssertRefuses(
        "coordination.asks_itself", it => it.Assign(District, [District.AgencyId], null, Due("2023-01-30", "2022-11-29"), AcceptBy,
            it.ActOf(Office), CoordinateBy));

    [Fact]
    public void The_coordination_clock_stops_once_the_last_named_body_was_asked()
    {
        var told = Charged(Vnpt, Culture).Accepted();
        Assert.Equal([Vnpt.AgencyId, Culture.AgencyId], told.Value.CoordinatorsNotAsked(named => named));

        told.On("2022-12-01").HavingAsked(Vnpt).HavingAsked(Transport);
        Assert.True(CoordinationClockOf(told).IsRunning);
        Assert.Equal([Culture.AgencyId], told.Value.CoordinatorsNotAsked(named => named));
        told.On("2022-12-08").HavingAsked(Culture);

        Assert.Equal(Day("2022-12-08"), CoordinationClockOf(told).MetOn);
        Assert.Empty(told.Value.CoordinatorsNotAsked(named => named));
        Assert.All(told.Value.Coordination, request => Assert.Equal((Day("2022-12-06"), "PHOIHOP"), (request.AskByOn, request.AskRule)));
    }

    [Fact]
    public void A_successor_is_asked_in_place_of_a_named_body_that_has_ended()
    {
        Petition petition = Charged(Vnpt, Culture, Commune).Accepted();

        Assert.Equal([Transport.AgencyId], petition.CoordinatorsNotAsked(named => named == Vnpt.AgencyId ? null : Transport.AgencyId));
    }

    [Fact]
    public void An_interim_response_keeps_the_coordination_clock_and_a_final_one_lapses_it()
    {
        Petition petition = Charged(Vnpt).Accepted();
        petition.Respond(ResponseInputFor(ResponseKind.Interim, Outcome.InProgress), petition.ActOf(District));
        Assert.True(CoordinationClockOf(petition).IsRunning);

        petition.Respond(ResponseInputFor(ResponseKind.Final, Outcome.Explained), petition.ActOf(District));

        Assert.Equal(
            (LapseReason.Answered, Day("2022-11-29")), (CoordinationClockOf(petition).Lapse, CoordinationClockOf(petition).LapsedOn));
    }

    [Fact]
    public void Handing_on_lapses_the_coordination_clock_and_the_next_lead_has_its_own()
    {
        var told = Charged(Vnpt).On("2022-12-01").ReturnedFor(Transport).AssignedTo(Transport, coordinators: Culture);

        var clocks = told.Value.StepClocks.Where(clock => clock.Step == DeadlineStep.Coordinate).ToList();

        Assert.Equal(
            [(District.AgencyId, LapseReason.HandedOn), (Transport.AgencyId, null)], clocks.Select(clock => (clock.AgencyId, clock.Lapse)));
        Assert.Equal([Culture.AgencyId], told.Value.CoordinatorsNotAsked(named => named));
    }

    [Fact]
    public void Parts_and_petitions_that_left_a_group_continue_the_coordination_clock()
    {
        Petition whole = Charged(Vnpt).Accepted();
        var part = whole.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, whole.ActOf(District, day: "2022-12-01"))[0];
        Assert.Equal((Day("2022-12-06"), Day("2022-12-01"), true),
            (CoordinationClockOf(part).DueOn, CoordinationClockOf(part).OpenedOn, CoordinationClockOf(part).IsRunning));

        Petition lead = APetition.RaisedIn(TranYen);
        part.JoinGroup(lead, null, part.ActOf(District, day: "2022-12-01"));
        Assert.Equal(LapseReason.Merged, CoordinationClockOf(part).Lapse);
        part.LeaveGroup(lead, Calendars, null, part.ActOf(District, day: "2022-12-02"));

        Assert.Equal((Day("2022-12-06"), Day("2022-12-02"), true),
            (CoordinationClockOf(part).DueOn, CoordinationClockOf(part).OpenedOn, CoordinationClockOf(part).IsRunning));
        Assert.Equal([Vnpt.AgencyId], part.CoordinatorsNotAsked(named => named));
    }

    [Fact]
    public void A_body_asked_before_grouping_need_not_be_asked_again_after_leaving()
    {
        var told = Charged(Vnpt, Culture).Accepted().HavingAsked(Vnpt);
        Petition petition = told;
        petition.AnswerCoordination(petition.Coordination[0].Id, "có", petition.ActOf(Vnpt));
        Petition lead = APetition.RaisedIn(TranYen);
        petition.JoinGroup(lead, null, petition.ActOf(District));
        petition.LeaveGroup(lead, Calendars, null, petition.ActOf(District, day: "2022-12-05"));

        Assert.Equal([Culture.AgencyId], petition.CoordinatorsNotAsked(named => named));
        told.On("2022-12-05").HavingAsked(Culture);
        Assert.Equal(Day("2022-12-05"), CoordinationClockOf(petition).MetOn);
    }

    [Fact]
    public void A_body_asked_before_a_split_need_not_be_asked_again_for_the_parts()
    {
        var told = Charged(Vnpt, Culture).Accepted().HavingAsked(Vnpt);
        Petition whole = told;
        whole.AnswerCoordination(whole.Coordination[0].Id, "có", whole.ActOf(Vnpt));

        var part = whole.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, whole.ActOf(District, day: "2022-12-05"))[1];
        var partOfPart = part.Split([new(NewId(), "c", null), new(NewId(), "d", null)], null, part.ActOf(District, day: "2022-12-05"))[0];

        Assert.Equal([Culture.AgencyId], partOfPart.CoordinatorsNotAsked(named => named));
        partOfPart.AskCoordination(NewId(), Culture, "?", Due("2022-12-20", "2022-12-05"), CoordinateBy,
            partOfPart.CoordinatorsNotAsked(named => named), partOfPart.ActOf(District, day: "2022-12-05"));
        Assert.Equal(Day("2022-12-05"), CoordinationClockOf(partOfPart).MetOn);
        Assert.Equal([Vnpt.AgencyId, Culture.AgencyId], whole.Holdings[^1].CoordinatorIds);
    }

    [Fact]
    public void A_split_counts_the_successors_of_the_named_bodies_as_asked()
    {
        Petition whole = Charged(Vnpt, Culture).Accepted();

        var part = whole.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, whole.ActOf(District),
            whole.CoordinatorsNotAsked(named => named == Vnpt.AgencyId ? null : Transport.AgencyId))[0];

        Assert.Equal([Transport.AgencyId], part.CoordinatorsNotAsked(named => named));
    }

    private static APetition Charged(params Domain.Agencies.Authority[] coordinators) =>
        APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District, coordinators: coordinators);

    private static StepClock CoordinationClockOf(Petition petition) =>
        petition.StepClocks.Last(clock => clock.Step == DeadlineStep.Coordinate);
}
