using AutoMapper;
using AutoMapper.QueryableExtensions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions.Listing;
using Petitions.Domain.Meetings;
using Petitions.Domain.Territory;

namespace Petitions.Application.Meetings;

/// <summary>Meetings, the latest first, a page at a time. A filter left out does not narrow the list.</summary>
/// <param name="Unit">Where it was held: this unit with everything below it, and the units of its kind that it took over from.</param>
/// <param name="Text">Words of title, host, delegation or purposes, with or without diacritics.</param>
public sealed record ListMeetings(DateOnly? HeldFrom, DateOnly? HeldTo, Guid? Unit, MeetingKind? Kind, string? Text, Paging Paging)
    : IQuery<Page<MeetingSummary>>;

public sealed class ListMeetingsValidator : AbstractValidator<ListMeetings>
{
    public ListMeetingsValidator()
    {
        RuleFor(query => query.Text).OptionalText(SearchText.MaxLength).OverridePropertyName("q");
        RuleFor(query => query.HeldTo).Must((query, to) => to is null || query.HeldFrom is null || to >= query.HeldFrom)
            .WithMessage(_ => Language.Of("heldTo phải từ heldFrom trở đi.", "heldTo must not lie before heldFrom."));
    }
}

public sealed class ListMeetingsHandler(IPetitionsDb db, IReferenceBooks books, IConfigurationProvider projections)
    : IRequestHandler<ListMeetings, Page<MeetingSummary>>
{
    private sealed record Position(DateOnly HeldOn, Guid Id);

    public async Task<Page<MeetingSummary>> Handle(ListMeetings query, CancellationToken cancellationToken)
    {
        var structure = (await books.CurrentAsync(cancellationToken)).Structure;
        var list = $"meetings|{query.HeldFrom:O}|{query.HeldTo:O}|{query.Unit}|{query.Kind}|{query.Text}";
        var after = Cursor.Decode<Position>(list, query.Paging.Cursor);
        var found = Matching(query, structure);
        var rows = await After(found, after)
            .OrderByDescending(meeting => meeting.HeldOn).ThenByDescending(meeting => meeting.Id)
            .Take(query.Paging.Limit + 1)
            .ProjectTo<MeetingRow>(projections)
            .ToListAsync(cancellationToken);
        long? total = query.Paging.Count ? await found.LongCountAsync(cancellationToken) : null;
        return Page<MeetingSummary>.Of(
            [.. rows.Select(row => MeetingSummary.Of(row, structure))], query.Paging.Limit,
            last => Cursor.Encode(list, new Position(last.HeldOn, last.Id)), total);
    }

    private IQueryable<Meeting> Matching(ListMeetings query, AdministrativeStructure structure)
    {
        var found = db.Meetings.AsNoTracking();
        if (query.HeldFrom is { } from)
            found = found.Where(meeting => meeting.HeldOn >= from);
        if (query.HeldTo is { } to)
            found = found.Where(meeting => meeting.HeldOn <= to);
        if (query.Kind is { } kind)
            found = found.Where(meeting => meeting.Kind == kind);
        if (query.Unit is { } unit)
        {
            var ids = PetitionsAsOf.WithPredecessors(structure.Get(unit), structure);
            found = found.Where(meeting => meeting.HostPath.Any(id => ids.Contains(id))
                || meeting.VisitedUnitIds.Any(id => ids.Contains(id)));
        }

        if (SearchText.Of(query.Text) is { Key: var key })
            found = key.Length == 0 ? found.Where(_ => false) : found.Where(meeting => meeting.SearchKey.Contains(key));
        return found;
    }

    private static IQueryable<Meeting> After(IQueryable<Meeting> found, Position? after) => after is null ? found : found.Where(
        meeting => meeting.HeldOn <= after.HeldOn && (meeting.HeldOn < after.HeldOn || meeting.Id.CompareTo(after.Id) < 0));
}
