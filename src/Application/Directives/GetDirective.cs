using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Meetings;
using Petitions.Application.Petitions;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Directives;
using Petitions.Domain.Petitions;
using Petitions.Domain.Territory;

namespace Petitions.Application.Directives;

/// <summary>A report that was handed in.</summary>
/// <param name="From">The addressees whose report it is.</param>
/// <param name="Joint">True when all addressees reported together.</param>
/// <param name="EnteredBy">The body whose clerk entered it.</param>
/// <param name="Late">True when it came after the due date, <paramref name="DaysLate"/> days.</param>
/// <param name="Decision">accepted or sentBack; null while it waits.</param>
public sealed record DirectiveReportView(
    int Number, IReadOnlyList<AgencyReference> From, bool Joint, string? ReportedBy, string Text, ResponseDocument? Document, AgencyReference? EnteredBy, DateOnly On,
    DateTimeOffset RecordedAt, bool Late, int DaysLate, ReportDecision? Decision, DateOnly? DecidedOn, string? Ground, AgencyReference? DecidedBy);

/// <summary>One report that is due.</summary>
/// <param name="NominalOn">The date by the words of the schedule, where it was moved from a day off.</param>
/// <param name="Overdue">True when the day asked about lies behind the due date and a report is missing.</param>
/// <param name="DaysOverdue">How many days.</param>
/// <param name="Missing">The addressees whose report is missing.</param>
public sealed record OccurrenceView(
    int Number, DateOnly? DueOn, DateOnly? NominalOn, OccurrenceStatus Status, bool Overdue, int DaysOverdue, DateOnly? AcceptedOn,
    IReadOnlyList<AddresseeView> Missing, IReadOnlyList<DirectiveReportView> Reports);

/// <summary>A reminder that was sent by hand.</summary>
public sealed record DirectiveReminderView(int Number, int Occurrence, string Text, AgencyReference? By, DateOnly On, DateTimeOffset RecordedAt);

/// <summary>A number of petitions that stand alike.</summary>
public sealed record StatusCount(PetitionStatus Status, int Petitions);

/// <summary>A number of petitions with one outcome.</summary>
public sealed record OutcomeCount(Outcome Outcome, int Petitions);

/// <summary>How the petitions fare that a directive covers. A petition that was split counts by its parts.</summary>
/// <param name="Overdue">How many are overdue with whoever holds them.</param>
/// <param name="List">Where they are listed.</param>
public sealed record CoveredPetitions(int Total, int Overdue, IReadOnlyList<StatusCount> ByStatus, IReadOnlyList<OutcomeCount> ByOutcome, string List);

/// <summary>Everything of a directive, as it stands now or stood at the end of a past day.</summary>
/// <param name="Text">The words, verbatim; hidden where the statement behind it belongs to a petition that was diverted.</param>
/// <param name="NextDueOn">When the earliest report that is awaited is due.</param>
/// <param name="Soft">True when no date was named.</param>
/// <param name="Period">The period after which, or after each of which, a report is due.</param>
/// <param name="Occurrences">The reports that are due; of a recurring directive, those of the next years too.</param>
/// <param name="Units">Where it was given and to whose bodies, with the units above.</param>
/// <param name="PetitionIds">Petitions it covers.</param>
public sealed record DirectiveDetails(
    Guid Id, DirectiveKind Kind, string? Label, DirectiveStatus Status, DateOnly? NextDueOn, bool Overdue, bool Soft, int Version, string Text, GiverView GivenBy,
    DateOnly GivenOn, Guid? MeetingId, int? Number, Guid? StatementId, IReadOnlyList<AddresseeView> Addressees, string? DueText, Period? Period,
    DayOffRule OnDayOff, string? BasedOn, IReadOnlyList<OccurrenceView> Occurrences, IReadOnlyList<DirectiveReminderView> Reminders, CoveredPetitions Petitions,
    IReadOnlyList<Guid> PetitionIds, IReadOnlyList<UnitReference> Units, DateOnly? WithdrawnOn, string? WithdrawalGround, string RecordedBy,
    AgencyReference? RecordedByAgency, DateTimeOffset RecordedAt);

/// <summary>One directive with what is due under it, what was reported, and how its petitions fare.</summary>
public sealed record GetDirective(Guid Id, DateOnly? AsOf) : IQuery<DirectiveDetails>;

public sealed class GetDirectiveHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock) : IRequestHandler<GetDirective, DirectiveDetails>
{
    public async Task<DirectiveDetails> Handle(GetDirective query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = clock.Today();
        var asOf = query.AsOf ?? today;
        var directive = await db.DirectiveAsync(query.Id, cancellationToken);
        if (directive.GivenOn > asOf)
            throw DirectiveErrors.NotFound(query.Id);
        await db.DirectiveReminders.Where(reminder => reminder.DirectiveId == query.Id).OrderBy(reminder => reminder.Number).LoadAsync(cancellationToken);

        var at = await DirectivesAt.Of(db, asOf, today).FirstAsync(one => one.Directive.Id == query.Id, cancellationToken);
        var picture = new DirectivePicture(book, await db.HiddenAmongAsync([directive.StatementId], cancellationToken));
        return picture.Draw(directive, at, await PetitionsOfAsync(directive, asOf, today, cancellationToken), asOf);
    }

    private async Task<CoveredPetitions> PetitionsOfAsync(Directive directive, DateOnly asOf, DateOnly today, CancellationToken cancellationToken)
    {
        var list = $"/api/v1/petitions?directive={directive.Id}";
        if (directive.PetitionIds.Count == 0)
            return new(0, 0, [], [], list);
        var groups = await PetitionsAt.Of(db, asOf, today)
            .CoveredBy(directive.PetitionIds)
            .Where(at => at.Status != PetitionStatus.Split)
            .GroupBy(at => new { at.Status, at.Outcome, Overdue = at.DueSort < asOf })
            .Select(group => new { group.Key.Status, group.Key.Outcome, group.Key.Overdue, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return new(
            groups.Sum(group => group.Count),
            groups.Where(group => group.Overdue).Sum(group => group.Count),
            [.. groups.GroupBy(group => group.Status).OrderBy(group => group.Key).Select(group => new StatusCount(group.Key, group.Sum(one => one.Count)))],
            [.. groups.GroupBy(group => group.Outcome).OrderBy(group => group.Key).Select(group => new OutcomeCount(group.Key, group.Sum(one => one.Count)))],
            list);
    }
}
