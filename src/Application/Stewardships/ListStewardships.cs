using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions.Listing;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Stewardships;

namespace Petitions.Application.Stewardships;

/// <summary>Which stewardships are meant; a filter left out does not narrow the list. Nobody is looked up by name.</summary>
/// <param name="UnitId">A unit with everything below it, and the units of its kind that it took over from.</param>
/// <param name="Agency">Id or code of the officials' body, in any of its versions, with those it took over from.</param>
/// <param name="AssignedBy">Id or code of the body that assigned, likewise.</param>
/// <param name="Current">Whether they hold on the day asked about.</param>
public sealed record StewardshipFilter(
    Guid? UnitId, string? Agency, string? AssignedBy, StewardRole? Role, Guid? DirectiveId, bool? Current);

/// <summary>Stewardships, the earliest begun first, a page at a time; those laid down by the day asked about.</summary>
public sealed record ListStewardships(StewardshipFilter Filter, DateOnly? AsOf, Paging Paging) : IQuery<Page<StewardshipSummary>>;

/// <summary>Where a page ends.</summary>
public sealed record StewardshipKey(DateOnly ValidFrom, Guid Id);

public sealed class ListStewardshipsValidator : AbstractValidator<ListStewardships>
{
    public ListStewardshipsValidator()
    {
        RuleFor(query => query.Filter.Agency).OptionalText(Agency.CodeMaxLength).OverridePropertyName("agency");
        RuleFor(query => query.Filter.AssignedBy).OptionalText(Agency.CodeMaxLength).OverridePropertyName("assignedBy");
    }
}

public sealed class ListStewardshipsHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock) :
    IRequestHandler<ListStewardships, Page<StewardshipSummary>>,
    IRequestHandler<GetStewardship, StewardshipDetails>
{
    public async Task<Page<StewardshipSummary>> Handle(ListStewardships query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var asOf = query.AsOf ?? clock.Today();
        var list = $"stewardships {query.AsOf:O} {System.Text.Json.JsonSerializer.Serialize(query.Filter)}";
        var after = Cursor.Decode<StewardshipKey>(list, query.Paging.Cursor);

        var found = Where(db.Stewardships.AsNoTracking(), query.Filter, book, asOf);
        var rest = after is { ValidFrom: var from, Id: var id }
            ? found.Where(one => one.Validity.From >= from && (one.Validity.From > from || one.Id.CompareTo(id) > 0)) : found;
        var rows = await rest.OrderBy(one => one.Validity.From).ThenBy(one => one.Id).Take(query.Paging.Limit + 1)
            .ToListAsync(cancellationToken);
        long? total = query.Paging.Count ? await found.LongCountAsync(cancellationToken) : null;
        var reported =
            (await db.CountReportsAsync([.. rows.Select(row => row.Id)], asOf, cancellationToken)).ToDictionary(one => one.StewardshipId);
        var mapper = new StewardshipMapper(book, asOf);
        return Page<StewardshipSummary>.Of(
            [.. rows.Select(row => mapper.Map(row, reported.GetValueOrDefault(row.Id)))], query.Paging.Limit,
            last => Cursor.Encode(list, new StewardshipKey(last.ValidFrom, last.Id)), total);
    }

    public async Task<StewardshipDetails> Handle(GetStewardship query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var asOf = query.AsOf ?? clock.Today();
        var one = await db.Stewardships.AsNoTracking().FirstOrDefaultAsync(one => one.Id == query.Id, cancellationToken)
            ?? throw StewardshipErrors.NotFound(query.Id);
        var reports = await db.StewardshipReports.AsNoTracking().Where(report => report.StewardshipId == one.Id && report.On <= asOf)
            .OrderBy(report => report.Number).ToListAsync(cancellationToken);
        var mapper = new StewardshipMapper(book, asOf);
        var reportCount = reports.Count == 0 ? null : new StewardshipReportCount(one.Id, reports.Count, reports.Max(report => report.On));
        return new(mapper.Map(one, reportCount), [.. reports.Select(mapper.Map)], one.Validity.EndedBy(asOf) ? one.EndGround : null,
            one.RecordedAt);
    }

    private static IQueryable<Stewardship> Where(IQueryable<Stewardship> found, StewardshipFilter filter, ReferenceBook book, DateOnly asOf)
    {
        if (filter.UnitId is { } unit)
        {
            var ids = PetitionsAsOf.WithPredecessors(book.Structure.Get(unit), book.Structure);
            found = found.Where(one => one.UnitPath.Any(id => ids.Contains(id)));
        }

        if (filter.Agency is { } agency)
        {
            var ids = LineageOf(agency, book);
            found = found.Where(one => ids.Contains(one.AgencyId));
        }

        if (filter.AssignedBy is { } assigner)
        {
            var ids = LineageOf(assigner, book);
            found = found.Where(one => ids.Contains(one.AssignedById));
        }

        if (filter.Role is { } role)
            found = found.Where(one => one.Role == role);
        if (filter.DirectiveId is { } directive)
            found = found.Where(one => one.DirectiveId == directive);
        return filter.Current switch
        {
            true => found.Where(one => one.Validity.From <= asOf && (one.Validity.To == null || one.Validity.To > asOf)),
            false => found.Where(one => one.Validity.From > asOf || one.Validity.To <= asOf),
            null => found,
        };
    }

    private static List<Guid> LineageOf(string named, ReferenceBook book)
    {
        var agency = Guid.TryParse(named, out var id) ? book.Agencies.Get(id) : book.Agencies.FindByCode(named);
        return agency is null ? [] : [.. book.Agencies.ActsFor(agency)];
    }
}
