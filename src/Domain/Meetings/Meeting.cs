using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;
using Petitions.Domain.Directives;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Territory;

namespace Petitions.Domain.Meetings;

/// <summary>A visit of a delegation to a commune: who came, who was there, what was said, and what the head concluded.</summary>
public sealed class Meeting
{
    public const int TitleLength = 300;
    public const int NoteLength = 2_000;
    public const int QuoteLength = 10_000;
    public const int NameLength = 300;
    public const int MaxEntries = 200;

    /// <summary>No meeting is older than the state whose bodies hold it; an earlier year is a slip of the keyboard.</summary>
    public static readonly DateOnly Earliest = new(1945, 9, 2);

    private readonly List<Statement> _statements = [];

    private Meeting()
    {
    }

    public Guid Id { get; private set; }

    public int Version { get; private set; }

    public MeetingKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public DateOnly HeldOn { get; private set; }

    /// <summary>True when the source does not give the full date ("Sáng 29/11", no year).</summary>
    public bool DateInferred { get; private set; }

    public string? DateNote { get; private set; }

    /// <summary>The unit visited, in its version of that day.</summary>
    public Guid HostUnitId { get; private set; }

    /// <summary>The host unit with the units above it, province first.</summary>
    public IReadOnlyList<Guid> HostPath { get; private set; } = [];

    public IReadOnlyList<Guid> VisitedUnitIds { get; private set; } = [];

    public Delegation Delegation { get; private set; } = null!;

    public IReadOnlyList<Participant> Attendees { get; private set; } = [];

    public IReadOnlyList<string> Purposes { get; private set; } = [];

    public IReadOnlyList<MeetingSource> Sources { get; private set; } = [];

    public IReadOnlyList<MeetingDocument> Documents { get; private set; } = [];

    public IReadOnlyList<Gift> Gifts { get; private set; } = [];

