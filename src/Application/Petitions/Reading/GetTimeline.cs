using System.Text.Json;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions.Reading;

/// <summary>Something that happened to a petition.</summary>
/// <param name="Kind">What happened, such as <c>escalated</c>.</param>
/// <param name="On">The business date on which it took effect.</param>
/// <param name="RecordedAt">The instant at which it was entered.</param>
/// <param name="From">Who had the petition before.</param>
/// <param name="To">Who has it since.</param>
/// <param name="Rule">The rule of competence or of deadlines behind it.</param>
/// <param name="Details">What only this kind of event tells.</param>
public sealed record TimelineView(
    Guid Id, int Version, string Kind, DateOnly On, DateTimeOffset RecordedAt, EventActor Actor, PetitionStatus? FromStatus,
    PetitionStatus ToStatus,
    AgencyReference? From, AgencyReference? To, string? Ground, string? Rule, string? LegalBasis, JsonElement Details);

/// <summary>Everything that happened to a petition, in order; append-only.</summary>
public sealed record GetTimeline(PetitionReference Petition, DateOnly? AsOf, Paging Paging) : IQuery<Page<TimelineView>>;

public sealed class GetTimelineHandler(IPetitionsDb db, IReferenceBooks books, IConfigurationProvider projections)
    : IRequestHandler<GetTimeline, Page<TimelineView>>
{
    public async Task<Page<TimelineView>> Handle(GetTimeline query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var petition = await query.Petition.ResolveAsync(db, query.AsOf, cancellationToken);
        var list = $"timeline {petition.Id} {query.AsOf}";
        var after = Cursor.Decode<long>(list, query.Paging.Cursor);
        var events = db.Timeline.AsNoTracking()
            .Where(entry => entry.PetitionId == petition.Id && (query.AsOf == null || entry.On <= query.AsOf));
        var rows = await events
            .Where(entry => entry.Position > after)
            .OrderBy(entry => entry.Position)
            .Take(query.Paging.Limit + 1)
            .ProjectTo<TimelineRow>(projections)
            .ToListAsync(cancellationToken);
        long? total = query.Paging.Count ? await events.LongCountAsync(cancellationToken) : null;
        return Page<TimelineView>.Of(
            [.. rows.Select(row => ViewOf(row, petition, book))], query.Paging.Limit,
            last => Cursor.Encode(list, rows.Find(row => row.Id == last.Id)!.Position), total);
    }

    private static TimelineView ViewOf(TimelineRow row, ReferencedPetition petition, ReferenceBook book)
    {
        AgencyReference? Named(Guid? agency) => agency is { } known ? AgencyReference.From(book.Agencies.Get(known)) : null;
        return new(
            row.Id, row.Version, row.Kind, row.On, row.RecordedAt, new(row.ActorName, row.ActorRole, Named(row.ActorAgencyId)),
            row.FromStatus, row.ToStatus,
            Named(row.FromAgencyId), Named(row.ToAgencyId), petition.Redact(row.Ground), row.Rule,
            row.Rule is null ? petition.Redact(row.LegalBasis) : row.LegalBasis,
            JsonDocument.Parse(petition.IsRedacted ? "{}" : row.Details).RootElement);
    }
}
