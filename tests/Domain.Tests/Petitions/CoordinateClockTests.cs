using Petitions.Domain.Competence;
using Petitions.Domain.Petitions;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.Desks;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>A lead that is told whom to ask has a clock for asking them (domain brief 2.6: 5 working days).</summary>
public sealed class CoordinateClockTests
{
    [Fact]
    public void Naming_coordinators_starts_the_leads_clock_for_asking_them()
    {
        Petition petition = Charged(Vnpt, Culture);

        var clock = Of(petition);
        Assert.Equal((District.AgencyId, 2, "PHOIHOP", 5), (clock.AgencyId, clock.HoldingNumber, clock.DeadlineRule, clock.TermDays));
        Assert.Equal((Day("2022-11-29"), Day("2022-12-06"), true), (clock.CountedFrom, clock.DueOn, clock.IsRunning));
    }

    [Fact]
    public void Where_nobody_is_named_there_is_none() =>
        Assert.DoesNotContain(APetition.RaisedIn(TranYen).HeldBy(District).Itself.StepClocks, clock => clock.Step == DeadlineStep.Coordinate);

    [Fact]
    public void A_lead_is_not_named_to_ask_itself() => APetition.RaisedIn(TranYen).ClassifiedFor(District).Itself.Refuses(
        "coordination.asks_itself", it => it.Assign(District, [District.AgencyId], null, Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(Office), CoordinateBy));

    [Fact]
    public void Only_the_last_of_those_named_ends_it_and_whoever_was_not_named_does_not_count()
    {
        var told = Charged(Vnpt, Culture).Accepted();
        Assert.Equal([Vnpt.AgencyId, Culture.AgencyId], told.Itself.LeftToAsk(named => named));

        told.On("2022-12-01").HavingAsked(Vnpt).HavingAsked(Transport);
        Assert.True(Of(told).IsRunning);
        Assert.Equal([Culture.AgencyId], told.Itself.LeftToAsk(named => named));
        told.On("2022-12-08").HavingAsked(Culture);

        Assert.Equal(Day("2022-12-08"), Of(told).MetOn);
        Assert.Empty(told.Itself.LeftToAsk(named => named));
        Assert.All(told.Itself.Coordination, request => Assert.Equal((Day("2022-12-06"), "PHOIHOP"), (request.AskByOn, request.AskRule)));
    }

    [Fact]
    public void Who_has_taken_over_from_one_that_was_named_is_asked_in_its_place_and_nobody_waits_for_one_that_is_gone()
    {
        Petition petition = Charged(Vnpt, Culture, Commune).Accepted();

        Assert.Equal([Transport.AgencyId], petition.LeftToAsk(named => named == Vnpt.AgencyId ? null : Transport.AgencyId));
    }

    [Fact]
    public void News_on_the_way_leaves_it_running_and_the_answer_ends_it_undone()
    {
        Petition petition = Charged(Vnpt).Accepted();
        petition.Respond(Answer(ResponseKind.Interim, Outcome.InProgress), petition.ActOf(District));
        Assert.True(Of(petition).IsRunning);

        petition.Respond(Answer(ResponseKind.Final, Outcome.Explained), petition.ActOf(District));

        Assert.Equal((ClockLapse.Answered, Day("2022-11-29")), (Of(petition).Lapse, Of(petition).LapsedOn));
    }

    [Fact]
    public void Handing_it_on_ends_it_and_who_is_told_to_ask_next_has_its_own()
    {
        var told = Charged(Vnpt).On("2022-12-01").ReturnedFor(Transport).AssignedTo(Transport, coordinators: Culture);

        var clocks = told.Itself.StepClocks.Where(clock => clock.Step == DeadlineStep.Coordinate).ToList();

        Assert.Equal([(District.AgencyId, ClockLapse.HandedOn), (Transport.AgencyId, null)], clocks.Select(clock => (clock.AgencyId, clock.Lapse)));
        Assert.Equal([Culture.AgencyId], told.Itself.LeftToAsk(named => named));
    }

    [Fact]
    public void Parts_go_on_with_it_and_so_does_who_leaves_a_group()
    {
        Petition whole = Charged(Vnpt).Accepted();
        var part = whole.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, whole.ActOf(District, day: "2022-12-01"))[0];
        Assert.Equal((Day("2022-12-06"), Day("2022-12-01"), true), (Of(part).DueOn, Of(part).OpenedOn, Of(part).IsRunning));

        Petition lead = APetition.RaisedIn(TranYen);
        part.Join(lead, null, part.ActOf(District, day: "2022-12-01"));
        Assert.Equal(ClockLapse.Merged, Of(part).Lapse);
        part.Leave(lead, Calendars, null, part.ActOf(District, day: "2022-12-02"));

        Assert.Equal((Day("2022-12-06"), Day("2022-12-02"), true), (Of(part).DueOn, Of(part).OpenedOn, Of(part).IsRunning));
        Assert.Equal([Vnpt.AgencyId], part.LeftToAsk(named => named));
    }

    [Fact]
    public void Who_was_asked_before_it_joined_a_group_needs_not_be_asked_again_when_it_leaves()
    {
        var told = Charged(Vnpt, Culture).Accepted().HavingAsked(Vnpt);
        Petition petition = told;
        petition.AnswerCoordination(petition.Coordination[0].Id, "có", petition.ActOf(Vnpt));
        Petition lead = APetition.RaisedIn(TranYen);
        petition.Join(lead, null, petition.ActOf(District));
        petition.Leave(lead, Calendars, null, petition.ActOf(District, day: "2022-12-05"));

        Assert.Equal([Culture.AgencyId], petition.LeftToAsk(named => named));
        told.On("2022-12-05").HavingAsked(Culture);
        Assert.Equal(Day("2022-12-05"), Of(petition).MetOn);
    }

    [Fact]
    public void Who_was_asked_before_a_split_needs_not_be_asked_again_for_its_parts()
    {
        var told = Charged(Vnpt, Culture).Accepted().HavingAsked(Vnpt);
        Petition whole = told;
        whole.AnswerCoordination(whole.Coordination[0].Id, "có", whole.ActOf(Vnpt));

        var part = whole.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, whole.ActOf(District, day: "2022-12-05"))[1];
        var partOfPart = part.Split([new(NewId(), "c", null), new(NewId(), "d", null)], null, part.ActOf(District, day: "2022-12-05"))[0];

        Assert.Equal([Culture.AgencyId], partOfPart.LeftToAsk(named => named));
        partOfPart.Ask(NewId(), Culture, "?", Due("2022-12-20", "2022-12-05"), CoordinateBy, partOfPart.LeftToAsk(named => named), partOfPart.ActOf(District, day: "2022-12-05"));
        Assert.Equal(Day("2022-12-05"), Of(partOfPart).MetOn);
        Assert.Equal([Vnpt.AgencyId, Culture.AgencyId], whole.Holdings[^1].CoordinatorIds);
    }

    [Fact]
    public void A_split_goes_by_those_who_stand_in_the_place_of_the_named()
    {
        Petition whole = Charged(Vnpt, Culture).Accepted();

        var part = whole.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, whole.ActOf(District), whole.LeftToAsk(named => named == Vnpt.AgencyId ? null : Transport.AgencyId))[0];

        Assert.Equal([Transport.AgencyId], part.LeftToAsk(named => named));
    }

    private static APetition Charged(params Domain.Agencies.Authority[] coordinators) =>
        APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District, coordinators: coordinators);

    private static StepClock Of(Petition petition) => petition.StepClocks.Last(clock => clock.Step == DeadlineStep.Coordinate);
}
