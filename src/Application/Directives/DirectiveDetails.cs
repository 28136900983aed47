using Petitions.Application.Meetings;
using Petitions.Domain.Agencies;
using Petitions.Domain.Directives;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Territory;

namespace Petitions.Application.Directives;

/// <summary>A report that was handed in.</summary>
/// <param name="From">The addressees whose report it is.</param>
/// <param name="Joint">True when all addressees reported together.</param>
/// <param name="EnteredBy">The body whose clerk entered it.</param>
/// <param name="Late">True when it came after the due date, <paramref name="DaysLate"/> days.</param>
/// <param name="Decision">accepted or sentBack; null while it waits.</param>
public sealed record DirectiveReportView(
    int Number, IReadOnlyList<AgencyReference> From, bool Joint, string? ReportedBy, string Text, ResponseDocument? Document,
    AgencyReference? EnteredBy, DateOnly On,
    DateTimeOffset RecordedAt, bool Late, int DaysLate, ReportDecision? Decision, DateOnly? DecidedOn, string? Ground,
    AgencyReference? DecidedBy);

/// <summary>One report that is due.</summary>
/// <param name="NominalOn">The date by the words of the schedule, where it was moved from a day off.</param>
/// <param name="Overdue">True when the day asked about lies behind the due date and a report is missing.</param>
/// <param name="DaysOverdue">How many days.</param>
/// <param name="Missing">The addressees whose report is missing.</param>
public sealed record OccurrenceView(
    int Number, DateOnly? DueOn, DateOnly? NominalOn, OccurrenceStatus Status, bool Overdue, int DaysOverdue, DateOnly? AcceptedOn,
    IReadOnlyList<AddresseeView> Missing, IReadOnlyList<DirectiveReportView> Reports);

/// <summary>A reminder that was sent by hand.</summary>
public sealed record DirectiveReminderView(
    int Number, int Occurrence, string Text, AgencyReference? By, DateOnly On, DateTimeOffset RecordedAt);

/// <summary>A number of petitions that stand alike.</summary>
public sealed record StatusCount(PetitionStatus Status, int Petitions);

/// <summary>A number of petitions with one outcome.</summary>
public sealed record OutcomeCount(Outcome Outcome, int Petitions);

/// <summary>How the petitions fare that a directive covers. A petition that was split counts by its parts.</summary>
/// <param name="Overdue">How many are overdue with whoever holds them.</param>
/// <param name="List">Where they are listed.</param>
public sealed record CoveredPetitions(
    int Total, int Overdue, IReadOnlyList<StatusCount> ByStatus, IReadOnlyList<OutcomeCount> ByOutcome, string List);

/// <summary>Everything of a directive, as it stands now or stood at the end of a past day.</summary>
/// <param name="Text">The words, verbatim; hidden where the statement behind it belongs to a petition that was diverted.</param>
/// <param name="NextDueOn">When the earliest report that is awaited is due.</param>
/// <param name="Soft">True when no date was named.</param>
/// <param name="Period">The period after which, or after each of which, a report is due.</param>
/// <param name="Occurrences">The reports that are due; of a recurring directive, those of the next years too.</param>
/// <param name="Units">Where it was given and to whose bodies, with the units above.</param>
/// <param name="PetitionIds">Petitions it covers.</param>
public sealed record DirectiveDetails(
    Guid Id, DirectiveKind Kind, string? Label, DirectiveStatus Status, DateOnly? NextDueOn, bool Overdue, bool Soft, int Version,
    string Text, GiverView GivenBy,
    DateOnly GivenOn, Guid? MeetingId, int? Number, Guid? StatementId, IReadOnlyList<AddresseeView> Addressees, string? DueText,
    Period? Period,
    DayOffRule OnDayOff, string? BasedOn, IReadOnlyList<OccurrenceView> Occurrences, IReadOnlyList<DirectiveReminderView> Reminders,
    CoveredPetitions Petitions,
    IReadOnlyList<Guid> PetitionIds, IReadOnlyList<UnitReference> Units, DateOnly? WithdrawnOn, string? WithdrawalGround, string RecordedBy,
    AgencyReference? RecordedByAgency, DateTimeOffset RecordedAt);
