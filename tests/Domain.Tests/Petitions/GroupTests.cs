using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>1 kiến nghị, n lượt ý kiến (scenario S13).</summary>
public sealed class GroupTests
{
    [Fact]
    public void A_joining_petition_follows_the_lead_and_adds_a_supporter()
    {
        Petition lead = APetition.RaisedIn(TranYen).HeldBy(District);
        Petition member = APetition.RaisedIn(TranYen).ClassifiedFor(District);

        member.JoinGroup(lead, "cùng nội dung", member.ActOf(Office, day: "2022-12-01"));

        Assert.Equal((PetitionStatus.Merged, lead.Id, null, null), (member.Status, member.LeadId!.Value, member.HolderId, member.DueOn));
        Assert.Equal((2, PetitionStatus.InProgress), (lead.SupporterCount, lead.Status));
        Assert.Equal(HoldingEnd.Merged, member.Holdings[^1].End);
        Assert.Equal((lead.Id, "cùng nội dung"),
            (member.DequeueEvents()[^1] is PetitionMerged merged ? merged.LeadId : Guid.Empty, member.Holdings[^1].EndGround));
        Assert.Equal(
            (member.Id, 2), lead.DequeueEvents()[^1] is PetitionJoinedBy joined ? (joined.MemberId, joined.SupporterCount) : default);
    }

    [Theory]
    [InlineData("recorded", PetitionStatus.Recorded, "2022-12-13")]
    [InlineData("classified", PetitionStatus.Classified, "2022-12-13")]
    [InlineData("assigned", PetitionStatus.Assigned, "2023-01-30")]
    [InlineData("inProgress", PetitionStatus.InProgress, "2023-01-30")]
    public void A_petition_that_leaves_its_group_gets_its_holder_and_clock_back(string from, PetitionStatus status, string due)
    {
        Petition lead = APetition.RaisedIn(TranYen).HeldBy(District);
        var told = APetition.RaisedIn(TranYen);
        Petition member = from switch
        {
            "classified" => told.ClassifiedFor(District),
            "assigned" => told.ClassifiedFor(District).AssignedTo(District),
            "inProgress" => told.HeldBy(District),
            _ => told,
        };
        var (holder, standing, accepted) = (member.HolderId, member.Standing, member.Holding!.AcceptedOn);
        member.JoinGroup(lead, null, member.ActOf(member.Holder()));

        member.LeaveGroup(lead, Calendars, "nội dung khác", member.ActOf(Office, day: "2022-12-05"));

        Assert.Equal((status, standing, holder, Day(due)), (member.Status, member.Standing, member.HolderId, member.DueOn!.Value));
        Assert.Equal(
            (HandoverKind.GroupLeft, Day("2022-12-05"), accepted), (member.Holding!.How, member.Holding.Since, member.Holding.AcceptedOn));
        Assert.Equal((null, 1), (member.LeadId, lead.SupporterCount));
        Assert.Equal("nội dung khác", member.LastEvent<PetitionLeftGroup>().Context.Ground);
        Assert.Equal(1, lead.LastEvent<PetitionLeftBy>().SupporterCount);
    }

    [Fact]
    public void A_petition_does_not_join_itself() =>
        ((Petition)APetition.RaisedIn(TranYen)).AssertRefuses("petition.lead_is_itself", it => it.JoinGroup(it, null, it.ActOf(Office)));

    [Fact]
    public void A_lead_petition_may_not_join_another_group()
    {
        Petition lead = APetition.RaisedIn(TranYen);
        Petition member = APetition.RaisedIn(TranYen);
        member.JoinGroup(lead, null, member.ActOf(Office));

        lead.AssertRefuses("petition.leads_group", it => it.JoinGroup(APetition.RaisedIn(TranYen), null, it.ActOf(Office)));
    }

