using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;
using Petitions.Domain.Commitments;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Territory;
using static Petitions.Domain.Tests.BusinessDay;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>Who sits where, and what lies on the desk.</summary>
internal static class PetitionData
{
    public static readonly DateTimeOffset RecordedAt = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    public static Unit TranYen => Territory.LangSon.OldTranYen;

    public static Authority Office => PetitionAgencies.Of("VP-UBND-T-LANGSON");

    public static Authority Province => PetitionAgencies.Of("UBND-T-LANGSON");

    public static Authority Transport => PetitionAgencies.Of("SO-GTVT-LANGSON");

    public static Authority District => PetitionAgencies.Of("UBND-H-BACSON");

    public static Authority Culture => PetitionAgencies.Of("PHONG-VHTT-BACSON");

    public static Authority Commune => PetitionAgencies.Of("UBND-X-TRANYEN");

    public static Authority OtherDistrict => PetitionAgencies.Of("UBND-H-BINHGIA");

    public static Authority Government => PetitionAgencies.Of("CHINHPHU");

    public static Authority Ministry => PetitionAgencies.Of("BO-GTVT");

    public static Authority Front => PetitionAgencies.Of("MTTQ-T-LANGSON");

    public static Authority Vnpt => PetitionAgencies.Of("VNPT-LANGSON");

    public static CalendarHistory Calendars { get; } = new(Calendar.OfficialCalendar.Of2022To2027, []);

    public static Guid NewId() => Guid.CreateVersion7(RecordedAt);

    public static Deadline Due(string on, string from) =>
        new(Day(on), Day(from), new Term(60, TermKind.Calendar), "D-60", "QĐ 33/2017, QĐ 30/2020");

    public static Deadline AcknowledgeBy =>
        new(Day("2022-12-13"), Day("2022-11-29"), Term.WorkingDays(10), "TIEPNHAN", "Luật Tiếp công dân 2013, Điều 28");

    public static Deadline AcceptBy => new(Day("2022-12-02"), Day("2022-11-29"), Term.WorkingDays(3), "CHAPNHAN", "Chỉ tiêu nội bộ");

    public static Deadline CoordinateBy =>
        new(Day("2022-12-06"), Day("2022-11-29"), Term.WorkingDays(5), "PHOIHOP", "QĐ 33/2017, QĐ 30/2020");

    public static Deadline VerifyBy => new(Day("2022-12-13"), Day("2022-11-29"), Term.WorkingDays(10), "XACMINH", "Chỉ tiêu nội bộ");

    public static Deadline ReviewBy =>
        new(Day("2023-03-01"), Day("2022-12-01"), new Term(90, TermKind.Calendar), "RASOAT", "Chỉ tiêu nội bộ");

    public static Deadline ReviewPauseBy =>
        new(Day("2023-01-20"), Day("2022-12-21"), new Term(30, TermKind.Calendar), "XEMLAI-TAMDUNG", "Chỉ tiêu nội bộ");

    public static Classification ClassificationFor(Authority body, string? ground = null, bool departs = false) =>
        new("transport", new Dictionary<string, string>(), body.Level, body, departs ? null : "R-TRANSPORT", "Luật GTĐB 2008", departs,
            ground);

    public static ResponseInput ResponseInputFor(ResponseKind kind, Outcome outcome) => new(
        NewId(), kind, outcome, "Trả lời của cơ quan", new ResponseDocument("12/UBND-VX", Day("2022-11-29"), "Chủ tịch"), null,
        outcome == Outcome.Deferred ? "kế hoạch 2026–2030" : null, outcome == Outcome.Unresolved ? "chưa bố trí được vốn" : null,
        outcome == Outcome.Resolved ? "biên bản nghiệm thu" : null);

    /// <summary>When what is promised or parked comes back, as the bundled rules have it.</summary>
    public static ReturnRules SampleReturnRules { get; } = new(
    [
        ReturnRuleFor("date", CommitmentKind.Date, null, new(15)), ReturnRuleFor("step", CommitmentKind.Milestone, null, new(15)),
        ReturnRuleFor("day", CommitmentKind.ResumePoint, ResumePointKind.Date, new(30)),
        ReturnRuleFor("year", CommitmentKind.ResumePoint, ResumePointKind.Year, new(null, 1, 6, 1)),
        ReturnRuleFor("plan", CommitmentKind.ResumePoint, ResumePointKind.Period, new(null, 1, 1, 1)),
        ReturnRuleFor("condition", CommitmentKind.ResumePoint, ResumePointKind.Condition, new(180)),
    ]);

    public static void Respond(this Petition petition, ResponseInput input, ActionContext action, Deadline? verifyBy = null) =>
        petition.Respond(input, SampleReturnRules, action, verifyBy, ReviewBy);

    private static ReturnRule ReturnRuleFor(string code, CommitmentKind kind, ResumePointKind? by, ReturnLead lead) =>
        new(NewId(), code, kind, by, lead, "Luật", "cao", Validity.Always);

    /// <summary>Somebody's act, on a day.</summary>
    public static ActionContext By(Role role, Authority? agency, string day) => new(
        new Actor("Người Kiểm Thử", role, agency, agency is null ? new HashSet<Guid>() : new HashSet<Guid> { agency.AgencyId }), Day(day),
        RecordedAt);

    /// <summary>Somebody's act on this petition, which knows who holds it.</summary>
    public static ActionContext ActOf(this Petition petition, Authority? agency, Role role = Role.Head, string day = "2022-11-29") =>
        By(role, agency, day) with
        {
            Holder = petition.HolderId is { } id ? PetitionAgencies.Of(id) : null,
            HolderOrLast =
            PetitionAgencies.Of(petition.Holdings[^1].AgencyId)
        };

    public static Authority Holder(this Petition petition) => PetitionAgencies.Of(petition.HolderId!.Value);

    public static Refusal RefusalOf(Action action) => Assert.Throws<DomainException>(action).Refusal;

    /// <summary>The act is refused for this reason, and nothing has changed by it.</summary>
    public static Refusal AssertRefuses(this Petition petition, string code, Action<Petition> action)
    {
        petition.DequeueEvents();
        var (version, status, holder, spells) = (petition.Version, petition.Status, petition.HolderId, petition.Holdings.Count);

        var refusal = RefusalOf(() => action(petition));

        Assert.Equal(code, refusal.Code);
        Assert.Equal((version, status, holder, spells), (petition.Version, petition.Status, petition.HolderId, petition.Holdings.Count));
        Assert.Empty(petition.DequeueEvents());
        return refusal;
    }

    /// <summary>The last thing that happened, as it will be written.</summary>
    public static T LastEvent<T>(this Petition petition)
        where T : PetitionEvent => Assert.IsType<T>(petition.DequeueEvents()[^1]);
}