    public IReadOnlyList<ProfileFigure> Profile { get; private set; } = [];

    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];

    public string RecordedBy { get; private set; } = "";

    public Guid? RecordedByAgencyId { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public int StatementCount { get; private set; }

    public int DirectiveCount { get; private set; }

    public string SearchKey { get; private set; } = "";

    /// <summary>Statements written down in this session of work; those of earlier ones are not loaded.</summary>
    public IReadOnlyList<Statement> Statements => _statements;

    /// <summary>Writes a meeting down.</summary>
    /// <exception cref="DomainException"><see cref="MeetingErrors.RoleMayNotRecord"/>,
    /// <see cref="PetitionErrors.InFuture"/>, <see cref="MeetingErrors.DateNoteNeeded"/>,
    /// <see cref="MeetingErrors.VisitedOutsideHost"/>,
    /// <see cref="MeetingErrors.ParticipantUnnamed"/>, <see cref="MeetingErrors.FigureEmpty"/>,
    /// <see cref="MeetingErrors.FigureAfterMeeting"/>; <c>unit.not_valid</c>,
    /// <c>agency.not_valid</c> when a unit or body did not exist that day.</exception>
    public static Meeting Record(
        Guid id, MeetingContent content, AdministrativeStructure structure, AgencyDirectory agencies, ActionContext action)
    {
        RequireRecorder(action);
        if (content.HeldOn > action.RecordedOn)
            throw PetitionErrors.InFuture(content.HeldOn);
        if (content.DateInferred && string.IsNullOrWhiteSpace(content.DateNote))
            throw MeetingErrors.DateNoteNeeded();
        var host = structure.ValidOn(content.HostUnitId, content.HeldOn);
        RequireVisitedWithinHost(host, content, structure);
        foreach (var participant in content.Delegation.Members.Prepend(content.Delegation.Head).Concat(content.Attendees))
            RequireValidParticipant(participant, agencies, content.HeldOn);
        RequireValidAgency(content.Delegation.LeadingAgencyId, agencies, content.HeldOn);
        RequireValidFigures(content, structure);

        return new()
        {
            Id = id,
            Version = 1,
            Kind = content.Kind,
            Title = content.Title,
            HeldOn = content.HeldOn,
            DateInferred = content.DateInferred,
            DateNote = content.DateNote,
            HostUnitId = host.Id,
            HostPath = [.. structure.Path(host).Select(unit => unit.Id)],
            VisitedUnitIds = [.. content.VisitedUnitIds.Distinct()],
            Delegation = content.Delegation,
            Attendees = content.Attendees,
            Purposes = content.Purposes,
            Sources = content.Sources,
            Documents = content.Documents,
            Gifts = content.Gifts,
            Profile = content.Profile,
            Evidence = content.Evidence,
            RecordedBy = action.By.Name,
            RecordedByAgencyId = action.By.Agency?.AgencyId,
            RecordedAt = action.RecordedAt,
            SearchKey =
                VietnameseText.ToSearchKey(
                    $"{content.Title} {host.Name} {content.Delegation.LeadingBody} {content.Delegation.Head.Name} " +
                        $"{string.Join(' ', content.Purposes)}"),
        };
    }

    /// <summary>Adds what somebody said, behind what is there; nothing said is ever overwritten.</summary>
    /// <exception cref="DomainException"><see cref="MeetingErrors.QuoteNeeded"/>, <see cref="MeetingErrors.QuoteNotGiven"/>,
    /// <see cref="MeetingErrors.ParticipantUnnamed"/>, <c>agency.not_valid</c>.</exception>
    public Statement AddStatement(Guid id, StatementContent content, AgencyDirectory agencies, ActionContext action)
    {
        RequireRecorder(action);
        if (content.ContentGiven && string.IsNullOrWhiteSpace(content.Quote))
            throw MeetingErrors.QuoteNeeded();
        if (!content.ContentGiven && content.Quote is not null)
            throw MeetingErrors.QuoteNotGiven();
        RequireValidParticipant(content.Speaker, agencies, HeldOn);

        var statement = Statement.Create(id, Id, ++StatementCount, content, action);
        _statements.Add(statement);
        Version++;
        return statement;
    }

    /// <summary>Writes down what the head told whom to do; from then on the directive is followed on its own.</summary>
    /// <param name="saidIn">The statement in which it was said; null when the record names none.</param>
    /// <exception cref="DomainException"><see cref="DirectiveErrors.QuoteNotInStatement"/>,
    /// and whatever <see cref="Directive.Record"/> refuses.</exception>
    public Directive AddDirective(
        Guid id, DirectiveContent content, AgencyDirectory agencies, WorkCalendar calendar, ActionContext action, Statement? saidIn = null)
    {
        RequireRecorder(action);
        if (saidIn is not null && !VietnameseText.ContainsQuote(saidIn.Quote ?? "", content.Quote))
            throw DirectiveErrors.QuoteNotInStatement();
        var source = new DirectiveSource(Delegation.LeadingBody, Delegation.LeadingAgencyId, HeldOn, Id, DirectiveCount + 1, HostPath);
        var directive = Directive.Record(id, content, source, agencies, calendar, action);

        DirectiveCount++;
        Version++;
        return directive;
    }

    /// <exception cref="DomainException"><see cref="MeetingErrors.Stale"/>:
    /// the caller acts on another version than the current one.</exception>
    public void RequireVersion(int? expected)
    {
        if (expected is { } version && version != Version)
            throw MeetingErrors.Stale(Version);
    }

    private static void RequireRecorder(ActionContext action)
    {
        if (!PetitionPermissions.MayRecord(action.By.Role))
            throw MeetingErrors.RoleMayNotRecord(action.By.Role);
    }

    private static void RequireVisitedWithinHost(Unit host, MeetingContent content, AdministrativeStructure structure)
    {
        foreach (var visited in content.VisitedUnitIds)
        {
            var unit = structure.ValidOn(visited, content.HeldOn);
            if (structure.Path(unit).All(above => above.Id != host.Id))
                throw MeetingErrors.VisitedOutsideHost(unit, host);
        }
    }

    // An office or a group has no name, but the source calls it something; a person has a name.
    private static void RequireValidParticipant(Participant participant, AgencyDirectory agencies, DateOnly day)
    {
        if (participant.Kind == ParticipantKind.Person ? string.IsNullOrWhiteSpace(participant.Name) : participant.Titles.Count == 0)
            throw MeetingErrors.ParticipantUnnamed(participant.Kind);
        RequireValidAgency(participant.AgencyId, agencies, day);
    }

    private static void RequireValidAgency(Guid? agencyId, AgencyDirectory agencies, DateOnly day)
    {
        if (agencyId is { } id)
            agencies.ValidOn(id, day);
    }

    private static void RequireValidFigures(MeetingContent content, AdministrativeStructure structure)
    {
        foreach (var figure in content.Profile)
        {
            if (figure.Value is null && string.IsNullOrWhiteSpace(figure.Text))
                throw MeetingErrors.FigureEmpty(figure.Indicator);
            if (figure.AsOf > content.HeldOn)
                throw MeetingErrors.FigureAfterMeeting(figure.AsOf.Value, content.HeldOn);
            structure.ValidOn(figure.UnitId, figure.AsOf ?? content.HeldOn);
        }
    }
}
