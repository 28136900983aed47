using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Petitions.Application.Petitions.Listing;
using Petitions.Domain.Agencies;

namespace Petitions.Application.Petitions.Desk;

/// <summary>
/// Finds the scope of a desk. It follows from the reference data and the day alone, so it is found once for each book, day and body.
/// </summary>
public sealed class DeskScopeResolver
{
    private readonly ConditionalWeakTable<ReferenceBook, ConcurrentDictionary<(Guid, DateOnly), DeskScope>> _known = [];

    /// <param name="own">Whose desk.</param>
    /// <param name="actsFor">All bodies that it can have taken over from.</param>
    public DeskScope Resolve(Authority own, IReadOnlySet<Guid> actsFor, DateOnly day, ReferenceBook book) =>
        _known.GetOrCreateValue(book).GetOrAdd((own.AgencyId, day), _ => new ScopeBuilder(own, actsFor, day, book).Build());

    private sealed class ScopeBuilder(Authority own, IReadOnlySet<Guid> actsFor, DateOnly day, ReferenceBook book)
    {
        private readonly List<AgencySuccession> _links = [.. book.Agencies.Successions.Where(link => actsFor.Contains(link.PredecessorId))];

        public DeskScope Build()
        {
            // A body that ended and was divided by territory leaves to each heir
            // only that heir's places; those are found by their origin (orphaned).
            List<Guid> holders =
                [.. actsFor.Where(id => book.Agencies.Get(id) is var agency && (agency.Code == own.Code || agency.UnitId == own.UnitId))];
            List<Guid> makers = [.. holders];
            var shares = Shares(actsFor.Where(id => !holders.Contains(id) && book.Agencies.Get(id).Validity.EndedBy(day)), makers);
            var unit = own.UnitId is { } id ? book.Structure.Get(id) : null;
            Guid[] places = unit is null ? [Guid.Empty] : [.. PetitionsAsOf.WithPredecessors(unit, book.Structure)];
            return new([.. holders], [.. makers], places, unit?.Kind, shares);
        }

        private DeskShares Shares(IEnumerable<Guid> ended, List<Guid> makers)
        {
            var (places, fields) = (Places(), Fields());
            var (parts, rest) = (new List<(Guid Agency, Guid Unit, int Field)>(), new List<(Guid Agency, int Field)>());
            foreach (var agency in ended)
            {
                var elsewhere = Enumerable.Range(0, fields.Count).Where(field => IsSucceededByOwn(agency, null, fields[field].Path))
                    .ToList();
                var named = (from place in places
                             from field in Enumerable.Range(0, fields.Count)
                             where IsSucceededByOwn(agency, place[0], fields[field].Path)
                             select (place, field)).ToList();
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
                [.. rest.Select(part => part.Agency)], [.. rest.Select(part => part.Field)],
                [.. places.SelectMany(place => place).Select(unit => unit.Id)],
                [.. codes.Select(one => one.number)], [.. codes.Select(one => one.code)]);
        }

        /// <summary>The units that the successions name, together those that no succession tells apart.</summary>
        private List<List<Unit>> Places()
        {
            var trees = _links.Select(link => link.UnitId).OfType<Guid>().Distinct()
                .Select(unit => book.Structure.Subtree(unit, withPredecessors: true)).ToList();
            return [.. trees.SelectMany(tree => tree).Distinct()
                .GroupBy(unit => string.Concat(trees.Select(tree => tree.Contains(unit) ? '1' : '0')))
                .Select(alike => alike.Select(book.Structure.Get).ToList())];
        }

        /// <summary>The fields, together those that no succession tells apart; one for all where none names a field.</summary>
        private List<(List<string> Path, List<string?> Codes)> Fields()
        {
            var named = _links.Select(link => link.FieldCode).OfType<string>().ToHashSet(StringComparer.Ordinal);
            if (named.Count == 0)
                return [([], [null])];
            List<string> Path(string code) => code.Length == 0 ? [] : [.. book.Rules.FieldPath(code).Select(step => step.Code)];
            return [.. book.Rules.Fields.Select(field => field.Code).Append("")
                .GroupBy(code => string.Join(' ', Path(code).Where(named.Contains).Order(StringComparer.Ordinal)))
                .Select(alike => (Path(alike.First()), alike.Select(code => (string?)code).ToList()))];
        }

        private bool IsSucceededByOwn(Guid agency, Unit? place, List<string> fields) =>
            book.Agencies.SuccessorFor(agency, day, place, fields)?.Code == own.Code;
    }
}
