using Petitions.Domain.Agencies;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions;

/// <summary>
/// A recommendation (kiến nghị) with its verbatim quote, from the day it was raised until somebody on the ground
/// confirms what became of it. One body holds it at a time, at one level; it travels upward itself instead of being
/// copied at each level (ADR 0005), while the body that escalated it first stays accountable to those who raised it.
/// </summary>
public sealed partial class Petition
{
    public const int TitleLength = 300;
    public const int TextLength = 10_000;
    public const int RaiserLength = 300;
    public const int GroundLength = 2_000;

    private readonly List<Holding> _holdings = [];
    private readonly List<Response> _responses = [];
    private readonly List<Verification> _verifications = [];
    private readonly List<PetitionState> _states = [];
    private readonly List<PetitionEvent> _events = [];

    private Petition()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>
    /// The code for people, <c>KN-2022-000017</c>: year raised and running number. Given by the database; numbers may have gaps.
    /// </summary>
    public string Code { get; private set; } = "";

    public int Version { get; private set; }

    public PetitionStatus Status { get; private set; }

    public Standing Standing { get; private set; }

    public Outcome Outcome { get; private set; }

    public string Title { get; private set; } = "";

    public string Content { get; private set; } = "";

    /// <summary>What was said, word for word; nobody can change it.</summary>
    public string Quote { get; private set; } = "";

    public RaiserKind RaisedByKind { get; private set; }

    public string RaisedByDescription { get; private set; } = "";

    public Channel Channel { get; private set; }

    public DateOnly RaisedOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public Guid OriginUnitId { get; private set; }

    public Guid? ProvinceId { get; private set; }

    public Guid? DistrictId { get; private set; }

    public Guid? CommuneId { get; private set; }

    /// <summary>The units above the origin, province first, and the origin itself.</summary>
    public IReadOnlyList<Guid> OriginPath { get; private set; } = [];

    public Guid? MeetingId { get; private set; }

    /// <summary>The statement the quote is taken from; several petitions may share it.</summary>
    public Guid? StatementId { get; private set; }

    /// <summary>Other statements of the meeting that tell of the same matter, such as a difficulty named before.</summary>
    public IReadOnlyList<Guid> SupportingStatementIds { get; private set; } = [];

    public string? FieldCode { get; private set; }

    public IReadOnlyDictionary<string, string> Traits { get; private set; } = new Dictionary<string, string>();

    public AuthorityLevel? CompetentLevel { get; private set; }

    public Guid? CompetentAgencyId { get; private set; }

    /// <summary>Code of the competence rule that decided; null when an officer departed from the rules or none applied.</summary>
    public string? CompetenceRule { get; private set; }

    public string? CompetenceBasis { get; private set; }

    public bool DepartsFromRule { get; private set; }

    public string? ClassificationGround { get; private set; }

    /// <summary>The body that has it now; null when it is over or goes on elsewhere.</summary>
    public Guid? HolderId { get; private set; }

    public AuthorityLevel? HolderLevel { get; private set; }

    /// <summary>
    /// The body before which the answer waits: it sees to it that somebody looks on the ground at
    /// what was reported as done, and that the petition is closed. Null while no answer waits.
    /// </summary>
    public Guid? VerifierId { get; private set; }

    /// <summary>When the holder's step is due; null once it is answered or over.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The body that escalated it first and answers for it to those who raised it; null while nobody escalated it.</summary>
    public Guid? AccountableAgencyId { get; private set; }

