using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Territory;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.Desks;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>Tells how a petition came to where a test needs it. Every step takes effect on the day of the step before it unless <see cref="On"/> names another.</summary>
internal sealed class APetition
{
    private string _day = "2022-11-29";

    private APetition(Unit unit, string text, Authority receivedBy)
    {
        IReadOnlyList<Guid> path = [.. Bodies.Path(unit)];
        var origin = new Origin(unit.Id, path, path[0], path.Count > 3 ? path[1] : null, path[^1]);
        var what = new Recording(NewId(), origin, new RaisedBy(RaiserKind.Group, "lãnh đạo xã"), "Kiến nghị của xã", text, text, Channel.WorkingVisit);
        Itself = Petition.Record(what, null, receivedBy, Due("2022-12-13", "2022-11-29"), AcknowledgeBy, [], By(Role.Recorder, Office, _day));
    }

    public Petition Itself { get; }

    /// <summary>At the sorting desk of the provincial office.</summary>
    public static APetition RaisedIn(Unit unit, string text = "quan tâm cải tạo, nâng cấp tuyến đường tỉnh đoạn qua địa bàn xã", Authority? receivedBy = null) =>
        new(unit, text, receivedBy ?? Office);

    public static implicit operator Petition(APetition told) => told.Itself;

    public APetition On(string day)
    {
        _day = day;
        return this;
    }

    public APetition ClassifiedFor(Authority body) => Then(petition =>
        petition.Classify(Found(body), petition.ActOf(petition.Holder(), Role.Coordinator, _day)));

    public APetition AssignedTo(Authority body, string due = "2023-01-30", params Authority[] coordinators) => Then(petition => petition.Assign(
        body, [.. coordinators.Select(one => one.AgencyId)], null, Due(due, _day), AcceptBy, petition.ActOf(petition.Holder(), Role.Coordinator, _day), CoordinateBy));

    /// <summary>The lead asks another body; those that were named and not asked yet are left.</summary>
    public APetition HavingAsked(Authority other) => Then(petition => petition.Ask(
        NewId(), other, "khả năng phủ sóng?", Due("2022-12-20", _day), CoordinateBy, petition.LeftToAsk(named => named), petition.ActOf(petition.Holder(), Role.Officer, _day)));

    public APetition Accepted() => Then(petition => petition.Accept(petition.ActOf(petition.Holder(), Role.Officer, _day)));

    /// <summary>Classified for the body, assigned to it and accepted by it.</summary>
    public APetition HeldBy(Authority body) => ClassifiedFor(body).AssignedTo(body).Accepted();

    public APetition ReturnedFor(Authority proposed) => Then(petition =>
        petition.Return(Office, proposed, "đường tỉnh: thẩm quyền cấp tỉnh", Due("2022-12-20", _day), petition.ActOf(petition.Holder(), Role.Officer, _day)));

    public APetition EscalatedTo(Authority above, string due = "2023-02-13") => Then(petition =>
        petition.Escalate(above, "vượt thẩm quyền", Due(due, _day), AcceptBy, petition.ActOf(petition.Holder(), Role.Officer, _day)));

    public APetition Answered(Outcome outcome) => Then(petition =>
        petition.Respond(Answer(ResponseKind.Final, outcome), petition.ActOf(petition.Holder(), Role.Officer, _day), VerifyBy));

    public APetition Confirmed() => Then(petition => petition.Verify(
        NewId(), VerificationResult.Confirmed, "Trưởng thôn", null, petition.Holder(), Due("2023-03-01", _day), petition.ActOf(Front, Role.Supervisor, _day)));

    public APetition Closed() => Then(petition => petition.Close(null, petition.ActOf(Office, Role.Coordinator, _day)));

    private APetition Then(Action<Petition> step)
    {
        step(Itself);
        return this;
    }
}

/// <summary>Who sits where, and what lies on the desk.</summary>
internal static class Desks
{
    public static readonly DateTimeOffset RecordedAt = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    public static Unit TranYen => Territory.LangSon.OldTranYen;

    public static Authority Office => Bodies.Of("VP-UBND-T-LANGSON");

    public static Authority Province => Bodies.Of("UBND-T-LANGSON");

    public static Authority Transport => Bodies.Of("SO-GTVT-LANGSON");

    public static Authority District => Bodies.Of("UBND-H-BACSON");

    public static Authority Culture => Bodies.Of("PHONG-VHTT-BACSON");

    public static Authority Commune => Bodies.Of("UBND-X-TRANYEN");

    public static Authority OtherDistrict => Bodies.Of("UBND-H-BINHGIA");

    public static Authority Government => Bodies.Of("CHINHPHU");

    public static Authority Ministry => Bodies.Of("BO-GTVT");

    public static Authority Front => Bodies.Of("MTTQ-T-LANGSON");

    public static Authority Vnpt => Bodies.Of("VNPT-LANGSON");

    public static CalendarHistory Calendars { get; } = new(Calendar.OfficialCalendar.Of2022To2027, []);

