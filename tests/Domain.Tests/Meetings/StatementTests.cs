using Petitions.Domain.Directives;
using Petitions.Domain.Meetings;
using Petitions.Domain.Persons;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Meetings.SeedMeetings;
using static Petitions.Domain.Tests.Territory.LangSon;

namespace Petitions.Domain.Tests.Meetings;

public sealed class StatementTests
{
    [Fact]
    public void Statements_are_numbered_in_the_order_of_recording()
    {
        var meeting = Record(TranYen);

        Assert.Equal(1, meeting.AddSampleStatement(Phone).Number);
        Assert.Equal(2, meeting.AddSampleStatement(Phone with { Label = "D2" }).Number);
        Assert.Equal(2, meeting.StatementCount);
        Assert.Equal(["D1", "D2"], meeting.Statements.Select(statement => statement.Label));
    }

    [Fact]
    public void A_quote_is_kept_as_it_was_said_with_its_open_list()
    {
        var statement = Record(TranYen).AddSampleStatement(Phone with { Quote = "nâng mức phụ cấp … ở thôn…." });

        Assert.Equal("nâng mức phụ cấp … ở thôn….", statement.Quote);
        Assert.True(statement.OpenList);
    }

    [Fact]
    public void A_speaker_without_content_in_the_source_is_kept_without_a_quote()
    {
        var speaker = new Participant(ParticipantKind.Role, null, ["Chi hội trưởng Chi hội Phụ nữ thôn Làng Mỏ"]);
        var statement = Record(TranYen)
            .AddSampleStatement(
                new StatementContent(StatementKind.Opinion, null, speaker, null, false, false, null, "Nguồn không nêu nội dung"));

        Assert.Null(statement.Quote);
        Assert.False(statement.ContentGiven);
    }

    [Theory]
    [InlineData(true, null, "statement.quote_needed")]
    [InlineData(true, "  ", "statement.quote_needed")]
    [InlineData(false, "đề nghị", "statement.quote_not_given")]
    public void A_quote_is_required_exactly_when_the_content_is_given(bool given, string? quote, string code) =>
        Assert.Equal(code, RefusalOf(() => Record(TranYen).AddSampleStatement(Phone with { ContentGiven = given, Quote = quote })).Code);

    [Fact]
    public void A_refused_statement_leaves_the_meeting_as_it_was()
    {
        var meeting = Record(TranYen);

        RefusalOf(() => meeting.AddSampleStatement(Phone with { Quote = null }));
        Assert.Equal((1, 0), (meeting.Version, meeting.StatementCount));
        Assert.Empty(meeting.Statements);
    }

    [Fact]
    public void The_addressee_of_a_directive_may_be_known_by_description_only()
    {
        var directive = Record(TranYen).AddSampleDirective(ToTheDistrict);

        Assert.Equal("Lãnh đạo huyện Bắc Sơn", Assert.Single(directive.Addressees).Description);
        Assert.Equal(1, directive.Number);
    }

    [Fact]
    public void A_directive_without_a_date_is_soft_and_keeps_its_due_text()
    {
        var soft = Record(TranYen).AddSampleDirective(ToTheDistrict);
        var dated = Record(TranYen).AddSampleDirective(ToTheDistrict
            with
        { DueText = "sau 1 năm thực hiện", Schedule = Schedule.After(Day("2022-05-25"), 1, PeriodUnit.Years) });

        Assert.True(soft.Soft);
        Assert.Equal("trong thời gian tới", soft.DueText);
        Assert.False(dated.Soft);
        Assert.Equal(Day("2023-05-25"), dated.DueOn);
    }

    [Fact]
    public void A_directive_needs_an_addressee_and_is_not_due_before_the_meeting()
    {
        Assert.Equal(
            "directive.addressee_needed", RefusalOf(() => Record(TranYen).AddSampleDirective(ToTheDistrict with { Addressees = [] })).Code);
        Assert.Equal("directive.due_before_given",
            RefusalOf(() => Record(TranYen).AddSampleDirective(ToTheDistrict with { Schedule = Schedule.On(Day("2022-11-28")) })).Code);
    }

    [Fact]
    public void A_directive_addressee_must_exist_on_the_day_of_the_meeting() =>
        Assert.Equal("agency.not_valid",
            RefusalOf(() => Record(TranYen)
                .AddSampleDirective(ToTheDistrict
                    with
                { Addressees = [new Addressee(Agencies.LangSonAgencies.HungVuCommittee.Id, "UBND xã Hưng Vũ")] })).Code);

    [Fact]
    public void Supervisors_may_not_add_statements_or_directives()
    {
        var meeting = Record(TranYen);

        Assert.Equal(
            "meeting.role_may_not_record", RefusalOf(() => meeting.AddStatement(Id(902), Phone, Bodies, By(Role.Supervisor))).Code);
        Assert.Equal("meeting.role_may_not_record",
            RefusalOf(() => meeting.AddDirective(Id(903), ToTheDistrict, Bodies, Calendar.OfficialCalendar.Of2022To2027,
                By(Role.Administrator))).Code);
    }
}
