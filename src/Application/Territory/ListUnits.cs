using FluentValidation;
using MediatR;
using Petitions.Domain;
using Petitions.Domain.Territory;

namespace Petitions.Application.Territory;

/// <summary>The units that hold on a day, by kind, parent, code and name; beside them those that match but had ended by then.</summary>
public sealed record ListUnits(DateOnly? AsOf, UnitKind? Kind, Guid? Parent, string? Code, string? Q, Paging Paging) : IQuery<UnitList>;

/// <summary>A page of units.</summary>
/// <param name="Items">Units that hold on the day asked about, by name.</param>
/// <param name="NextCursor">Where the next page starts; null on the last page.</param>
/// <param name="Total">How many there are in all, when <c>count=true</c> asks.</param>
/// <param name="Formerly">
/// On the first page of a search by <c>q</c> or <c>code</c>: units that match but had ended by that day, with what they went into, so that
/// whoever looks for Trấn Yên of Lạng Sơn today learns that it is part of Hưng Vũ now.
/// </param>
public sealed record UnitList(IReadOnlyList<UnitSummary> Items, string? NextCursor, long? Total, IReadOnlyList<FormerUnit> Formerly);

/// <summary>A unit in a list.</summary>
/// <param name="Id">Id of this version.</param>
/// <param name="Code">Code of the General Statistics Office; null for villages.</param>
/// <param name="Name">Name with its type in front.</param>
/// <param name="Kind">What sort of unit it is.</param>
/// <param name="Parent">The unit that contains it.</param>
/// <param name="Path">The names of the units that contain it, nearest first:
/// “Huyện Bắc Sơn, Tỉnh Lạng Sơn”. Names alone are shared by many units.</param>
/// <param name="ValidFrom">The first day; null where it lies before the records.</param>
/// <param name="ValidTo">The first day on which it no longer holds; null while it goes on.</param>
public sealed record UnitSummary(
    Guid Id, string? Code, string Name, UnitKind Kind, UnitReference? Parent, string Path, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    public static UnitSummary Of(Unit unit, AdministrativeStructure structure)
    {
        var above = structure.Path(unit).Reverse().Skip(1).ToList();
        return new(
            unit.Id, unit.Code, unit.Name, unit.Kind, above.Count == 0 ? null : UnitReference.From(above[0]),
            string.Join(", ", above.Select(container => container.Name)), unit.Validity.From, unit.Validity.To);
    }
}

/// <summary>A unit that had ended by the day asked about.</summary>
/// <param name="Unit">The unit as it last was.</param>
/// <param name="MergedInto">The units that hold in its place on the day asked about.</param>
/// <param name="Note">The same in a sentence for a person.</param>
public sealed record FormerUnit(UnitSummary Unit, IReadOnlyList<UnitReference> MergedInto, string Note);

public sealed class ListUnitsValidator : AbstractValidator<ListUnits>
{
    public ListUnitsValidator()
    {
        RuleFor(query => query.Kind).IsInEnum()
            .WithMessage(_ => Language.Of("kind là một trong: province, district, commune, village.",
                "kind is one of: province, district, commune, village."));
        RuleFor(query => query.Q).OptionalText(SearchText.MaxLength);
        RuleFor(query => query.Code).OptionalText(SearchText.MaxLength);
    }
}

public sealed class ListUnitsHandler(IReferenceBooks books, TimeProvider clock) : IRequestHandler<ListUnits, UnitList>
{
    private const int MostFormer = 50;

    private sealed record Position(string SearchKey, Guid Id);

    public async Task<UnitList> Handle(ListUnits query, CancellationToken cancellationToken)
    {
        var structure = (await books.CurrentAsync(cancellationToken)).Structure;
        var day = query.AsOf ?? clock.Today();
        var matching = Matching(query, structure).ToList();
        var valid = matching.Where(unit => unit.Validity.Contains(day)).OrderBy(unit => unit.SearchKey, StringComparer.Ordinal)
            .ThenBy(unit => unit.Id).ToList();

        var list = $"units|{query.AsOf:O}|{query.Kind}|{query.Parent}|{query.Code}|{query.Q}";
        var after = Cursor.Decode<Position>(list, query.Paging.Cursor);
        var page = Page<Unit>.Of(
            [.. valid.SkipWhile(unit => after is not null && !ComesAfter(unit, after)).Take(query.Paging.Limit + 1)],
            query.Paging.Limit,
            unit => Cursor.Encode(list, new Position(unit.SearchKey, unit.Id)),
            query.Paging.Count ? valid.Count : null);

        var searched = !string.IsNullOrWhiteSpace(query.Q) || query.Code is not null;
        var formerly = searched && after is null ? Former(matching, day, structure) : [];
        return new([.. page.Items.Select(unit => UnitSummary.Of(unit, structure))], page.NextCursor, page.Total, formerly);
    }

    private static IEnumerable<Unit> Matching(ListUnits query, AdministrativeStructure structure)
    {
        var units = query.Parent is { } parent ? structure.Children(structure.Get(parent).Id) : structure.Units;
        if (query.Kind is { } kind)
            units = units.Where(unit => unit.Kind == kind);
        if (query.Code is { } code)
            units = units.Where(unit => unit.Code == code);
        return SearchText.Of(query.Q) is { } text ? units.Where(unit => text.Matches(unit.SearchKey) || unit.Code == query.Q) : units;
    }

    private static bool ComesAfter(Unit unit, Position position) =>
        string.CompareOrdinal(unit.SearchKey, position.SearchKey) is var order
            && (order > 0 || (order == 0 && unit.Id.CompareTo(position.Id) > 0));

    private static List<FormerUnit> Former(IEnumerable<Unit> matching, DateOnly day, AdministrativeStructure structure) =>
    [
        .. matching.Where(unit => unit.Validity.EndedBy(day))
            .OrderByDescending(unit => unit.Validity.To).ThenBy(unit => unit.SearchKey, StringComparer.Ordinal).ThenBy(unit => unit.Id)
            .Take(MostFormer)
            .Select(unit => Former(unit, structure.SuccessorsOn(unit.Id, day), structure)),
    ];

    private static FormerUnit Former(Unit unit, IReadOnlyList<Unit> successors, AdministrativeStructure structure)
    {
        var names = string.Join(", ", successors.Select(successor => successor.Name));
        var note = (successors.Count, unit.Kind) switch
        {
            (0, _) => Language.Of($"đã kết thúc ngày {unit.Validity.To:dd/MM/yyyy}", $"ended on {unit.Validity.To:yyyy-MM-dd}"),
            (1, UnitKind.Village) =>
                Language.Of($"nay là {Qualified(successors[0], structure)}", $"now {Qualified(successors[0], structure)}"),
            _ => Language.Of($"đã sáp nhập vào {names} từ {unit.Validity.To:dd/MM/yyyy}",
                $"merged into {names} on {unit.Validity.To:yyyy-MM-dd}"),
        };
        return new(UnitSummary.Of(unit, structure), [.. successors.Select(UnitReference.From)], note);
    }

    private static string Qualified(Unit unit, AdministrativeStructure structure) =>
        string.Join(", ", structure.Path(unit).Reverse().Take(2).Select(part => part.Name));
}