    public static Guid NewId() => Guid.CreateVersion7(RecordedAt);

    public static Deadline Due(string on, string from) => new(Day(on), Day(from), new Term(60, TermKind.Calendar), "D-60", "QĐ 33/2017, QĐ 30/2020");

    public static Deadline AcknowledgeBy => new(Day("2022-12-13"), Day("2022-11-29"), Term.WorkingDays(10), "TIEPNHAN", "Luật Tiếp công dân 2013, Điều 28");

    public static Deadline AcceptBy => new(Day("2022-12-02"), Day("2022-11-29"), Term.WorkingDays(3), "CHAPNHAN", "Chỉ tiêu nội bộ");

    public static Deadline CoordinateBy => new(Day("2022-12-06"), Day("2022-11-29"), Term.WorkingDays(5), "PHOIHOP", "QĐ 33/2017, QĐ 30/2020");

    public static Deadline VerifyBy => new(Day("2022-12-13"), Day("2022-11-29"), Term.WorkingDays(10), "XACMINH", "Chỉ tiêu nội bộ");

    public static Deadline ReviewBy => new(Day("2023-03-01"), Day("2022-12-01"), new Term(90, TermKind.Calendar), "RASOAT", "Chỉ tiêu nội bộ");

    public static Deadline ReviewPauseBy => new(Day("2023-01-20"), Day("2022-12-21"), new Term(30, TermKind.Calendar), "XEMLAI-TAMDUNG", "Chỉ tiêu nội bộ");

    public static Classification Found(Authority body, string? ground = null, bool departs = false) =>
        new("transport", new Dictionary<string, string>(), body.Level, body, departs ? null : "R-TRANSPORT", "Luật GTĐB 2008", departs, ground);

    public static Answer Answer(ResponseKind kind, Outcome outcome) => new(
        NewId(), kind, outcome, "Trả lời của cơ quan", new ResponseDocument("12/UBND-VX", Day("2022-11-29"), "Chủ tịch"), null,
        outcome == Outcome.Deferred ? "kế hoạch 2026–2030" : null, outcome == Outcome.Unresolved ? "chưa bố trí được vốn" : null,
        outcome == Outcome.Resolved ? "biên bản nghiệm thu" : null);

    /// <summary>When what is promised or parked comes back, as the bundled rules have it.</summary>
    public static ReturnRules Returns { get; } = new(
    [
        Returning("date", CommitmentKind.Date, null, new(15)), Returning("step", CommitmentKind.Milestone, null, new(15)),
        Returning("day", CommitmentKind.ResumePoint, ResumeBy.Date, new(30)), Returning("year", CommitmentKind.ResumePoint, ResumeBy.Year, new(null, 1, 6, 1)),
        Returning("plan", CommitmentKind.ResumePoint, ResumeBy.Period, new(null, 1, 1, 1)), Returning("condition", CommitmentKind.ResumePoint, ResumeBy.Condition, new(180)),
    ]);

    public static void Respond(this Petition petition, Answer answer, Act act, Deadline? verifyBy = null) => petition.Respond(answer, Returns, act, verifyBy, ReviewBy);

    private static ReturnRule Returning(string code, CommitmentKind kind, ResumeBy? by, ReturnLead lead) => new(NewId(), code, kind, by, lead, "Luật", "cao", Validity.Always);

    /// <summary>Somebody's act, on a day.</summary>
    public static Act By(Role role, Authority? agency, string day) => new(
        new Actor("Người Kiểm Thử", role, agency, agency is null ? new HashSet<Guid>() : new HashSet<Guid> { agency.AgencyId }), Day(day), RecordedAt);

    /// <summary>Somebody's act on this petition, which knows who holds it.</summary>
    public static Act ActOf(this Petition petition, Authority? agency, Role role = Role.Head, string day = "2022-11-29") =>
        By(role, agency, day) with { Holder = petition.HolderId is { } id ? Bodies.Of(id) : null, HolderOrLast = Bodies.Of(petition.Holdings[^1].AgencyId) };

    public static Authority Holder(this Petition petition) => Bodies.Of(petition.HolderId!.Value);

    public static Refusal RefusalOf(Action act) => Assert.Throws<DomainException>(act).Refusal;

    /// <summary>The act is refused for this reason, and nothing has changed by it.</summary>
    public static Refusal Refuses(this Petition petition, string code, Action<Petition> act)
    {
        petition.TakeEvents();
        var (version, status, holder, spells) = (petition.Version, petition.Status, petition.HolderId, petition.Holdings.Count);

        var refusal = RefusalOf(() => act(petition));

        Assert.Equal(code, refusal.Code);
        Assert.Equal((version, status, holder, spells), (petition.Version, petition.Status, petition.HolderId, petition.Holdings.Count));
        Assert.Empty(petition.TakeEvents());
        return refusal;
    }

    /// <summary>The last thing that happened, as it will be written.</summary>
    public static T Last<T>(this Petition petition)
        where T : PetitionEvent => Assert.IsType<T>(petition.TakeEvents()[^1]);
}
