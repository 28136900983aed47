using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.Desks;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>Classify, assign, accept.</summary>
public sealed class RouteTests
{
    [Fact]
    public void Classifying_says_whose_matter_it_is_by_which_rule_and_leaves_it_on_the_desk()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District);

        Assert.Equal((PetitionStatus.Classified, Standing.WithinDistrict, District.AgencyId), (petition.Status, petition.Standing, petition.CompetentAgencyId!.Value));
        Assert.Equal((Office.AgencyId, Day("2022-12-13")), (petition.HolderId!.Value, petition.DueOn!.Value));
        var happened = petition.Last<PetitionClassified>();
        Assert.Equal(("R-TRANSPORT", "Luật GTĐB 2008"), (happened.Context.Rule, happened.Context.LegalBasis));
        Assert.Equal((PetitionStatus.Recorded, PetitionStatus.Classified), (happened.Context.FromStatus!.Value, happened.Context.ToStatus));
    }

    [Fact]
    public void A_classification_can_be_made_anew_until_somebody_is_charged()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).ClassifiedFor(Transport);

        Assert.Equal((Standing.EscalatedToProvince, Transport.AgencyId), (petition.Standing, petition.CompetentAgencyId!.Value));
    }

    [Fact]
    public void Departing_from_the_rule_needs_a_ground()
    {
        Petition petition = APetition.RaisedIn(TranYen);

        petition.Refuses("petition.departure_needs_ground", it => it.Classify(Found(District, " ", departs: true), it.ActOf(Office)));
        petition.Classify(Found(District, "K10 giao huyện", departs: true), petition.ActOf(Office));

        Assert.True(petition.DepartsFromRule);
        Assert.Null(petition.CompetenceRule);
        Assert.Equal("K10 giao huyện", petition.Last<PetitionClassified>().Context.Ground);
    }

    [Fact]
    public void Text_that_looks_like_a_complaint_is_classified_only_with_the_ground_why_it_is_a_petition()
    {
        Petition petition = APetition.RaisedIn(TranYen, "khiếu nại quyết định thu hồi đất");

        var refusal = petition.Refuses("petition.scope_suspected", it => it.Classify(Found(District), it.ActOf(Office)));
        petition.Classify(Found(District, "chỉ đề nghị giải thích"), petition.ActOf(Office));

        Assert.Equal(DiversionRegime.Complaint, refusal.Facts["suspectedRegime"]);
        Assert.Null(petition.SuspectedRegime);
    }

    [Fact]
    public void An_enterprise_is_never_found_competent() =>
        ((Petition)APetition.RaisedIn(TranYen)).Refuses("petition.cannot_hold", it => it.Classify(Found(Vnpt), it.ActOf(Office)));

    [Fact]
    public void A_body_of_another_territory_is_not_competent() =>
        ((Petition)APetition.RaisedIn(TranYen)).Refuses("petition.not_competent", it => it.Classify(Found(OtherDistrict), it.ActOf(Office)));

    [Fact]
    public void A_body_of_the_units_that_the_place_belongs_to_on_the_day_of_the_act_is_competent_for_it()
    {
        Petition petition = APetition.RaisedIn(TranYen);
        var afterReform = petition.ActOf(Office) with { Place = [Province.UnitId!.Value, OtherDistrict.UnitId!.Value] };

        petition.Classify(Found(OtherDistrict), afterReform);

        Assert.Equal(OtherDistrict.AgencyId, petition.CompetentAgencyId);
    }

    [Fact]
    public void Assigning_starts_a_spell_with_a_clock_of_its_own_and_ends_the_one_before()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).On("2022-12-01").AssignedTo(District, due: "2023-01-30");

        Assert.Equal((PetitionStatus.Assigned, District.AgencyId, Day("2023-01-30")), (petition.Status, petition.HolderId!.Value, petition.DueOn!.Value));
        Assert.Collection(
            petition.Holdings,
            first => Assert.Equal((Day("2022-12-01"), HoldingEnd.Assigned, Day("2022-12-13")), (first.Until!.Value, first.End!.Value, first.DueOn)),
            second => Assert.Equal((2, Office.AgencyId, HandedBy.Assignment, Day("2022-12-01")), (second.Number, second.FromAgencyId!.Value, second.How, second.Since)));
    }

    [Fact]
    public void An_enterprise_is_named_as_coordinator_and_never_as_holder()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(Transport);

        petition.Refuses("petition.cannot_hold", it => it.Assign(Vnpt, [], null, Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(Office)));
        petition.Assign(Transport, [Vnpt.AgencyId], "phối hợp với VNPT", Due("2023-01-30", "2022-11-29"), AcceptBy, petition.ActOf(Office), CoordinateBy);

        Assert.Equal([Vnpt.AgencyId], petition.Holding!.CoordinatorIds);
        Assert.Equal("phối hợp với VNPT", petition.Holding.Instruction);
    }

    [Fact]
    public void A_body_that_the_classification_does_not_mean_is_not_charged() =>
        ((Petition)APetition.RaisedIn(TranYen).ClassifiedFor(District))
            .Refuses("petition.not_competent", it => it.Assign(Transport, [], null, Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(Office)));

    [Fact]
    public void A_district_charges_an_office_of_its_own()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).AssignedTo(Culture);

        Assert.Equal((PetitionStatus.Assigned, Culture.AgencyId), (petition.Status, petition.HolderId!.Value));
        Assert.Equal(District.AgencyId, petition.Holding!.FromAgencyId);
    }

    [Fact]
    public void A_body_that_has_it_already_is_not_charged_again() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .Refuses("petition.already_held", it => it.Assign(District, [], null, Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(District)));

    [Fact]
    public void Accepting_is_noted_on_the_spell()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District).On("2022-12-02").Accepted();

        Assert.Equal((PetitionStatus.InProgress, Day("2022-12-02"), Day("2023-01-30")), (petition.Status, petition.Holding!.AcceptedOn!.Value, petition.DueOn!.Value));
        Assert.IsType<PetitionAccepted>(petition.TakeEvents()[^1]);
    }

    [Fact]
    public void Only_the_holder_accepts_returns_and_escalates()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District);

        petition.Refuses("petition.not_holder", it => it.Accept(it.ActOf(Office)));
        petition.Refuses("petition.not_holder", it => it.Accept(it.ActOf(Province)));
        petition.Refuses("petition.not_holder", it => it.Return(Office, Transport, "căn cứ", Due("2022-12-20", "2022-11-29"), it.ActOf(Office)));
        petition.Refuses("petition.not_holder", it => it.Escalate(Province, "căn cứ", Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(Office)));
    }

    [Fact]
    public void The_holder_or_a_body_above_it_directs_and_nobody_else()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Culture);

        petition.Refuses("petition.not_directing", it => it.Withdraw("theo đề nghị", it.ActOf(OtherDistrict)));
        petition.Refuses("petition.not_directing", it => it.Assign(District, [], null, Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(Transport)));
        petition.Withdraw("theo đề nghị của xã", petition.ActOf(Province));

        Assert.Equal(PetitionStatus.Withdrawn, petition.Status);
    }

    [Fact]
    public void Who_sits_in_a_successor_acts_on_what_the_predecessor_held()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District);
        var successor = petition.ActOf(Commune);
        successor = successor with { By = successor.By with { ActsFor = new HashSet<Guid> { Commune.AgencyId, District.AgencyId } } };

        petition.Accept(successor);

        Assert.Equal(PetitionStatus.InProgress, petition.Status);
    }

    [Fact]
    public void A_person_without_an_agency_acts_on_no_petition() =>
        ((Petition)APetition.RaisedIn(TranYen)).Refuses("petition.agency_needed", it => it.Classify(Found(District), it.ActOf(null, Role.Coordinator)));

    [Fact]
    public void A_role_that_may_not_do_this_is_forbidden_it()
    {
        var refusal = ((Petition)APetition.RaisedIn(TranYen)).Refuses("petition.role_may_not", it => it.Classify(Found(District), it.ActOf(Office, Role.Recorder)));

        Assert.Equal(RefusalKind.Forbidden, refusal.Kind);
        Assert.Contains("người ghi nhận", refusal.Vietnamese, StringComparison.Ordinal);
    }

    [Fact]
    public void No_step_lies_in_the_future_nor_before_the_step_it_follows()
    {
        Petition petition = APetition.RaisedIn(TranYen).On("2022-12-06").ClassifiedFor(District);

        petition.Refuses("date.in_future", it => it.Assign(District, [], null, Due("2027-01-30", "2026-11-24"), AcceptBy, it.ActOf(Office, day: "2026-11-24")));
        petition.Refuses("petition.before_previous_step", it => it.Assign(District, [], null, Due("2023-01-30", "2022-12-05"), AcceptBy, it.ActOf(Office, day: "2022-12-05")));
        petition.Assign(District, [], null, Due("2023-01-30", "2022-12-06"), AcceptBy, petition.ActOf(Office, day: "2022-12-06"));
    }

    [Fact]
    public void Who_acts_on_another_version_than_the_current_one_is_told_which_it_is()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District);

        var refusal = petition.Refuses("petition.stale", it => it.RequireVersion(1));
        petition.RequireVersion(2);
        petition.RequireVersion(null);

        Assert.Equal((RefusalKind.Stale, 2), (refusal.Kind, refusal.Facts["currentVersion"]));
    }
}
