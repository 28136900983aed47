using Petitions.Domain.Territory;

namespace Petitions.Domain.Agencies;

/// <summary>
/// All versions of all agencies with the successions between them, as they were loaded: immutable, in memory, asked about any day.
/// </summary>
public sealed class AgencyDirectory
{
    private readonly AdministrativeStructure _structure;
    private readonly Dictionary<Guid, Agency> _agencies;
    private readonly ILookup<string, Agency> _byCode;
    private readonly ILookup<Guid, Agency> _byUnit;
    private readonly ILookup<Guid, AgencySuccession> _byPredecessor;
    private readonly ILookup<Guid, AgencySuccession> _bySuccessor;

    public AgencyDirectory(IEnumerable<Agency> agencies, IEnumerable<AgencySuccession> successions, AdministrativeStructure structure)
    {
        _structure = structure;
        _agencies = agencies.ToDictionary(agency => agency.Id);
        _byCode = _agencies.Values.ToLookup(agency => agency.Code, StringComparer.Ordinal);
        _byUnit = _agencies.Values.Where(agency => agency.UnitId is not null).ToLookup(agency => agency.UnitId!.Value);
        Successions = [.. successions.Where(link => _agencies.ContainsKey(link.PredecessorId) && _agencies.ContainsKey(link.SuccessorId))];
        _byPredecessor = Successions.ToLookup(link => link.PredecessorId);
        _bySuccessor = Successions.ToLookup(link => link.SuccessorId);
    }

    /// <summary>Every version of every agency, in no particular order.</summary>
    public IReadOnlyCollection<Agency> Agencies => _agencies.Values;

    public IReadOnlyList<AgencySuccession> Successions { get; }

    public Agency? Find(Guid id) => _agencies.GetValueOrDefault(id);

    /// <exception cref="DomainException"><see cref="AgencyErrors.NotFound"/>.</exception>
    public Agency Get(Guid id) => Find(id) ?? throw AgencyErrors.NotFound(id);

    /// <summary>The agency, provided that this version holds on <paramref name="day"/>.</summary>
    /// <exception cref="DomainException">
    /// <see cref="AgencyErrors.NotFound"/>; <see cref="AgencyErrors.NotValid"/>, which names the agencies that hold that day in its place.
    /// </exception>
    public Agency ValidOn(Guid id, DateOnly day)
    {
        var agency = Get(id);
        if (agency.Validity.Contains(day))
            return agency;
        throw AgencyErrors.NotValid(agency, day, agency.Validity.EndedBy(day) ? SuccessorsOn(id, day) : PredecessorsOn(id, day));
    }

    public Agency? FindByCode(string code, DateOnly day) => _byCode[code].FirstOrDefault(agency => agency.Validity.Contains(day));

    /// <summary>The latest version that carries the code.</summary>
    public Agency? FindByCode(string code) => _byCode[code].MaxBy(agency => agency.Validity.From ?? DateOnly.MinValue);

    /// <summary>The people's committee that works for the unit that day; a village's is its commune's.</summary>
    public Agency? PeoplesCommitteeOf(Unit unit, DateOnly day)
    {
        var governed = unit.Kind == UnitKind.Village ? _structure.Ancestor(unit, UnitKind.Commune) ?? unit : unit;
        return _byUnit[governed.Id].FirstOrDefault(agency => agency.Kind == AgencyKind.PeoplesCommittee && agency.Validity.Contains(day));
    }

    /// <summary>The Government, which is competent at the central level where no ministry is named.</summary>
    public Agency? Government(DateOnly day) =>
        _agencies.Values.FirstOrDefault(agency => agency.Kind == AgencyKind.Government && agency.Validity.Contains(day));

    /// <summary>
    /// The agencies above it on <paramref name="day"/>, nearest first. A superior that does not
    /// hold that day is replaced by the same body's version of the day or by its successor for
    /// this agency's territory; where it has none of at least the same level, by its own superior.
    /// </summary>
    public IReadOnlyList<Agency> Superiors(Agency agency, DateOnly day)
    {
        var superiors = new List<Agency>();
        var seen = new HashSet<Guid> { agency.Id };
        var below = agency;
        var next = agency.SuperiorId;
        while (next is { } id && seen.Add(id) && Find(id) is { } stored)
        {
            if (ReplacementFor(stored, below, agency, day) is { } superior)
            {
                seen.Add(superior.Id);
                superiors.Add(superior);
                below = superior;
                next = superior.SuperiorId;
            }
            else
            {
                next = stored.SuperiorId;
            }
        }

        return superiors;
    }

    /// <summary>The agency with what lies above it on <paramref name="day"/>.</summary>
    public Authority AuthorityOf(Agency agency, DateOnly day) => new(
        agency.Id,
        agency.Code,
        agency.Name,
        agency.Kind,
        agency.Level,
        agency.UnitId,
        agency.UnitId is { } unitId && _structure.Find(unitId) is { } unit ? [.. _structure.Path(unit).Select(above => above.Id)] : [],
        [.. Superiors(agency, day).Select(superior => superior.Id)]);

