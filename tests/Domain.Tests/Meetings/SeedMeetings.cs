using Petitions.Domain.Agencies;
using Petitions.Domain.Directives;
using Petitions.Domain.Meetings;
using Petitions.Domain.Persons;
using Petitions.Domain.Territory;
using Petitions.Domain.Tests.Calendar;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Territory.LangSon;

namespace Petitions.Domain.Tests.Meetings;

/// <summary>The meeting at Trấn Yên of 29 November 2022 as far as rules need it, written down four years later.</summary>
internal static class SeedMeetings
{
    public static readonly DateTimeOffset RecordedAt = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    public static readonly AdministrativeStructure Units = Structure();
    public static readonly AgencyDirectory Bodies = Agencies.LangSonAgencies.Directory();

    public static readonly Participant Secretary =
        new(ParticipantKind.Person, "Nguyễn Quốc Đoàn", ["Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy"]);
    public static readonly Participant Commune =
        new(ParticipantKind.Group, null, ["Lãnh đạo xã", "Người hoạt động không chuyên trách ở các thôn"]);

    public static readonly MeetingContent TranYen = new(
        MeetingKind.WorkingSession, "Đoàn công tác của tỉnh làm việc tại xã Trấn Yên", Day("2022-11-29"), true,
        "Nguồn chỉ ghi “Sáng 29/11”", OldTranYen.Id, [OldLangMo.Id],
        new Delegation("Đoàn công tác của tỉnh", null, AuthorityLevel.Province, Secretary, []), [Commune],
        ["Việc triển khai thực hiện Nghị quyết số 77"], [], [], [],
        [new ProfileFigure(OldTranYen.Id, "Hộ gia đình", 1484, null, "hộ", null, null, "có 1.484 hộ gia đình")], []);

    public static readonly StatementContent Phone = new(
        StatementKind.Difficulty, "D1", Commune, "có thôn chưa được phủ sóng điện thoại", true, true, null, null);

    public static readonly DirectiveContent ToTheDistrict = new(
        DirectiveKind.Assignment, "K10", null, "đề nghị lãnh đạo huyện Bắc Sơn tiếp thu và xem xét giải quyết trong thời gian tới",
        [new Addressee(null, "Lãnh đạo huyện Bắc Sơn")], "trong thời gian tới", Schedule.Soft, null, []);

    public static ActionContext By(Role role) =>
        new(new Actor("Cán bộ ghi nhận", role, null, new HashSet<Guid>()), Day("2022-11-29"), RecordedAt);

    public static Meeting Record(MeetingContent content, Role role = Role.Recorder) =>
        Meeting.Record(Id(900), content, Units, Bodies, By(role));

    public static Statement AddSampleStatement(this Meeting meeting, StatementContent content) =>
        meeting.AddStatement(Guid.CreateVersion7(RecordedAt), content, Bodies, By(Role.Recorder));

    public static Directive AddSampleDirective(this Meeting meeting, DirectiveContent content) =>
        meeting.AddDirective(Guid.CreateVersion7(RecordedAt), content, Bodies, OfficialCalendar.Of2022To2027, By(Role.Recorder));

    public static Refusal RefusalOf(Action action) => Assert.Throws<DomainException>(action).Refusal;
}
