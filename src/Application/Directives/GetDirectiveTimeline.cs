using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions.Reading;
using Petitions.Domain.Agencies;
using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>Something that happened to a directive.</summary>
/// <param name="Kind">given, reported, accepted, sentBack, reminded, covered or withdrawn.</param>
/// <param name="On">The business date on which it took effect.</param>
/// <param name="RecordedAt">The instant at which it was entered.</param>
/// <param name="Details">What only this kind of event tells.</param>
public sealed record DirectiveEventView(
    Guid Id, int Version, string Kind, DateOnly On, DateTimeOffset RecordedAt, EventActor Actor, DirectiveStatus? FromStatus,
    DirectiveStatus ToStatus,
    string? Ground, JsonElement Details);

/// <summary>Everything that happened to a directive, in order; append-only.</summary>
public sealed record GetDirectiveTimeline(Guid Id, DateOnly? AsOf, Paging Paging) : IQuery<Page<DirectiveEventView>>;

public sealed class GetDirectiveTimelineHandler(IPetitionsDb db, IReferenceBooks books)
    : IRequestHandler<GetDirectiveTimeline, Page<DirectiveEventView>>
{
    public async Task<Page<DirectiveEventView>> Handle(GetDirectiveTimeline query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        if (!await db.Directives.AnyAsync(
            one => one.Id == query.Id && (query.AsOf == null || one.GivenOn <= query.AsOf), cancellationToken))
            throw DirectiveErrors.NotFound(query.Id);
        var list = $"directive timeline {query.Id} {query.AsOf:O}";
        var after = Cursor.Decode<long>(list, query.Paging.Cursor);
        var events = db.DirectiveTimeline.AsNoTracking()
            .Where(entry => entry.DirectiveId == query.Id && (query.AsOf == null || entry.On <= query.AsOf));
        var rows = await events.Where(entry => entry.Position > after).OrderBy(entry => entry.Position).Take(query.Paging.Limit + 1)
            .ToListAsync(cancellationToken);
        long? total = query.Paging.Count ? await events.LongCountAsync(cancellationToken) : null;
        return Page<DirectiveEventView>.Of(
            [.. rows.Select(row => ViewOf(row, book))], query.Paging.Limit,
            last => Cursor.Encode(list, rows.Find(row => row.Id == last.Id)!.Position), total);
    }

    private static DirectiveEventView ViewOf(DirectiveTimelineEntry row, ReferenceBook book) => new(
        row.Id, row.Version, row.Kind, row.On, row.RecordedAt,
        new(row.ActorName, row.ActorRole, row.ActorAgencyId is { } agency ? AgencyReference.From(book.Agencies.Get(agency)) : null),
        row.FromStatus, row.ToStatus, row.Ground, JsonDocument.Parse(row.Details).RootElement);
}