    /// <summary>
    /// The agencies that hold on <paramref name="day"/> in its place, through any number of successions and for any territory and field;
    /// none while it holds itself. Which of them takes a given case says <see cref="SuccessorFor"/>.
    /// </summary>
    public IReadOnlyList<Agency> SuccessorsOn(Guid id, DateOnly day) => FollowSuccessions(id, day, DirectSuccessors);

    /// <summary>
    /// The agencies that held on <paramref name="day"/> in its place, through any number of successions; none while it holds itself.
    /// </summary>
    public IReadOnlyList<Agency> PredecessorsOn(Guid id, DateOnly day) => FollowSuccessions(id, day, DirectPredecessors);

    /// <summary>
    /// The agency that has a given case on <paramref name="day"/>: the one named where it still
    /// holds, else the successor for the case's field, else for its territory, else the only
    /// general one. Null where the successions on record do not decide (domain brief, S17 and S18).
    /// </summary>
    /// <param name="id">The agency that had the case.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="origin">The unit where the case was raised; null for one of the whole country.</param>
    /// <param name="fields">The case's field with the fields above it, in any order.</param>
    public Agency? SuccessorFor(Guid id, DateOnly day, Unit? origin, IReadOnlyCollection<string> fields)
    {
        var current = Get(id);
        var seen = new HashSet<Guid>();
        while (!current.Validity.Contains(day))
        {
            if (!seen.Add(current.Id))
                return null;
            if (FindByCode(current.Code, day) is { } sameBody)
                return sameBody;
            var fitting = _byPredecessor[current.Id].Where(link => link.On <= day && AppliesTo(link, origin, fields)).ToList();
            if (fitting.Count == 0)
                return null;
            var best = fitting.Max(Precision);
            var chosen = fitting.Where(link => Precision(link) == best).Select(link => link.SuccessorId).Distinct().ToList();
            if (chosen.Count != 1)
                return null;
            current = _agencies[chosen[0]];
        }

        return current;
    }

    /// <summary>
    /// The agencies whose cases it can have inherited, itself included: all versions of the same body and all that went into these. A body
    /// that was divided by territory or field appears whole; whether a given case of it was inherited says <see cref="SuccessorFor"/>.
    /// </summary>
    public IReadOnlySet<Guid> ActsFor(Agency agency)
    {
        var found = new HashSet<Guid>();
        var pending = new Queue<Guid>([agency.Id]);
        while (pending.TryDequeue(out var next))
        {
            if (!found.Add(next))
                continue;
            foreach (var other in (Find(next) is { } known ? _byCode[known.Code].Select(version => version.Id) : []).Concat(
                _bySuccessor[next].Select(link => link.PredecessorId)))
                pending.Enqueue(other);
        }

        return found;
    }

    private Agency? ReplacementFor(Agency stored, Agency below, Agency asked, DateOnly day)
    {
        if (stored.Validity.Contains(day))
            return stored;
        if (FindByCode(stored.Code, day) is { } sameBody)
            return sameBody;
        var other = stored.Validity.EndedBy(day)
            ? SuccessorFor(stored.Id, day, asked.UnitId is { } unitId ? _structure.Find(unitId) : null, [])
            : PredecessorsOn(stored.Id, day) is [var only] ? only : null;
        return other is not null && other.Level >= stored.Level && other.Code != below.Code && other.Code != asked.Code ? other : null;
    }

    private bool AppliesTo(AgencySuccession link, Unit? origin, IReadOnlyCollection<string> fields) =>
        (link.FieldCode is not { } field || fields.Contains(field)) &&
        (link.UnitId is not { } unitId || (origin is not null && _structure.Subtree(unitId, withPredecessors: true).Contains(origin.Id)));

    private static int Precision(AgencySuccession link) => (link.FieldCode is null ? 0 : 2) + (link.UnitId is null ? 0 : 1);

    private IEnumerable<Guid> DirectSuccessors(Agency agency, DateOnly day) => _byCode[agency.Code]
        .Where(other => other.Validity.Contains(day)).Select(other => other.Id)
        .Concat(_byPredecessor[agency.Id].Where(link => link.On <= day).Select(link => link.SuccessorId));

    private IEnumerable<Guid> DirectPredecessors(Agency agency, DateOnly day) => _byCode[agency.Code]
        .Where(other => other.Validity.Contains(day)).Select(other => other.Id)
        .Concat(_bySuccessor[agency.Id].Where(link => link.On > day).Select(link => link.PredecessorId));

    private List<Agency> FollowSuccessions(Guid id, DateOnly day, Func<Agency, DateOnly, IEnumerable<Guid>> step)
    {
        var start = Get(id);
        if (start.Validity.Contains(day))
            return [];
        var seen = new HashSet<Guid> { id };
        var reached = new List<Agency>();
        var pending = new Queue<Guid>(step(start, day));
        while (pending.TryDequeue(out var next))
        {
            if (!seen.Add(next))
                continue;
            if (_agencies[next].Validity.Contains(day))
            {
                reached.Add(_agencies[next]);
                continue;
            }

            foreach (var further in step(_agencies[next], day))
                pending.Enqueue(further);
        }

        return [.. reached.OrderByDescending(agency => agency.Level).ThenBy(agency => agency.Code, StringComparer.Ordinal)];
    }
}
