using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>Classify, assign, accept.</summary>
public sealed class RouteTests
{
    [Fact]
    public void A_classification_records_competent_body_and_rule_and_keeps_the_holder()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District);

        Assert.Equal((PetitionStatus.Classified, Standing.WithinDistrict, District.AgencyId),
            (petition.Status, petition.Standing, petition.CompetentAgencyId!.Value));
        Assert.Equal((Office.AgencyId, Day("2022-12-13")), (petition.HolderId!.Value, petition.DueOn!.Value));
        var happened = petition.LastEvent<PetitionClassified>();
        Assert.Equal(("R-TRANSPORT", "Luật GTĐB 2008"), (happened.Context.Rule, happened.Context.LegalBasis));
        Assert.Equal((PetitionStatus.Recorded, PetitionStatus.Classified), (happened.Context.FromStatus!.Value, happened.Context.ToStatus));
    }

    [Fact]
    public void A_classification_can_be_repeated_until_the_petition_is_assigned()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).ClassifiedFor(Transport);

        Assert.Equal((Standing.EscalatedToProvince, Transport.AgencyId), (petition.Standing, petition.CompetentAgencyId!.Value));
    }

    [Fact]
    public void A_classification_that_departs_from_the_rule_needs_a_ground()
    {
        Petition petition = APetition.RaisedIn(TranYen);

        petition.AssertRefuses(
            "petition.departure_needs_ground", it => it.Classify(ClassificationFor(District, " ", departs: true), it.ActOf(Office)));
        petition.Classify(ClassificationFor(District, "K10 giao huyện", departs: true), petition.ActOf(Office));

        Assert.True(petition.DepartsFromRule);
        Assert.Null(petition.CompetenceRule);
        Assert.Equal("K10 giao huyện", petition.LastEvent<PetitionClassified>().Context.Ground);
    }

    [Fact]
    public void A_suspected_complaint_is_classified_only_with_a_ground()
    {
        Petition petition = APetition.RaisedIn(TranYen, "khiếu nại quyết định thu hồi đất");

        var refusal = petition.AssertRefuses("petition.scope_suspected", it => it.Classify(ClassificationFor(District), it.ActOf(Office)));
        petition.Classify(ClassificationFor(District, "chỉ đề nghị giải thích"), petition.ActOf(Office));

        Assert.Equal(DiversionRegime.Complaint, refusal.Facts["suspectedRegime"]);
        Assert.Null(petition.SuspectedRegime);
    }

    [Fact]
    public void An_enterprise_may_not_be_named_competent() =>
        ((Petition)APetition.RaisedIn(TranYen)).AssertRefuses(
            "petition.cannot_hold", it => it.Classify(ClassificationFor(Vnpt), it.ActOf(Office)));

    [Fact]
    public void A_body_of_another_territory_is_not_competent() =>
        ((Petition)APetition.RaisedIn(TranYen)).AssertRefuses(
            "petition.not_competent", it => it.Classify(ClassificationFor(OtherDistrict), it.ActOf(Office)));

    [Fact]
    public void A_body_of_the_units_above_the_place_on_that_day_may_be_competent()
    {
        Petition petition = APetition.RaisedIn(TranYen);
        var afterReform = petition.ActOf(Office) with { Place = [Province.UnitId!.Value, OtherDistrict.UnitId!.Value] };

        petition.Classify(ClassificationFor(OtherDistrict), afterReform);

        Assert.Equal(OtherDistrict.AgencyId, petition.CompetentAgencyId);
    }

    [Fact]
    public void An_assignment_starts_a_holding_with_its_own_clock_and_ends_the_previous()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).On("2022-12-01").AssignedTo(District, due: "2023-01-30");

        Assert.Equal((PetitionStatus.Assigned, District.AgencyId, Day("2023-01-30")),
            (petition.Status, petition.HolderId!.Value, petition.DueOn!.Value));
        Assert.Collection(
            petition.Holdings,
            first => Assert.Equal((Day("2022-12-01"), HoldingEnd.Assigned, Day("2022-12-13")),
                (first.Until!.Value, first.End!.Value, first.DueOn)),
            second => Assert.Equal((2, Office.AgencyId, HandoverKind.Assignment, Day("2022-12-01")),
                (second.Number, second.FromAgencyId!.Value, second.How, second.Since)));
    }

    [Fact]
    public void An_enterprise_may_coordinate_but_not_hold()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(Transport);

        petition.AssertRefuses(
            "petition.cannot_hold", it => it.Assign(Vnpt, [], null, Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(Office)));
        petition.Assign(Transport, [Vnpt.AgencyId], "phối hợp với VNPT", Due("2023-01-30", "2022-11-29"), AcceptBy, petition.ActOf(Office),
            CoordinateBy);

        Assert.Equal([Vnpt.AgencyId], petition.Holding!.CoordinatorIds);
        Assert.Equal("phối hợp với VNPT", petition.Holding.Instruction);
    }

    [Fact]
    public void An_assignment_to_a_body_outside_the_classification_is_refused() =>
        ((Petition)APetition.RaisedIn(TranYen).ClassifiedFor(District))
            .AssertRefuses("petition.not_competent",
                it => it.Assign(Transport, [], null, Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(Office)));

    [Fact]
    public void A_district_may_assign_to_its_own_office()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District).AssignedTo(Culture);

        Assert.Equal((PetitionStatus.Assigned, Culture.AgencyId), (petition.Status, petition.HolderId!.Value));
        Assert.Equal(District.AgencyId, petition.Holding!.FromAgencyId);
    }

    [Fact]
    public void An_assignment_to_the_current_holder_is_refused() =>
        ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
            .AssertRefuses("petition.already_held",
                it => it.Assign(District, [], null, Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(District)));

    [Fact]
    public void An_acceptance_is_recorded_on_the_holding()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District).On("2022-12-02").Accepted();

        Assert.Equal((PetitionStatus.InProgress, Day("2022-12-02"), Day("2023-01-30")),
            (petition.Status, petition.Holding!.AcceptedOn!.Value, petition.DueOn!.Value));
        Assert.IsType<PetitionAccepted>(petition.DequeueEvents()[^1]);
    }

    [Fact]
    public void Only_the_holder_may_accept_return_and_escalate()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District);

        petition.AssertRefuses("petition.not_holder", it => it.Accept(it.ActOf(Office)));
        petition.AssertRefuses("petition.not_holder", it => it.Accept(it.ActOf(Province)));
        petition.AssertRefuses(
            "petition.not_holder", it => it.Return(Office, Transport, "căn cứ", Due("2022-12-20", "2022-11-29"), it.ActOf(Office)));
        petition.AssertRefuses(
            "petition.not_holder", it => it.Escalate(Province, "căn cứ", Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(Office)));
    }

    [Fact]
    public void Only_the_holder_or_a_superior_may_assign_and_withdraw()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(Culture);

        petition.AssertRefuses("petition.not_directing", it => it.Withdraw("theo đề nghị", it.ActOf(OtherDistrict)));
        petition.AssertRefuses(
            "petition.not_directing", it => it.Assign(District, [], null, Due("2023-01-30", "2022-11-29"), AcceptBy, it.ActOf(Transport)));
        petition.Withdraw("theo đề nghị của xã", petition.ActOf(Province));

        Assert.Equal(PetitionStatus.Withdrawn, petition.Status);
    }

    [Fact]
    public void A_successor_may_act_on_a_petition_of_its_predecessor()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District);
        var successor = petition.ActOf(Commune);
        successor = successor with { By = successor.By with { ActsFor = new HashSet<Guid> { Commune.AgencyId, District.AgencyId } } };

        petition.Accept(successor);

        Assert.Equal(PetitionStatus.InProgress, petition.Status);
    }

    [Fact]
    public void A_person_without_an_agency_may_not_act_on_petitions() =>
        ((Petition)APetition.RaisedIn(TranYen)).AssertRefuses(
            "petition.agency_needed", it => it.Classify(ClassificationFor(District), it.ActOf(null, Role.Coordinator)));

    [Fact]
    public void A_role_without_permission_is_refused()
    {
        var refusal = ((Petition)APetition.RaisedIn(TranYen)).AssertRefuses("petition.role_may_not", it =>
            it.Classify(ClassificationFor(District), it.ActOf(Office, Role.Recorder)));

        Assert.Equal(RefusalKind.Forbidden, refusal.Kind);
        Assert.Contains("người ghi nhận", refusal.Vietnamese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_in_the_future_or_before_the_previous_step_is_refused()
    {
        Petition petition = APetition.RaisedIn(TranYen).On("2022-12-06").ClassifiedFor(District);

        petition.AssertRefuses("date.in_future",
            it => it.Assign(District, [], null, Due("2027-01-30", "2026-11-24"), AcceptBy, it.ActOf(Office, day: "2026-11-24")));
        petition.AssertRefuses("petition.before_previous_step",
            it => it.Assign(District, [], null, Due("2023-01-30", "2022-12-05"), AcceptBy, it.ActOf(Office, day: "2022-12-05")));
        petition.Assign(District, [], null, Due("2023-01-30", "2022-12-06"), AcceptBy, petition.ActOf(Office, day: "2022-12-06"));
    }

    [Fact]
    public void A_command_on_a_stale_version_is_refused_with_the_current_one()
    {
        Petition petition = APetition.RaisedIn(TranYen).ClassifiedFor(District);

        var refusal = petition.AssertRefuses("petition.stale", it => it.RequireVersion(1));
        petition.RequireVersion(2);
        petition.RequireVersion(null);

        Assert.Equal((RefusalKind.Stale, 2), (refusal.Kind, refusal.Facts["currentVersion"]));
    }
}
