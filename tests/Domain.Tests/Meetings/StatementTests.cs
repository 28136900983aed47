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
    public void Statements_are_numbered_in_the_order_in_which_they_are_written_down()
    {
        var meeting = Record(TranYen);

        Assert.Equal(1, meeting.Say(Phone).Number);
        Assert.Equal(2, meeting.Say(Phone with { Label = "D2" }).Number);
        Assert.Equal(2, meeting.StatementCount);
        Assert.Equal(["D1", "D2"], meeting.Statements.Select(statement => statement.Label));
    }

    [Fact]
    public void A_quote_is_kept_as_it_was_said_with_its_open_list()
    {
        var statement = Record(TranYen).Say(Phone with { Quote = "nâng mức phụ cấp … ở thôn…." });

        Assert.Equal("nâng mức phụ cấp … ở thôn….", statement.Quote);
        Assert.True(statement.OpenList);
    }

    [Fact]
    public void A_speaker_whose_words_the_source_does_not_give_is_kept_without_any()
    {
        var speaker = new Participant(ParticipantKind.Role, null, ["Chi hội trưởng Chi hội Phụ nữ thôn Làng Mỏ"]);
        var statement = Record(TranYen).Say(new StatementRecord(StatementKind.Opinion, null, speaker, null, false, false, null, "Nguồn không nêu nội dung"));

        Assert.Null(statement.Quote);
        Assert.False(statement.ContentGiven);
    }

    [Theory]
    [InlineData(true, null, "statement.quote_needed")]
    [InlineData(true, "  ", "statement.quote_needed")]
    [InlineData(false, "đề nghị", "statement.quote_not_given")]
    public void A_quote_is_there_exactly_when_the_content_is_given(bool given, string? quote, string code) =>
        Assert.Equal(code, RefusalOf(() => Record(TranYen).Say(Phone with { ContentGiven = given, Quote = quote })).Code);

    [Fact]
    public void A_refused_statement_leaves_the_meeting_as_it_was()
    {
        var meeting = Record(TranYen);

        RefusalOf(() => meeting.Say(Phone with { Quote = null }));
        Assert.Equal((1, 0), (meeting.Version, meeting.StatementCount));
        Assert.Empty(meeting.Statements);
    }

    [Fact]
    public void The_addressee_of_a_directive_may_be_known_by_description_only()
    {
        var directive = Record(TranYen).Direct(ToTheDistrict);

        Assert.Equal("Lãnh đạo huyện Bắc Sơn", Assert.Single(directive.Addressees).Description);
        Assert.Equal(1, directive.Number);
    }

    [Fact]
    public void A_directive_without_a_date_is_soft_and_keeps_the_words_about_time()
    {
        var soft = Record(TranYen).Direct(ToTheDistrict);
        var dated = Record(TranYen).Direct(ToTheDistrict with { DueText = "sau 1 năm thực hiện", Schedule = Schedule.After(Day("2022-05-25"), 1, PeriodUnit.Years) });

        Assert.True(soft.Soft);
        Assert.Equal("trong thời gian tới", soft.DueText);
        Assert.False(dated.Soft);
        Assert.Equal(Day("2023-05-25"), dated.DueOn);
    }

    [Fact]
    public void A_directive_needs_an_addressee_and_is_not_due_before_the_meeting()
    {
        Assert.Equal("directive.addressee_needed", RefusalOf(() => Record(TranYen).Direct(ToTheDistrict with { Addressees = [] })).Code);
        Assert.Equal("directive.due_before_given", RefusalOf(() => Record(TranYen).Direct(ToTheDistrict with { Schedule = Schedule.On(Day("2022-11-28")) })).Code);
    }

    [Fact]
    public void A_directive_goes_to_bodies_of_the_meetings_day() =>
        Assert.Equal("agency.not_valid", RefusalOf(() => Record(TranYen).Direct(ToTheDistrict with { Addressees = [new Addressee(Agencies.LangSonBodies.HungVuCommittee.Id, "UBND xã Hưng Vũ")] })).Code);

    [Fact]
    public void Who_oversees_adds_neither_statements_nor_directives()
    {
        var meeting = Record(TranYen);

        Assert.Equal("meeting.role_may_not_record", RefusalOf(() => meeting.AddStatement(Id(902), Phone, Bodies, By(Role.Supervisor))).Code);
        Assert.Equal("meeting.role_may_not_record", RefusalOf(() => meeting.AddDirective(Id(903), ToTheDistrict, Bodies, Calendar.OfficialCalendar.Of2022To2027, By(Role.Administrator))).Code);
    }
}