    [Fact]
    public void A_body_above_the_earlier_holder_may_take_a_petition_out_of_its_group()
    {
        Petition lead = APetition.RaisedIn(TranYen);
        Petition member = APetition.RaisedIn(TranYen, receivedBy: District);
        member.JoinGroup(lead, null, member.ActOf(District));
        member.AssertRefuses("petition.not_concerned", it => it.LeaveGroup(lead, Calendars, null, it.ActOf(OtherDistrict)));

        member.LeaveGroup(lead, Calendars, null, member.ActOf(Province));

        Assert.Equal(PetitionStatus.Recorded, member.Status);
    }

    [Fact]
    public void A_lead_with_members_may_not_leave_the_workflow()
    {
        Petition lead = APetition.RaisedIn(TranYen);
        Petition member = APetition.RaisedIn(TranYen);
        member.JoinGroup(lead, null, member.ActOf(Office));

        lead.AssertRefuses("petition.leads_group", it => it.Withdraw("rút", it.ActOf(Office)));
        lead.AssertRefuses("petition.leads_group", it => it.Divert(DiversionRegime.Complaint, "khiếu nại", [], it.ActOf(Office)));
        member.LeaveGroup(lead, Calendars, null, member.ActOf(Office));
        lead.Withdraw("rút", lead.ActOf(Office));

        Assert.Equal(PetitionStatus.Withdrawn, lead.Status);
    }

    [Fact]
    public void Joining_a_petition_that_left_the_workflow_is_refused()
    {
        Petition withdrawn = APetition.RaisedIn(TranYen);
        withdrawn.Withdraw("rút", withdrawn.ActOf(Office));
        Petition merged = APetition.RaisedIn(TranYen);
        merged.JoinGroup(APetition.RaisedIn(TranYen), null, merged.ActOf(Office));
        Petition diverted = APetition.RaisedIn(TranYen);
        diverted.Divert(DiversionRegime.Complaint, "khiếu nại", [], diverted.ActOf(Office));
        Petition split = APetition.RaisedIn(TranYen);
        split.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, split.ActOf(Office));

        Assert.All([withdrawn, merged, diverted, split], lead =>
            ((Petition)APetition.RaisedIn(TranYen)).AssertRefuses(
                "petition.lead_not_open", it => it.JoinGroup(lead, null, it.ActOf(Office))));
    }

    [Fact]
    public void Joining_a_closed_lead_is_allowed()
    {
        Petition lead = APetition.RaisedIn(TranYen).HeldBy(District).Answered(Outcome.Explained).Closed();
        Petition member = APetition.RaisedIn(TranYen);

        member.JoinGroup(lead, "đã được trả lời", member.ActOf(Office));

        Assert.Equal((PetitionStatus.Closed, 2), (lead.Status, lead.SupporterCount));
    }

    [Fact]
    public void A_merged_petition_joins_no_second_group_and_an_unmerged_one_leaves_none()
    {
        Petition lead = APetition.RaisedIn(TranYen);
        Petition member = APetition.RaisedIn(TranYen);
        member.AssertRefuses("petition.status_forbids", it => it.LeaveGroup(lead, Calendars, null, it.ActOf(Office)));
        member.JoinGroup(lead, null, member.ActOf(Office));

        member.AssertRefuses("petition.status_forbids", it => it.JoinGroup(APetition.RaisedIn(TranYen), null, it.ActOf(Office)));
    }

    [Fact]
    public void A_body_that_never_held_a_petition_may_not_take_it_out_of_its_group()
    {
        Petition member = APetition.RaisedIn(TranYen);
        Petition lead = APetition.RaisedIn(TranYen);
        member.JoinGroup(lead, null, member.ActOf(Office));

        member.AssertRefuses("petition.not_concerned", it => it.LeaveGroup(lead, Calendars, null, it.ActOf(OtherDistrict)));
    }

    [Fact]
    public void A_step_entered_late_never_moves_the_lead_back_in_time()
    {
        Petition lead = APetition.RaisedIn(TranYen).On("2023-01-10").HeldBy(District);
        Petition member = APetition.RaisedIn(TranYen);

        member.JoinGroup(lead, null, member.ActOf(Office, day: "2022-12-01"));

        Assert.Equal(Day("2023-01-10"), lead.LastOn);
        Assert.Equal(Day("2023-01-10"), lead.States[^1].Since);
    }
}
