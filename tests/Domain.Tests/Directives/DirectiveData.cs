using Petitions.Domain.Agencies;
using Petitions.Domain.Directives;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Tests.Agencies;
using Petitions.Domain.Tests.Calendar;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Territory.LangSon;

namespace Petitions.Domain.Tests.Directives;

/// <summary>Directives of the province to Trấn Yên and Bắc Sơn, as far as rules need them.</summary>
internal static class DirectiveData
{
    public static readonly AgencyDirectory TestAgencies = LangSonAgencies.Directory();
    public static readonly Agency Giver = LangSonAgencies.ProvinceCommittee;
    public static readonly Agency Commune = LangSonAgencies.OldTranYenCommittee;
    public static readonly Agency District = LangSonAgencies.DistrictCommittee;

    /// <summary>F1: to be reported after a year, counted from the day of the resolution.</summary>
    public static readonly DirectiveContent ReportAfterAYear = new(
        DirectiveKind.FollowUp, "F1", null, "tiếp tục đẩy mạnh thực hiện, báo cáo kết quả sau 1 năm thực hiện", [To(Commune)],
        "sau 1 năm thực hiện",
        Schedule.After(Day("2022-05-25"), 1, PeriodUnit.Years), "Nghị quyết 77", []);

    public static Addressee To(Agency agency) => new(agency.Id, agency.Name);

    public static ActionContext By(Agency agency, string on, Role role = Role.Coordinator, string? recorded = null)
    {
        var day = Day(on);
        var actor = new Actor("Cán bộ", role, TestAgencies.AuthorityOf(agency, day), TestAgencies.ActsFor(agency));
        return new(actor, day,
            new DateTimeOffset(Day(recorded ?? on), new TimeOnly(3, 0), TimeSpan.Zero))
        { Holder = TestAgencies.AuthorityOf(Giver, day) };
    }

    public static Directive Give(DirectiveContent content, string on = "2022-11-29", string? recorded = null, Agency? giver = null) =>
        Directive.Record(
        Id(700), content, DirectiveSource.OutsideMeeting((giver ?? Giver).Name, (giver ?? Giver).Id, Day(on)), TestAgencies,
        OfficialCalendar.Of2022To2027,
        By(giver ?? Giver, on, recorded: recorded));

    public static DirectiveReport Report(this Directive directive, Agency from, string on, int? occurrence = null, bool joint = false) =>
        directive.AddReport(Paper(occurrence, joint), By(from, on));

    public static DirectiveReportContent Paper(
        int? occurrence = null, bool joint = false, Guid? onBehalfOf = null, string? reportedBy = null) => new(
        Guid.CreateVersion7(DateTimeOffset.UnixEpoch), occurrence, "Kết quả một năm thực hiện Nghị quyết 77",
        new ResponseDocument("12-BC/ĐU", Day("2023-05-20"), null), joint,
        onBehalfOf, reportedBy);

    public static void Accept(this Directive directive, string on, Agency? by = null) =>
        directive.DecideOnReports(new(ReportDecision.Accepted, null, null, null), By(by ?? Giver, on));

    public static void SendBack(this Directive directive, string on, int? report = null) =>
        directive.DecideOnReports(new(ReportDecision.SentBack, null, report, "thiếu số liệu theo thôn"), By(Giver, on));

    public static IEnumerable<string?> DueDates(this Directive directive) =>
        directive.Occurrences.Select(one => one.DueOn?.ToString("yyyy-MM-dd", null));

    public static string Refused(Action action) => Assert.Throws<DomainException>(action).Refusal.Code;
}