    /// <summary>The body that gave the latest final or supplementary answer: it neither verifies nor closes the petition.</summary>
    public Guid? ExecutorId { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    public DateOnly? VerifiedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public DateOnly? PromisedOn { get; private set; }

    public string? ResumePoint { get; private set; }

    public string? Cause { get; private set; }

    public int ReturnCount { get; private set; }

    public int ReopenCount { get; private set; }

    public int ResponseCount { get; private set; }

    public int HoldingCount { get; private set; }

    /// <summary>The lead petition of its group while it is merged.</summary>
    public Guid? LeadId { get; private set; }

    /// <summary>How many voices this petition stands for: itself and those merged into it (1 kiến nghị, n lượt ý kiến).</summary>
    public int SupporterCount { get; private set; } = 1;

    public PetitionStatus? StatusBeforeMerge { get; private set; }

    /// <summary>The petition it was split off from.</summary>
    public Guid? PartOfId { get; private set; }

    public int? PartNumber { get; private set; }

    public int PartCount { get; private set; }

    /// <summary>On a split petition: some parts are resolved, others are not.</summary>
    public bool PartlyResolved { get; private set; }

    public DiversionRegime? SuspectedRegime { get; private set; }

    public DiversionRegime? DiversionRegime { get; private set; }

    public DateOnly? DivertedOn { get; private set; }

    /// <summary>The business date of the latest step; no later step can lie before it.</summary>
    public DateOnly LastOn { get; private set; }

    public IReadOnlyList<Holding> Holdings => _holdings;

    public IReadOnlyList<Response> Responses => _responses;

    public IReadOnlyList<Verification> Verifications => _verifications;

    public IReadOnlyList<PetitionState> States => _states;

    /// <summary>The spell that lasts; null when nobody holds the petition.</summary>
    public Holding? Holding => _holdings.Find(holding => holding.Until is null);

    private Holding LatestHolding => _holdings.MaxBy(holding => holding.Number)!;

    /// <exception cref="DomainException"><see cref="PetitionErrors.Stale"/>:
    /// the caller acts on another version than the current one.</exception>
    public void RequireVersion(int? expected)
    {
        if (expected is { } version && version != Version)
            throw PetitionErrors.Stale(Version);
    }

    /// <summary>Hands over what has happened since the last call, to be written with the state it describes.</summary>
    public IReadOnlyList<PetitionEvent> DequeueEvents()
    {
        PetitionEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    private static void RefuseFuture(ActionContext action)
    {
        if (action.On > action.RecordedOn)
            throw PetitionErrors.InFuture(action.On);
    }

    private static string RequireGround(string? ground) => string.IsNullOrWhiteSpace(ground) ? throw PetitionErrors.GroundNeeded() : ground;

    private void StartHolding(
        Authority agency, HoldingStep step, HandoverKind how, Guid? from, Deadline due, ActionContext action,
        string? ground = null, string? instruction = null, IReadOnlyList<Guid>? coordinators = null) =>
        AddHolding(Holding.Start(NewId(action), this, HoldingCount + 1, agency, step, how, from, due, action.On, ground, instruction,
            coordinators));

    private void AddHolding(Holding holding)
    {
        _holdings.Add(holding);
        HoldingCount = holding.Number;
        HolderId = holding.AgencyId;
        HolderLevel = holding.Level;
        PausedOn = holding.PausedOn;
        DueOn = holding.AnsweredOn is null && holding.PausedOn is null ? holding.DueOn : null;
    }

    private void EndHolding(HoldingEnd end, string? ground, ActionContext action, Guid? proposed = null)
    {
        LapseCoordination(action);
        LapseClocks(end, action);
        Holding?.Close(end, ground, action.On, proposed);
        HolderId = null;
        HolderLevel = null;
        VerifierId = null;
        PausedOn = null;
        DueOn = null;
    }

    private void RecordStep(
        StatusAndHolder before, ActionContext action, PetitionEvent petitionEvent, string? ground = null, string? rule = null,
        string? basis = null)
    {
        LastOn = action.On > LastOn ? action.On : LastOn;
        RecordVersion(before, action, petitionEvent, ground, rule, basis);
    }

    /// <summary>Makes a version of what happened without a step: what is entered later may still have happened before it.</summary>
    private void RecordVersion(
        StatusAndHolder before, ActionContext action, PetitionEvent petitionEvent, string? ground = null, string? rule = null,
        string? basis = null)
    {
        Version++;
        Standing = DeriveStanding();
        var since = LastOn;
        foreach (var state in _states)
        {
            if (state.Until is not null)
                continue;
            // A change of the calendar moves a due date from its own day on
            // without being a step: what happened before it may still be entered.
            if (state.Since > since)
                since = state.Since;
            state.EndOn(since, action.RecordedAt);
        }

        _states.Add(PetitionState.Create(this, since, action.RecordedAt));
        RecordEvent(before, action, petitionEvent, ground, rule, basis);
    }

    /// <summary>Says what else happened with the step that was concluded just before: it makes no version of its own.</summary>
    private void RecordEvent(ActionContext action, PetitionEvent petitionEvent, string? ground = null, string? rule = null,
        string? basis = null) => RecordEvent(CurrentStatusAndHolder, action, petitionEvent, ground, rule, basis);

    private void RecordEvent(StatusAndHolder before, ActionContext action, PetitionEvent petitionEvent, string? ground, string? rule,
        string? basis) => _events.Add(petitionEvent with
        {
            Context = new PetitionEventContext(NewId(action), Id, Version, action, before.Status, Status, before.HolderId, HolderId, ground,
            rule, basis),
        });

    private Standing DeriveStanding()
    {
        // Nobody has it itself any more; where it stands, its parts tell.
        if (Status == PetitionStatus.Split)
            return Standing;
        if (CompetentLevel is not { } competent)
            return Standing.Unclassified;

        // On the sorting desk the level that was found competent counts; from then on, the level of the body that has it or had it last.
        return (LatestHolding is { Step: HoldingStep.Handling } holding ? holding.Level : competent) switch
        {
            AuthorityLevel.Commune => Standing.WithinCommune,
            AuthorityLevel.District => Standing.WithinDistrict,
            AuthorityLevel.Province => Standing.EscalatedToProvince,
            _ => Standing.EscalatedToCentral,
        };
    }

    private static Guid NewId(ActionContext action) => Guid.CreateVersion7(action.RecordedAt);

    private readonly record struct StatusAndHolder(PetitionStatus? Status, Guid? HolderId);

    private StatusAndHolder CurrentStatusAndHolder => new(Status, HolderId);
}
