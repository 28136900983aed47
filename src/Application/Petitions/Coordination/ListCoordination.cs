using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Petitions.Coordination;
using Petitions.Domain.Petitions.Events;

namespace Petitions.Application.Petitions.Coordination;

/// <summary>Whom the leads of a petition asked, and what became of it.</summary>
/// <param name="AsOf">As it stood at the end of this day; now when missing.</param>
public sealed record ListCoordination(PetitionReference Petition, DateOnly? AsOf) : IQuery<IReadOnlyList<CoordinationView>>;

public sealed class ListCoordinationHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock)
    : IRequestHandler<ListCoordination, IReadOnlyList<CoordinationView>>
{
    public async Task<IReadOnlyList<CoordinationView>> Handle(ListCoordination query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var asOf = query.AsOf ?? clock.Today();
        var petition = await query.Petition.ResolveAsync(db, query.AsOf, cancellationToken);
        var requests = await db.Coordination.AsNoTracking()
            .Where(request => request.PetitionId == petition.Id && request.AskedOn <= asOf).OrderBy(request => request.Number)
            .ToListAsync(cancellationToken);
        var urged = await CoordinationView.CountNoticesAsync(db, [.. requests.Select(request => request.Id)], asOf, cancellationToken);
        var chased = requests.Exists(request => request.RemindedOn > asOf)
            ? await ListRemindersAsync(petition.Id, asOf, cancellationToken) : null;
        return [.. requests.Select(request => WithoutLaterChanges(
            CoordinationView.Of(request, urged.GetValueOrDefault(request.Id), book, asOf), chased, asOf)).Select(view => view with
        {
            Question = petition.Redact(view.Question)!,
            Answer = petition.Redact(view.Answer),
            Note = petition.Redact(view.Note),
        })];
    }

    /// <summary>Without what came after that day.</summary>
    private static CoordinationView WithoutLaterChanges(CoordinationView view, ILookup<int, DateOnly>? chased, DateOnly asOf)
    {
        if (view.EndedOn > asOf)
            view = view with { State = CoordinationState.Open, EndedOn = null, Answer = null, Note = null, Overdue = view.DueOn < asOf };
        if (chased is not null && view.RemindedOn > asOf)
            view = view
                with
            { Reminders = chased[view.Number].Count(), RemindedOn = chased[view.Number].Select(on => (DateOnly?)on).Max() };
        return view;
    }

    /// <summary>When each request was chased by hand; a request itself remembers only the last time.</summary>
    private async Task<ILookup<int, DateOnly>> ListRemindersAsync(Guid petitionId, DateOnly asOf, CancellationToken cancellationToken)
    {
        var kind = TimelineEntry.KindOf<PetitionCoordinationChased>();
        var told = await db.Timeline.AsNoTracking().Where(entry => entry.PetitionId == petitionId && entry.Kind == kind && entry.On <= asOf)
            .ToListAsync(cancellationToken);
        return told.ToLookup(entry => entry.ReadDetails<PetitionCoordinationChased>().Number, entry => entry.On);
    }
}
