using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions;
using Petitions.Domain;
using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>Columns of a directive that only the database knows.</summary>
public static class DirectiveColumns
{
    /// <summary>The next due date, or the end of time; what lists sort by.</summary>
    public const string DueSort = "DueSort";
}

/// <summary>A directive as it stood on a day: the row that lists filter and sort.</summary>
public sealed class DirectiveAt
{
    public required Directive Directive { get; init; }

    public required DirectiveStatus Status { get; init; }

    public required DateOnly? NextDueOn { get; init; }

    public required DateOnly DueSort { get; init; }

    public required int Version { get; init; }
}

/// <summary>The queries behind lists of directives.</summary>
internal static class DirectivesAt
{
    /// <summary>All directives as they stand now, or as they stood at the end of a past business day.</summary>
    public static IQueryable<DirectiveAt> Of(IPetitionsDb db, DateOnly asOf, DateOnly today) => asOf >= today
        ? db.Directives.AsNoTracking().Select(directive => new DirectiveAt
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
            (state, directive) => new DirectiveAt
            {
                Directive = directive,
                Status = state.Status,
                NextDueOn = state.NextDueOn,
                DueSort = state.NextDueOn ?? DateOnly.MaxValue,
                Version = state.Version,
            });

    public static IQueryable<DirectiveAt> Where(this IQueryable<DirectiveAt> found, DirectiveFilter filter, ReferenceBook book, DateOnly asOf)
    {
        if (filter.Status is [var status])
            found = found.Where(at => at.Status == status);
        else if (filter.Status.Count > 0)
            found = found.Where(at => filter.Status.Contains(at.Status));
        if (filter.MeetingId is { } meeting)
            found = found.Where(at => at.Directive.MeetingId == meeting);
        if (filter.Kind is { } kind)
            found = found.Where(at => at.Directive.Kind == kind);
        if (filter.Addressee is { } addressee)
        {
            var ids = BodiesBehind(addressee, book);
            found = found.Where(at => at.Directive.AddresseeIds.Any(id => ids.Contains(id)));
        }

        if (filter.UnitId is { } unit)
        {
            var ids = PetitionsAt.WithPredecessors(book.Structure.Get(unit), book.Structure);
            found = found.Where(at => at.Directive.UnitIds.Any(id => ids.Contains(id)));
        }

        if (filter.Overdue is { } overdue)
            found = overdue ? found.Where(at => at.DueSort < asOf) : found.Where(at => at.DueSort >= asOf);
        if (filter.DueBefore is { } dueBefore)
            found = found.Where(at => at.DueSort < dueBefore);
        if (filter.Soft is { } soft)
            found = found.Where(at => at.Directive.Soft == soft);
        if (filter.Text is { } text && VietnameseText.FoldKey(text) is { Length: > 0 } key)
            found = found.Where(at => at.Directive.SearchKey.Contains(key));
        return found;
    }

    /// <summary>Sorted, from behind <paramref name="after"/> on.</summary>
    public static IQueryable<DirectiveAt> From(this IQueryable<DirectiveAt> found, DirectiveSort sort, DirectiveKey? after)
    {
        var (value, last) = (after?.Value ?? default, after?.Id ?? default);
        var rest = (after, sort) switch
        {
            (null, _) => found,
            (_, DirectiveSort.DueOn) => found.Where(at => at.DueSort >= value && (at.DueSort > value || at.Directive.Id.CompareTo(last) > 0)),
            (_, DirectiveSort.DueOnDescending) => found.Where(at => at.DueSort <= value && (at.DueSort < value || at.Directive.Id.CompareTo(last) < 0)),
            (_, DirectiveSort.GivenOn) => found.Where(at => at.Directive.GivenOn >= value && (at.Directive.GivenOn > value || at.Directive.Id.CompareTo(last) > 0)),
            _ => found.Where(at => at.Directive.GivenOn <= value && (at.Directive.GivenOn < value || at.Directive.Id.CompareTo(last) < 0)),
        };
        return sort switch
        {
            DirectiveSort.DueOn => rest.OrderBy(at => at.DueSort).ThenBy(at => at.Directive.Id),
            DirectiveSort.DueOnDescending => rest.OrderByDescending(at => at.DueSort).ThenByDescending(at => at.Directive.Id),
            DirectiveSort.GivenOn => rest.OrderBy(at => at.Directive.GivenOn).ThenBy(at => at.Directive.Id),
            _ => rest.OrderByDescending(at => at.Directive.GivenOn).ThenByDescending(at => at.Directive.Id),
        };
    }

    /// <summary>All versions of the body, and the bodies it took over from: what they were told, it is told.</summary>
    private static List<Guid> BodiesBehind(string addressee, ReferenceBook book)
    {
        var agency = Guid.TryParse(addressee, out var id) ? book.Agencies.Get(id) : book.Agencies.FindByCode(addressee);
        return agency is null ? [] : [.. book.Agencies.ActsFor(agency)];
    }
}
