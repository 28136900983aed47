using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Meetings;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>Which directives are meant; a filter left out does not narrow the list.</summary>
/// <param name="Addressee">Id or code of a body that was told, in any of its versions, with those it took over from.</param>
/// <param name="UnitId">A unit with everything below it, and the units of
/// its kind that it took over from: given there, or to a body of it.</param>
/// <param name="Overdue">Whether a report that was awaited had been due before the day asked about.</param>
/// <param name="DueBefore">Whether a report that is awaited is due before that day.</param>
/// <param name="Text">Words of text, addressees, giver, label or document, with or without diacritics.</param>
public sealed record DirectiveFilter(
    Guid? MeetingId, string? Addressee, Guid? UnitId, IReadOnlyList<DirectiveStatus> Status, DirectiveKind? Kind, bool? Overdue,
    DateOnly? DueBefore, bool? Soft,
    string? Text);

/// <summary>
/// Directives, filtered and sorted, a page at a time; with a past <paramref name="AsOf"/>, as they stood at the end of that day.
/// </summary>
public sealed record ListDirectives(DirectiveFilter Filter, DirectiveSort Sort, DateOnly? AsOf, Paging Paging)
    : IQuery<Page<DirectiveSummary>>;

/// <summary>Where a page ends: the sort value and the id of its last row.</summary>
public sealed record DirectiveKey(DateOnly Value, Guid Id);

/// <summary>The body that gave a directive.</summary>
public sealed record GiverView(AgencyReference? Agency, string Description);

/// <summary>A directive in a list.</summary>
/// <param name="Text">Hidden where the statement behind it belongs to a petition that was diverted.</param>
/// <param name="NextDueOn">When the earliest report that is awaited is due.</param>
/// <param name="Overdue">True when that lies before the day asked about.</param>
/// <param name="Soft">True when no date was named.</param>
/// <param name="Repeats">True when reports are due again and again.</param>
/// <param name="Petitions">How many petitions it covers.</param>
public sealed record DirectiveSummary(
    Guid Id, DirectiveKind Kind, string? Label, DirectiveStatus Status, string Text, GiverView GivenBy, DateOnly GivenOn, Guid? MeetingId,
    int? Number,
    IReadOnlyList<AddresseeView> Addressees, string? DueText, DateOnly? NextDueOn, bool Overdue, bool Soft, bool Repeats, int Petitions,
    int Version);

public sealed class ListDirectivesValidator : AbstractValidator<ListDirectives>
{
    public ListDirectivesValidator()
    {
        RuleFor(query => query.Filter.Text).OptionalText(SearchText.MaxLength).OverridePropertyName("q");
        RuleFor(query => query.Filter.Addressee).OptionalText(Agency.CodeMaxLength).OverridePropertyName("addressee");
    }
}

public sealed class ListDirectivesHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock)
    : IRequestHandler<ListDirectives, Page<DirectiveSummary>>
{
    public async Task<Page<DirectiveSummary>> Handle(ListDirectives query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var today = clock.Today();
        var asOf = query.AsOf ?? today;
        var list = $"directives {query.Sort} {query.AsOf:O} {System.Text.Json.JsonSerializer.Serialize(query.Filter)}";
        var after = Cursor.Decode<DirectiveKey>(list, query.Paging.Cursor);

        var found = DirectivesAsOf.Query(db, asOf, today).Where(query.Filter, book, asOf);
        var rows = await found.SortedFrom(query.Sort, after).Take(query.Paging.Limit + 1).ToListAsync(cancellationToken);
        long? total = query.Paging.Count ? await found.LongCountAsync(cancellationToken) : null;
        var mapper = new DirectiveDetailsMapper(book,
            await db.FindRedactedStatementsAsync(rows.Select(row => row.Directive.StatementId), cancellationToken));
        return Page<DirectiveSummary>.Of(
            [.. rows.Select(row => mapper.MapSummary(row, asOf))], query.Paging.Limit,
            last => Cursor.Encode(list, KeyOf(rows.Find(row => row.Directive.Id == last.Id)!, query.Sort)), total);
    }

    private static DirectiveKey KeyOf(DirectiveAsOf row, DirectiveSort sort) =>
        new(sort is DirectiveSort.DueOn or DirectiveSort.DueOnDescending ? row.DueSort : row.Directive.GivenOn, row.Directive.Id);
}
