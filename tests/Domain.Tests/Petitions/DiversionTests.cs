using Petitions.Domain.Petitions;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.Desks;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>Complaints, denunciations and proceedings are no petitions (domain brief 2.2, scenario S14).</summary>
public sealed class DiversionTests
{
    [Fact]
    public void A_diverted_matter_leaves_the_workflow_and_the_text_search()
    {
        Petition petition = APetition.RaisedIn(TranYen, "tố cáo ông A nhận tiền");

        petition.Divert(DiversionRegime.Denunciation, "tố cáo theo Luật Tố cáo 2018", petition.ActOf(Office, day: "2022-12-01"));

        Assert.Equal((PetitionStatus.Diverted, DiversionRegime.Denunciation, Day("2022-12-01")), (petition.Status, petition.DiversionRegime!.Value, petition.DivertedOn!.Value));
        Assert.Equal(("", null, null, null), (petition.SearchKey, petition.HolderId, petition.DueOn, petition.SuspectedRegime));
    }

    [Fact]
    public void The_reason_stays_in_the_record_and_out_of_the_route()
    {
        Petition petition = APetition.RaisedIn(TranYen, "tố cáo ông A nhận tiền");

        petition.Divert(DiversionRegime.Denunciation, "đơn nêu đích danh ông A", petition.ActOf(Office));

        Assert.Equal("đơn nêu đích danh ông A", petition.Last<PetitionDiverted>().Context.Ground);
        Assert.Null(petition.Holdings[^1].EndGround);
    }

    [Fact]
    public void A_diversion_needs_a_ground() =>
        ((Petition)APetition.RaisedIn(TranYen)).Refuses("petition.ground_needed", it => it.Divert(DiversionRegime.Other, " ", it.ActOf(Office)));

    [Fact]
    public void A_matter_is_diverted_also_when_its_nature_shows_only_while_it_is_worked_on()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District);

        petition.Divert(DiversionRegime.Proceedings, "đã có bản án", petition.ActOf(District));

        Assert.Equal(PetitionStatus.Diverted, petition.Status);
        Assert.Equal(HoldingEnd.Diverted, petition.Holdings[^1].End);
    }
}
