using FluentValidation;
using MediatR;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Territory;

namespace Petitions.Application.Agencies;

/// <summary>
/// The agencies that hold on a day, by level, unit, kind, code and name; beside them those that match but had ended by then.
/// </summary>
/// <param name="Unit">Only agencies that work for this very unit; a village's are its commune's.</param>
/// <param name="CanHold">Only agencies that may hold a petition, or only those that can merely coordinate.</param>
public sealed record ListAgencies(
    DateOnly? AsOf, AuthorityLevel? Level, Guid? Unit, AgencyKind? Kind, bool? CanHold, string? Code, string? Q, Paging Paging)
        : IQuery<AgencyList>;

/// <summary>A page of agencies.</summary>
/// <param name="Items">Agencies that hold on the day asked about, by name.</param>
/// <param name="NextCursor">Where the next page starts; null on the last page.</param>
/// <param name="Total">How many there are in all, when <c>count=true</c> asks.</param>
/// <param name="Formerly">On the first page of a search by <c>q</c> or <c>code</c>:
/// agencies that match but had ended by that day, with what took over from them.</param>
public sealed record AgencyList(IReadOnlyList<AgencySummary> Items, string? NextCursor, long? Total, IReadOnlyList<FormerAgency> Formerly);

/// <summary>An agency in a list.</summary>
/// <param name="Id">Id of this version.</param>
/// <param name="Code">Code of the body, the same for all its versions; tokens and requests name it.</param>
/// <param name="Name">Official name.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="Level">The level at which it works.</param>
/// <param name="Unit">The unit it works for; null for the whole country.</param>
/// <param name="Superior">The body above it.</param>
/// <param name="CanHold">False for enterprises and institutes, which only coordinate.</param>
/// <param name="ValidFrom">The first day; null where it lies before the records.</param>
/// <param name="ValidTo">The first day on which it no longer holds; null while it goes on.</param>
public sealed record AgencySummary(
    Guid Id,
    string Code,
    string Name,
    AgencyKind Kind,
    AuthorityLevel Level,
    UnitReference? Unit,
    AgencyReference? Superior,
    bool CanHold,
    DateOnly? ValidFrom,
    DateOnly? ValidTo)
{
    /// <param name="agency">The agency.</param>
    /// <param name="day">The day on which its superior is asked about.</param>
    /// <param name="book">What it is among.</param>
    public static AgencySummary Of(Agency agency, DateOnly day, ReferenceBook book) => new(
        agency.Id,
        agency.Code,
        agency.Name,
        agency.Kind,
        agency.Level,
        agency.UnitId is { } unitId ? UnitReference.From(book.Structure.Get(unitId)) : null,
        book.Agencies.Superiors(agency, day) is [var superior, ..] ? AgencyReference.From(superior) : null,
        agency.MayHold,
        agency.Validity.From,
        agency.Validity.To);
}

/// <summary>An agency that had ended by the day asked about.</summary>
/// <param name="Agency">The agency as it last was.</param>
/// <param name="SucceededBy">The agencies that hold in its place on the day asked about, for any territory and field.</param>
public sealed record FormerAgency(AgencySummary Agency, IReadOnlyList<AgencyReference> SucceededBy);

public sealed class ListAgenciesValidator : AbstractValidator<ListAgencies>
{
    public ListAgenciesValidator()
    {
        RuleFor(query => query.Level).IsInEnum()
            .WithMessage(_ => Language.Of("level là một trong: commune, district, province, central.",
                "level is one of: commune, district, province, central."));
        RuleFor(query => query.Kind).IsInEnum()
            .WithMessage(_ => Language.Of("kind không phải là một loại cơ quan.", "kind is no kind of agency."));
        RuleFor(query => query.Q).OptionalText(SearchText.MaxLength);
        RuleFor(query => query.Code).OptionalText(SearchText.MaxLength);
    }
}

public sealed class ListAgenciesHandler(IReferenceBooks books, TimeProvider clock) : IRequestHandler<ListAgencies, AgencyList>
{
    private const int MostFormer = 50;

    private sealed record Position(string SearchKey, Guid Id);

    public async Task<AgencyList> Handle(ListAgencies query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var day = query.AsOf ?? clock.Today();
        var matching = Matching(query, book).ToList();
        var valid = matching.Where(agency => agency.Validity.Contains(day)).OrderBy(agency => agency.SearchKey, StringComparer.Ordinal)
            .ThenBy(agency => agency.Id).ToList();

        var list = $"agencies|{query.AsOf:O}|{query.Level}|{query.Unit}|{query.Kind}|{query.CanHold}|{query.Code}|{query.Q}";
        var after = Cursor.Decode<Position>(list, query.Paging.Cursor);
        var page = Page<Agency>.Of(
            [.. valid.SkipWhile(agency => after is not null && !ComesAfter(agency, after)).Take(query.Paging.Limit + 1)],
            query.Paging.Limit,
            agency => Cursor.Encode(list, new Position(agency.SearchKey, agency.Id)),
            query.Paging.Count ? valid.Count : null);

        var searched = !string.IsNullOrWhiteSpace(query.Q) || query.Code is not null;
        var formerly = searched && after is null ? Former(matching, day, book) : [];
        return new([.. page.Items.Select(agency => AgencySummary.Of(agency, day, book))], page.NextCursor, page.Total, formerly);
    }

    private static IEnumerable<Agency> Matching(ListAgencies query, ReferenceBook book)
    {
        IEnumerable<Agency> agencies = book.Agencies.Agencies;
        if (query.Unit is { } unitId)
        {
            var unit = book.Structure.Get(unitId);
            var governed = unit.Kind == UnitKind.Village ? unit.ParentId : unit.Id;
            agencies = agencies.Where(agency => agency.UnitId == governed);
        }

        if (query.Level is { } level)
            agencies = agencies.Where(agency => agency.Level == level);
        if (query.Kind is { } kind)
            agencies = agencies.Where(agency => agency.Kind == kind);
        if (query.CanHold is { } canHold)
            agencies = agencies.Where(agency => agency.MayHold == canHold);
        if (query.Code is { } code)
            agencies = agencies.Where(agency => agency.Code == code);
        return SearchText.Of(query.Q) is { } text
            ? agencies.Where(agency => text.Matches(agency.SearchKey) || agency.Code == query.Q) : agencies;
    }

    private static bool ComesAfter(Agency agency, Position position) =>
        string.CompareOrdinal(agency.SearchKey, position.SearchKey) is var order
            && (order > 0 || (order == 0 && agency.Id.CompareTo(position.Id) > 0));

    private static List<FormerAgency> Former(IEnumerable<Agency> matching, DateOnly day, ReferenceBook book) =>
    [
        .. matching.Where(agency => agency.Validity.EndedBy(day))
            .OrderByDescending(agency => agency.Validity.To).ThenBy(agency => agency.SearchKey, StringComparer.Ordinal)
            .ThenBy(agency => agency.Id)
            .Take(MostFormer)
            .Select(agency => new FormerAgency(
                AgencySummary.Of(agency, agency.Validity.To!.Value.AddDays(-1), book),
                [.. book.Agencies.SuccessorsOn(agency.Id, day).Select(AgencyReference.From)])),
    ];
}
