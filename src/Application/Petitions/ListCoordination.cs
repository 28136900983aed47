using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>A request for coordination.</summary>
/// <param name="Agency">The body that was asked.</param>
/// <param name="AskBy">By when the lead had to ask, counted from the day it got the petition.</param>
/// <param name="AskedLate">True when it asked later.</param>
/// <param name="DueOn">When its answer is due, by its own clock.</param>
/// <param name="Overdue">True while it is unanswered and the due date has passed.</param>
/// <param name="Note">Why it was passed over.</param>
/// <param name="Reminders">How often the lead chased it by hand.</param>
/// <param name="RemindedOn">When it did so last.</param>
/// <param name="Notices">How many reminders and notices the body got by itself, as its due date came near and passed.</param>
/// <param name="NoticedOn">When it got the latest of them.</param>
public sealed record CoordinationView(
    Guid Id, int Number, AgencyReference AskedBy, AgencyReference Agency, string Question, DateOnly AskedOn, DateOnly? AskBy, bool AskedLate, DateOnly DueOn, bool Overdue, string? DeadlineRule,
    string DeadlineBasis, CoordinationState State, DateOnly? EndedOn, string? Answer, string? Note, int Reminders, DateOnly? RemindedOn,
    int Notices, DateOnly? NoticedOn)
{
    internal static CoordinationView Of(CoordinationRequest request, Urged? urged, ReferenceBook book, DateOnly asOf) => new(
        request.Id, request.Number, AgencyReference.To(book.Agencies.Get(request.AskedById)), AgencyReference.To(book.Agencies.Get(request.AgencyId)),
        request.Question, request.AskedOn, request.AskByOn, request.AskedOn > request.AskByOn, request.DueOn, request.State == CoordinationState.Open && request.DueOn < asOf, request.DeadlineRule,
        request.DeadlineBasis, request.State, request.EndedOn, request.Answer, request.Note, request.Reminders, request.RemindedOn, urged?.Times ?? 0, urged?.On);

    /// <summary>What the ladder told the bodies that were asked, until the end of a day.</summary>
    internal static Task<Dictionary<Guid, Urged>> UrgedAsync(IPetitionsDb db, IReadOnlyCollection<Guid> requests, DateOnly asOf, CancellationToken cancellationToken) =>
        (from notice in db.Notices
         where requests.Contains(notice.ClockId) && notice.RaisedOn <= asOf
         join request in db.Coordination on new { notice.ClockId, notice.AgencyId } equals new { ClockId = request.Id, request.AgencyId }
         group notice by notice.ClockId into told
         select new { told.Key, Urged = new Urged(told.Count(), told.Max(notice => notice.RaisedOn)) })
        .ToDictionaryAsync(told => told.Key, told => told.Urged, cancellationToken);
}

/// <summary>How often a body was reminded and noticed by the ladder, and when last.</summary>
internal sealed record Urged(int Times, DateOnly On);

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
        var petition = await query.Petition.FindAsync(db, query.AsOf, cancellationToken);
        var requests = await db.Coordination.AsNoTracking()
            .Where(request => request.PetitionId == petition.Id && request.AskedOn <= asOf).OrderBy(request => request.Number).ToListAsync(cancellationToken);
        var urged = await CoordinationView.UrgedAsync(db, [.. requests.Select(request => request.Id)], asOf, cancellationToken);
        var chased = requests.Exists(request => request.RemindedOn > asOf) ? await ChasedAsync(petition.Id, asOf, cancellationToken) : null;
        return [.. requests.Select(request => Then(CoordinationView.Of(request, urged.GetValueOrDefault(request.Id), book, asOf), chased, asOf)).Select(view => view with
        {
            Question = petition.Shown(view.Question)!,
            Answer = petition.Shown(view.Answer),
            Note = petition.Shown(view.Note),
        })];
    }

    /// <summary>Without what came after that day.</summary>
    private static CoordinationView Then(CoordinationView view, ILookup<int, DateOnly>? chased, DateOnly asOf)
    {
        if (view.EndedOn > asOf)
            view = view with { State = CoordinationState.Open, EndedOn = null, Answer = null, Note = null, Overdue = view.DueOn < asOf };
        if (chased is not null && view.RemindedOn > asOf)
            view = view with { Reminders = chased[view.Number].Count(), RemindedOn = chased[view.Number].Select(on => (DateOnly?)on).Max() };
        return view;
    }

    /// <summary>When each request was chased by hand; a request itself remembers only the last time.</summary>
    private async Task<ILookup<int, DateOnly>> ChasedAsync(Guid petitionId, DateOnly asOf, CancellationToken cancellationToken)
    {
        var kind = TimelineEntry.KindOf<PetitionCoordinationChased>();
        var told = await db.Timeline.AsNoTracking().Where(entry => entry.PetitionId == petitionId && entry.Kind == kind && entry.On <= asOf).ToListAsync(cancellationToken);
        return told.ToLookup(entry => entry.Tells<PetitionCoordinationChased>().Number, entry => entry.On);
    }
}
