using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>Complaints, denunciations and proceedings are no petitions (domain brief 2.2, scenario S14).</summary>
public sealed class DiversionTests
{
    [Fact]
    public void A_diverted_petition_leaves_the_workflow_and_the_text_search()
    {
        Petition petition = APetition.RaisedIn(TranYen, "tố cáo ông A nhận tiền");

        petition.Divert(DiversionRegime.Denunciation, "tố cáo theo Luật Tố cáo 2018", [], petition.ActOf(Office, day: "2022-12-01"));

        Assert.Equal((PetitionStatus.Diverted, DiversionRegime.Denunciation, Day("2022-12-01")),
            (petition.Status, petition.DiversionRegime!.Value, petition.DivertedOn!.Value));
        Assert.Equal(("", null, null, null), (petition.SearchKey, petition.HolderId, petition.DueOn, petition.SuspectedRegime));
    }

    [Fact]
    public void The_ground_of_a_diversion_is_recorded_and_not_shown_in_the_route()
    {
        Petition petition = APetition.RaisedIn(TranYen, "tố cáo ông A nhận tiền");

        petition.Divert(DiversionRegime.Denunciation, "đơn nêu đích danh ông A", [], petition.ActOf(Office));

        Assert.Equal("đơn nêu đích danh ông A", petition.LastEvent<PetitionDiverted>().Context.Ground);
        Assert.Null(petition.Holdings[^1].EndGround);
    }

    [Fact]
    public void A_diversion_needs_a_ground() =>
        ((Petition)APetition.RaisedIn(TranYen)).AssertRefuses(
            "petition.ground_needed", it => it.Divert(DiversionRegime.Other, " ", [], it.ActOf(Office)));

    [Fact]
    public void A_petition_in_progress_can_be_diverted()
    {
        Petition petition = APetition.RaisedIn(TranYen).HeldBy(District);

        petition.Divert(DiversionRegime.Proceedings, "đã có bản án", [], petition.ActOf(District));

        Assert.Equal(PetitionStatus.Diverted, petition.Status);
        Assert.Equal(HoldingEnd.Diverted, petition.Holdings[^1].End);
    }

    [Fact]
    public void A_diverted_part_redacts_its_whole_and_other_parts_keep_their_own_texts()
    {
        var (whole, road, money) = TwoParts();
        whole.DequeueEvents();

        Divert(money, whole, road);

        Assert.Equal((Redaction.Everything, ""), (whole.Redaction, whole.SearchKey));
        Assert.Equal((Redaction.QuoteAndRaiser, "sua duong va o ga"), (road.Redaction, road.SearchKey));
        Assert.Equal((Redaction.Everything, ""), (money.Redaction, money.SearchKey));
        Assert.Equal(money.Id, whole.LastEvent<PetitionTextsRedacted>().DivertedId);
    }

    [Fact]
    public void A_part_with_the_content_of_a_redacted_whole_is_redacted_too()
    {
        var (whole, road, money) = TwoParts(ofTheWhole: null);

        Divert(money, whole, road);

        Assert.Equal((Redaction.QuoteRaiserAndContent, "sua duong"), (road.Redaction, road.SearchKey));
    }

    [Fact]
    public void Texts_are_redacted_at_any_depth_and_in_parts_split_off_later()
    {
        var (whole, road, money) = TwoParts();
        var deeper = road.Split([new(NewId(), "Vá ổ gà", null), new(NewId(), "Rãnh nước", "khơi rãnh")], null, road.ActOf(Office));

        Divert(deeper[0], whole, road, money, deeper[1]);

        Assert.Equal([Redaction.Everything, Redaction.Everything, Redaction.QuoteAndRaiser, Redaction.QuoteAndRaiser],
            new[] { whole, road, money, deeper[1] }.Select(one => one.Redaction));
        var later =
            deeper[1].Split([new(NewId(), "Bên trái", null), new(NewId(), "Bên phải", "bên phải đường")], null, deeper[1].ActOf(Office));
        Assert.Equal([(Redaction.QuoteAndRaiser, "ben trai khoi ranh"), (Redaction.QuoteAndRaiser, "ben phai ben phai duong")],
            later.Select(one => (one.Redaction, one.SearchKey)));
    }

    [Fact]
    public void A_part_split_off_later_shows_only_content_of_its_own()
    {
        var (whole, road, money) = TwoParts(ofTheWhole: null);
        Divert(money, whole, road);

        var later = road.Split([new(NewId(), "Bên trái", null), new(NewId(), "Bên phải", "bên phải đường")], null, road.ActOf(Office));

        Assert.Equal([Redaction.QuoteRaiserAndContent, Redaction.QuoteAndRaiser], later.Select(one => one.Redaction));
    }

    [Fact]
    public void A_petition_of_the_same_statement_keeps_its_quote_only_if_it_differs()
    {
        Petition diverted = APetition.RaisedIn(TranYen, "tố cáo ông A nhận tiền"), longer =
            APetition.RaisedIn(TranYen, "sửa đường, tố cáo ông A nhận tiền"), other = APetition.RaisedIn(TranYen, "xin sửa đường");

        Divert(diverted, longer, other);

        Assert.Equal([Redaction.QuoteRaiserAndContent, Redaction.None], new[] { longer, other }.Select(one => one.Redaction));
        Assert.Equal((1, "kien nghi cua xa"), (other.Version, longer.SearchKey));
    }

    [Fact]
    public void Redacting_a_related_petition_is_no_step_of_it()
    {
        var (whole, road, money) = TwoParts();

        money.Divert(DiversionRegime.Denunciation, "tố cáo", [whole, road], money.ActOf(Office, day: "2022-12-20"));
        road.Split([new(NewId(), "Bên trái", null), new(NewId(), "Bên phải", null)], null, road.ActOf(Office, day: "2022-12-01"));

        Assert.Equal(PetitionStatus.Split, road.Status);
    }

    private static (Petition Whole, Petition Road, Petition Money) TwoParts(string? ofTheWhole = "vá ổ gà")
    {
        Petition whole = APetition.RaisedIn(TranYen, "sửa đường, và ông A nhận tiền của dân");
        var parts = whole.Split([new(NewId(), "Sửa đường", ofTheWhole), new(NewId(), "Tố cáo ông A", "ông A nhận tiền")], null,
            whole.ActOf(Office));
        return (whole, parts[0], parts[1]);
    }

    private static void Divert(Petition petition, params Petition[] kin) =>
        petition.Divert(DiversionRegime.Denunciation, "tố cáo", kin, petition.ActOf(Office));
}
