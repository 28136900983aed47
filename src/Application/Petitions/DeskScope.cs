using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Petitions.Domain.Agencies;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions;

/// <summary>Whose petitions lie on a desk on a day: those of the body itself, and what it took over from bodies that ended.</summary>
/// <param name="Holders">The bodies whose desk is whole its own: it in all its versions, and those of its unit that went into it.</param>
/// <param name="Makers">The bodies whose promises, and answers and questions that wait before them, are all its own: the holders, and others that went into it undivided.</param>
/// <param name="Places">The units whose petitions it looks after when their holder has ended; <see cref="Guid.Empty"/> is the whole country.</param>
/// <param name="PlaceKind">What kind of units these are; null for the whole country.</param>
/// <param name="Shares">Of what bodies that were divided had promised, and of what waited before them, what went to it.</param>
public sealed record DeskScope(
    Guid[] Holders, Guid[] Makers, Guid[] Places, UnitKind? PlaceKind, DeskShares Shares);

/// <summary>What a body has of those that were divided among several, by place and field; the arrays of a pair go together.</summary>
/// <param name="Agencies">A divided body.</param>
/// <param name="Units">The place where the petitions were raised that it has of it.</param>
/// <param name="Fields">A number that stands for the fields in which it has them.</param>
/// <param name="RestAgencies">A divided body of which it has also what was raised in none of the <paramref name="NamedUnits"/>.</param>
/// <param name="RestFields">In which fields.</param>
/// <param name="NamedUnits">All places that the successions of these bodies tell apart.</param>
/// <param name="FieldNumbers">The number that a field belongs to.</param>
/// <param name="FieldCodes">The field; empty for a petition without one, null where the number stands for all.</param>
public sealed record DeskShares(
    Guid[] Agencies, Guid[] Units, int[] Fields, Guid[] RestAgencies, int[] RestFields, Guid[] NamedUnits, int[] FieldNumbers, string?[] FieldCodes);

/// <summary>Finds the scope of a desk. It follows from the reference data and the day alone, so it is found once for each book, day and body.</summary>
public sealed class DeskScopes
{
    private readonly ConditionalWeakTable<ReferenceBook, ConcurrentDictionary<(Guid, DateOnly), DeskScope>> _known = [];

    /// <param name="own">Whose desk.</param>
    /// <param name="actsFor">All bodies that it can have taken over from.</param>
    public DeskScope Of(Authority own, IReadOnlySet<Guid> actsFor, DateOnly day, ReferenceBook book) =>
        _known.GetOrCreateValue(book).GetOrAdd((own.AgencyId, day), _ => new Finding(own, actsFor, day, book).Scope());

    private sealed class Finding(Authority own, IReadOnlySet<Guid> actsFor, DateOnly day, ReferenceBook book)
    {
        private readonly List<AgencySuccession> _links = [.. book.Agencies.Successions.Where(link => actsFor.Contains(link.PredecessorId))];

        public DeskScope Scope()
        {
            // A body that ended and was divided by territory leaves to each heir only that heir's places; those are found by their origin (orphaned).
            List<Guid> holders = [.. actsFor.Where(id => book.Agencies.Get(id) is var agency && (agency.Code == own.Code || agency.UnitId == own.UnitId))];
            List<Guid> makers = [.. holders];
            var shares = Shares(actsFor.Where(id => !holders.Contains(id) && book.Agencies.Get(id).Validity.EndedBy(day)), makers);
            var unit = own.UnitId is { } id ? book.Structure.Get(id) : null;
            Guid[] places = unit is null ? [Guid.Empty] : [.. PetitionsAt.WithPredecessors(unit, book.Structure)];
            return new([.. holders], [.. makers], places, unit?.Kind, shares);
        }

        private DeskShares Shares(IEnumerable<Guid> ended, List<Guid> makers)
        {
            var (places, fields) = (Places(), Fields());
            var (parts, rest) = (new List<(Guid Agency, Guid Unit, int Field)>(), new List<(Guid Agency, int Field)>());
            foreach (var agency in ended)
            {
                var elsewhere = Enumerable.Range(0, fields.Count).Where(field => IsOurs(agency, null, fields[field].Path)).ToList();
                var named = (from place in places from field in Enumerable.Range(0, fields.Count) where IsOurs(agency, place[0], fields[field].Path) select (place, field)).ToList();
                if (elsewhere.Count == fields.Count && named.Count == places.Count * fields.Count)
                {
                    makers.Add(agency);
                    continue;
                }

                parts.AddRange(from some in named from unit in some.place select (agency, unit.Id, some.field));
                rest.AddRange(elsewhere.Select(field => (agency, field)));
            }

            var codes = fields.SelectMany((field, number) => field.Codes.Select(code => (number, code))).ToList();
            return new(
                [.. parts.Select(part => part.Agency)], [.. parts.Select(part => part.Unit)], [.. parts.Select(part => part.Field)],
                [.. rest.Select(part => part.Agency)], [.. rest.Select(part => part.Field)], [.. places.SelectMany(place => place).Select(unit => unit.Id)],
                [.. codes.Select(one => one.number)], [.. codes.Select(one => one.code)]);
        }

        /// <summary>The units that the successions name, together those that no succession tells apart.</summary>
        private List<List<Unit>> Places()
        {
            var trees = _links.Select(link => link.UnitId).OfType<Guid>().Distinct().Select(unit => book.Structure.Subtree(unit, withPredecessors: true)).ToList();
            return [.. trees.SelectMany(tree => tree).Distinct().GroupBy(unit => string.Concat(trees.Select(tree => tree.Contains(unit) ? '1' : '0'))).Select(alike => alike.Select(book.Structure.Get).ToList())];
        }

        /// <summary>The fields, together those that no succession tells apart; one for all where none names a field.</summary>
        private List<(List<string> Path, List<string?> Codes)> Fields()
        {
            var named = _links.Select(link => link.FieldCode).OfType<string>().ToHashSet(StringComparer.Ordinal);
            if (named.Count == 0)
                return [([], [null])];
            List<string> Path(string code) => code.Length == 0 ? [] : [.. book.Rules.FieldPath(code).Select(step => step.Code)];
            return [.. book.Rules.Fields.Select(field => field.Code).Append("").GroupBy(code => string.Join(' ', Path(code).Where(named.Contains).Order(StringComparer.Ordinal)))
                .Select(alike => (Path(alike.First()), alike.Select(code => (string?)code).ToList()))];
        }

        private bool IsOurs(Guid agency, Unit? place, List<string> fields) => book.Agencies.SuccessorFor(agency, day, place, fields)?.Code == own.Code;
    }
}
