using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions.Listing;
using Petitions.Domain;

namespace Petitions.Application.Directives;

/// <summary>Columns of a directive that only the database knows.</summary>
public static class DirectiveColumns
{
    /// <summary>The next due date, or the end of time; what lists sort by.</summary>
    public const string DueSort = "DueSort";
}

/// <summary>The queries behind lists of directives.</summary>
internal static class DirectivesAsOf
{
    /// <summary>All directives as they stand now, or as they stood at the end of a past business day.</summary>
    public static IQueryable<DirectiveAsOf> Query(IPetitionsDb db, DateOnly asOf, DateOnly today) => asOf >= today
        ? db.Directives.AsNoTracking().Select(directive => new DirectiveAsOf
        {
            Directive = directive,
            Status = directive.Status,
            NextDueOn = directive.NextDueOn,
            DueSort = EF.Property<DateOnly>(directive, DirectiveColumns.DueSort),
            Version = directive.Version,
        })
        : db.DirectiveStates.Where(state => state.Since <= asOf && (state.Until == null || state.Until > asOf)).Join(
            db.Directives.AsNoTracking(),
            state => state.DirectiveId,
            directive => directive.Id,
            (state, directive) => new DirectiveAsOf
            {
                Directive = directive,
                Status = state.Status,
                NextDueOn = state.NextDueOn,
                DueSort = state.NextDueOn ?? DateOnly.MaxValue,
                Version = state.Version,
            });

    public static IQueryable<DirectiveAsOf> Where(
        this IQueryable<DirectiveAsOf> found, DirectiveFilter filter, ReferenceBook book, DateOnly asOf)
    {
        if (filter.Status is [var status])
            found = found.Where(row => row.Status == status);
        else if (filter.Status.Count > 0)
            found = found.Where(row => filter.Status.Contains(row.Status));
        if (filter.MeetingId is { } meeting)
            found = found.Where(row => row.Directive.MeetingId == meeting);
        if (filter.Kind is { } kind)
            found = found.Where(row => row.Directive.Kind == kind);
        if (filter.Addressee is { } addressee)
        {
            var ids = LineageOf(addressee, book);
            found = found.Where(row => row.Directive.AddresseeIds.Any(id => ids.Contains(id)));
        }

        if (filter.UnitId is { } unit)
        {
            var ids = PetitionsAsOf.WithPredecessors(book.Structure.Get(unit), book.Structure);
            found = found.Where(row => row.Directive.UnitIds.Any(id => ids.Contains(id)));
        }

        if (filter.Overdue is { } overdue)
            found = overdue ? found.Where(row => row.DueSort < asOf) : found.Where(row => row.DueSort >= asOf);
        if (filter.DueBefore is { } dueBefore)
            found = found.Where(row => row.DueSort < dueBefore);
        if (filter.Soft is { } soft)
            found = found.Where(row => row.Directive.Soft == soft);
        if (filter.Text is { } text && VietnameseText.ToSearchKey(text) is { Length: > 0 } key)
            found = found.Where(row => row.Directive.SearchKey.Contains(key));
        return found;
    }

    /// <summary>Sorted, from behind <paramref name="after"/> on.</summary>
    public static IQueryable<DirectiveAsOf> SortedFrom(this IQueryable<DirectiveAsOf> found, DirectiveSort sort, DirectiveKey? after)
    {
        var (value, last) = (after?.Value ?? default, after?.Id ?? default);
        var rest = (after, sort) switch
        {
            (null, _) => found,
            (_, DirectiveSort.DueOn) =>
                found.Where(row => row.DueSort >= value && (row.DueSort > value || row.Directive.Id.CompareTo(last) > 0)),
            (_, DirectiveSort.DueOnDescending) =>
                found.Where(row => row.DueSort <= value && (row.DueSort < value || row.Directive.Id.CompareTo(last) < 0)),
            (_, DirectiveSort.GivenOn) =>
                found.Where(
                    row => row.Directive.GivenOn >= value && (row.Directive.GivenOn > value || row.Directive.Id.CompareTo(last) > 0)),
            _ => found.Where(row => row.Directive.GivenOn <= value
                && (row.Directive.GivenOn < value || row.Directive.Id.CompareTo(last) < 0)),
        };
        return sort switch
        {
            DirectiveSort.DueOn => rest.OrderBy(row => row.DueSort).ThenBy(row => row.Directive.Id),
            DirectiveSort.DueOnDescending => rest.OrderByDescending(row => row.DueSort).ThenByDescending(row => row.Directive.Id),
            DirectiveSort.GivenOn => rest.OrderBy(row => row.Directive.GivenOn).ThenBy(row => row.Directive.Id),
            _ => rest.OrderByDescending(row => row.Directive.GivenOn).ThenByDescending(row => row.Directive.Id),
        };
    }

    /// <summary>All versions of the body, and the bodies it took over from: what they were told, it is told.</summary>
    private static List<Guid> LineageOf(string addressee, ReferenceBook book)
    {
        var agency = Guid.TryParse(addressee, out var id) ? book.Agencies.Get(id) : book.Agencies.FindByCode(addressee);
        return agency is null ? [] : [.. book.Agencies.ActsFor(agency)];
    }
}
