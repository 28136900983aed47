using Petitions.Domain.Meetings;
using Petitions.Domain.Persons;
using Petitions.Domain.Tests.Agencies;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Meetings.SeedMeetings;
using static Petitions.Domain.Tests.Territory.LangSon;

namespace Petitions.Domain.Tests.Meetings;

public sealed class MeetingTests
{
    [Fact]
    public void A_meeting_of_2022_entered_in_2026_stays_with_the_commune_and_district_of_its_day()
    {
        var meeting = Record(TranYen);

        Assert.Equal(OldTranYen.Id, meeting.HostUnitId);
        Assert.Equal([Province.Id, BacSon.Id, OldTranYen.Id], meeting.HostPath);
        Assert.Equal(Day("2022-11-29"), meeting.HeldOn);
        Assert.Equal(RecordedAt, meeting.RecordedAt);
        Assert.Equal(1, meeting.Version);
    }

    [Fact]
    public void A_meeting_is_found_without_diacritics_by_its_host_and_its_head()
    {
        Assert.Contains("tran yen", Record(TranYen).SearchKey, StringComparison.Ordinal);
        Assert.Contains("nguyen quoc doan", Record(TranYen).SearchKey, StringComparison.Ordinal);
    }

    [Fact]
    public void A_meeting_of_today_at_a_commune_that_has_ended_is_refused_and_the_successor_named()
    {
        var refusal = RefusalOf(() => Record(TranYen with { HeldOn = Day("2026-11-20"), Profile = [] }));

        Assert.Equal("unit.not_valid", refusal.Code);
        Assert.Contains("Hưng Vũ", refusal.Vietnamese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_meeting_of_2022_at_a_commune_of_today_is_refused_and_its_predecessors_named()
    {
        var refusal = RefusalOf(() => Record(TranYen with { HostUnitId = HungVu.Id, VisitedUnitIds = [], Profile = [] }));

        Assert.Equal("unit.not_valid", refusal.Code);
        Assert.Contains("Trấn Yên", refusal.Vietnamese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_meeting_cannot_lie_in_the_future() =>
        Assert.Equal("date.in_future", RefusalOf(() => Record(TranYen with { HeldOn = Day("2026-11-24") })).Code);

    [Fact]
    public void A_meeting_of_today_is_accepted_late_in_the_evening_by_UTC()
    {
        // 22 November 20:00 UTC is 23 November in Vietnam.
        var action = By(Role.Recorder) with { RecordedAt = new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero) };
        var content = TranYen with { HeldOn = Day("2026-11-23"), HostUnitId = HungVu.Id, VisitedUnitIds = [], Profile = [] };

        Assert.Equal(HungVu.Id, Meeting.Record(Id(901), content, Units, Bodies, action).HostUnitId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void An_inferred_date_needs_a_note(string? note) =>
        Assert.Equal("meeting.date_note_needed", RefusalOf(() => Record(TranYen with { DateNote = note })).Code);

    [Fact]
    public void Only_units_within_the_host_can_have_been_visited()
    {
        Assert.Equal("meeting.visited_outside_host", RefusalOf(() => Record(TranYen with { VisitedUnitIds = [OldTanVan.Id] })).Code);
        Assert.Equal([OldTranYen.Id], Record(TranYen with { VisitedUnitIds = [OldTranYen.Id] }).VisitedUnitIds);
    }

    [Fact]
    public void A_village_named_twice_is_recorded_once() =>
        Assert.Equal([OldLangMo.Id], Record(TranYen with { VisitedUnitIds = [OldLangMo.Id, OldLangMo.Id] }).VisitedUnitIds);

    [Fact]
    public void A_person_needs_a_name_and_a_role_or_group_a_title()
    {
        Assert.Equal("participant.unnamed",
            RefusalOf(() => Record(TranYen with { Attendees = [Commune with { Kind = ParticipantKind.Person }] })).Code);
        Assert.Equal("participant.unnamed", RefusalOf(() => Record(TranYen with { Attendees = [Commune with { Titles = [] }] })).Code);
        Assert.Equal("participant.unnamed",
            RefusalOf(() => Record(TranYen with { Delegation = TranYen.Delegation with { Head = Secretary with { Name = "" } } })).Code);
        Assert.Equal("participant.unnamed",
            RefusalOf(() => Record(TranYen).AddSampleStatement(Phone with { Speaker = Commune with { Titles = [] } })).Code);
    }

    [Fact]
    public void A_participant_body_that_did_not_exist_on_the_day_is_refused()
    {
        var member = Secretary with { AgencyId = LangSonAgencies.HungVuCommittee.Id };

        Assert.Equal("agency.not_valid", RefusalOf(() => Record(TranYen with { Attendees = [member] })).Code);
        Assert.Equal("agency.not_valid",
            RefusalOf(() => Record(TranYen with
            {
                Delegation = TranYen.Delegation
                with
                { LeadingAgencyId = LangSonAgencies.HungVuCommittee.Id }
            })).Code);
        Assert.Equal(
            "agency.not_found", RefusalOf(() => Record(TranYen with { Attendees = [Secretary with { AgencyId = Id(4711) }] })).Code);
    }

    [Fact]
    public void A_figure_needs_a_value_or_text_and_must_not_postdate_the_meeting()
    {
        var figure = TranYen.Profile[0];

        Assert.Equal("profile.figure_empty", RefusalOf(() => Record(TranYen with { Profile = [figure with { Value = null }] })).Code);
        Assert.Equal(
            "profile.after_meeting", RefusalOf(() => Record(TranYen with { Profile = [figure with { AsOf = Day("2022-11-30") }] })).Code);
        Assert.Equal(
            "xã vùng III", Record(TranYen with { Profile = [figure with { Value = null, Text = "xã vùng III" }] }).Profile[0].Text);
    }

    [Theory]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Administrator)]
    public void Supervisors_and_administrators_may_not_record_meetings(Role role) =>
        Assert.Equal("meeting.role_may_not_record", RefusalOf(() => Record(TranYen, role)).Code);

    [Fact]
    public void A_command_on_a_stale_version_is_refused_with_the_current_one()
    {
        var meeting = Record(TranYen);
        meeting.AddSampleStatement(Phone);

        var refusal = RefusalOf(() => meeting.RequireVersion(1));
        Assert.Equal(RefusalKind.Stale, refusal.Kind);
        Assert.Equal(2, refusal.Facts["currentVersion"]);
        meeting.RequireVersion(2);
        meeting.RequireVersion(null);
    }
}
