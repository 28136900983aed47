using Petitions.Application;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Territory;

namespace Petitions.Measure.Loading;

/// <summary>
/// The reference data between two changes of any of it: what it answers for one day of an era it answers for all of them, so each answer is
/// worked out once instead of a million times.
/// </summary>
internal sealed class ReferenceEra(ReferenceBook book, DateOnly first)
{
    private static readonly Dictionary<string, string> NoTraits = [];
    private readonly Dictionary<Guid, Authority> _authorities = [];
    private readonly Dictionary<(Guid, Role), Actor> _actors = [];
    private readonly Dictionary<(string, Guid), RoutingExplanation?> _routes = [];
    private readonly Dictionary<(AuthorityLevel, Guid), Agency?> _general = [];
    private readonly Dictionary<Guid, Origin> _origins = [];

    /// <summary>Where petitions are raised: every commune and village of the era.</summary>
    public IReadOnlyList<Unit> Places { get; } =
        [.. book.Structure.Units.Where(unit => unit.Kind is UnitKind.Commune or UnitKind.Village && unit.Validity.Contains(first))
            .OrderBy(unit => unit.Id)];

    public Authority AuthorityOf(Guid agencyId) =>
        Known(_authorities, agencyId, id => book.Agencies.AuthorityOf(book.Agencies.Get(id), first));

    public Actor Actor(Guid agencyId, Role role) => Known(_actors, (agencyId, role), key =>
        new Actor(NameOf(key.Item2), key.Item2, AuthorityOf(key.Item1), book.Agencies.ActsFor(book.Agencies.Get(key.Item1))));

    /// <summary>Whose matter it is by the rules; null where the place went into another before this era.</summary>
    public RoutingExplanation? Route(string field, Unit origin) =>
        Known(_routes, (field, origin.Id), _ => !origin.Validity.Contains(first) ? null
        : Routing.Explain(new RoutingRequest(field, origin, NoTraits, first), book.Rules, book.Structure, book.Agencies));

    /// <summary>True when somebody of the one acts also for the other, such as its predecessor.</summary>
    public bool AreOne(Guid agencyId, Guid other) => Actor(agencyId, Role.Coordinator).IsOf(other);

    /// <summary>The body that speaks for a level over the place; null where the level does not exist in this era.</summary>
    public Agency? GeneralBody(AuthorityLevel level, Unit origin) => Known(_general, (level, origin.Id), _ =>
    {
        if (level == AuthorityLevel.Central)
            return book.Agencies.Government(first);
        var unit = book.Structure.Path(origin)
            .LastOrDefault(above => above.Kind != UnitKind.Village && AdministrativeStructure.LevelOf(above.Kind) == level);
        return unit is null || !unit.Validity.Contains(first) ? null : book.Agencies.PeoplesCommitteeOf(unit, first);
    });

    public Origin OriginOf(Unit unit) => Known(_origins, unit.Id, _ =>
    {
        var path = book.Structure.Path(unit);
        Guid? Of(UnitKind kind) => path.FirstOrDefault(above => above.Kind == kind)?.Id;
        return new Origin(unit.Id, [.. path.Select(above => above.Id)], Of(UnitKind.Province), Of(UnitKind.District), Of(UnitKind.Commune));
    });

    private static TValue Known<TKey, TValue>(Dictionary<TKey, TValue> known, TKey key, Func<TKey, TValue> find)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var value))
            known[key] = value = find(key);
        return value;
    }

    private static string NameOf(Role role) => role switch
    {
        Role.Recorder => "Người ghi nhận",
        Role.Coordinator => "Cán bộ điều phối",
        Role.Officer => "Cán bộ xử lý",
        _ => "Ủy ban MTTQ",
    };
}
