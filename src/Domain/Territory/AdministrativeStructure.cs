namespace Petitions.Domain.Territory;

/// <summary>
/// All versions of all units with the successions between them, as they were loaded: immutable, in memory, asked about any day.
/// Which level of authority lies above a unit is read here and nowhere else.
/// </summary>
public sealed class AdministrativeStructure
{
    private readonly Dictionary<Guid, Unit> _units;
    private readonly ILookup<string, Unit> _byCode;
    private readonly ILookup<Guid, Unit> _children;
    private readonly ILookup<Guid, UnitSuccession> _bySuccessor;
    private readonly ILookup<Guid, UnitSuccession> _byPredecessor;

    public AdministrativeStructure(IEnumerable<Unit> units, IEnumerable<UnitSuccession> successions)
    {
        _units = units.ToDictionary(unit => unit.Id);
        _byCode = _units.Values.Where(unit => unit.Code is not null).ToLookup(unit => unit.Code!, StringComparer.Ordinal);
        _children = _units.Values.Where(unit => unit.ParentId is not null).ToLookup(unit => unit.ParentId!.Value);
        Successions = [.. successions.Where(link => _units.ContainsKey(link.PredecessorId) && _units.ContainsKey(link.SuccessorId))];
        _bySuccessor = Successions.ToLookup(link => link.SuccessorId);
        _byPredecessor = Successions.ToLookup(link => link.PredecessorId);
    }

    /// <summary>Every version of every unit, in no particular order.</summary>
    public IReadOnlyCollection<Unit> Units => _units.Values;

    public IReadOnlyList<UnitSuccession> Successions { get; }

    public Unit? Find(Guid id) => _units.GetValueOrDefault(id);

    /// <exception cref="DomainException"><see cref="UnitErrors.NotFound"/>.</exception>
    public Unit Get(Guid id) => Find(id) ?? throw UnitErrors.NotFound(id);

    /// <summary>The unit, provided that it holds on <paramref name="day"/>.</summary>
    /// <exception cref="DomainException">
    /// <see cref="UnitErrors.NotFound"/>; <see cref="UnitErrors.Ended"/> or
    /// <see cref="UnitErrors.NotYetValid"/>, which name the units that hold that day in its place.
    /// </exception>
    public Unit ValidOn(Guid id, DateOnly day)
    {
        var unit = Get(id);
        if (unit.Validity.Contains(day))
            return unit;
        throw unit.Validity.EndedBy(day)
            ? UnitErrors.Ended(unit, day, SuccessorsOn(id, day))
            : UnitErrors.NotYetValid(unit, day, PredecessorsOn(id, day));
    }

    /// <summary>The unit that carries the code on that day; the same code may name another unit on another day.</summary>
    public Unit? FindByCode(string code, DateOnly day) => _byCode[code].FirstOrDefault(unit => unit.Validity.Contains(day));

    /// <summary>The units that contain it, province first, itself last.</summary>
    public IReadOnlyList<Unit> Path(Unit unit)
    {
        var path = new List<Unit> { unit };
        while (path[^1].ParentId is { } parentId && Find(parentId) is { } parent && !path.Contains(parent))
            path.Add(parent);
        path.Reverse();
        return path;
    }

    /// <summary>
    /// The unit of that kind in which it lies, itself included; null where there is none, such as a district since 1 July 2025.
    /// </summary>
    public Unit? Ancestor(Unit unit, UnitKind kind) => Path(unit).FirstOrDefault(above => above.Kind == kind);

    /// <summary>The units that directly contain no other between, of any validity.</summary>
    public IEnumerable<Unit> Children(Guid id) => _children[id];

    /// <summary>The units it went into directly.</summary>
    public IReadOnlyList<Unit> Successors(Guid id) => [.. InOrder(_byPredecessor[id].Select(link => _units[link.SuccessorId]))];

    /// <summary>The units that went into it directly.</summary>
    public IReadOnlyList<Unit> Predecessors(Guid id) => [.. InOrder(_bySuccessor[id].Select(link => _units[link.PredecessorId]))];

    /// <summary>
    /// The units that hold on <paramref name="day"/> in its place, through any number of successions; none while it holds itself.
    /// </summary>
    public IReadOnlyList<Unit> SuccessorsOn(Guid id, DateOnly day) =>
        FollowSuccessions(id, day, unit => _byPredecessor[unit].Select(link => link.SuccessorId));

    /// <summary>
    /// The units that held on <paramref name="day"/> in its place, through any number of successions; none while it holds itself.
    /// </summary>
    public IReadOnlyList<Unit> PredecessorsOn(Guid id, DateOnly day) =>
        FollowSuccessions(id, day, unit => _bySuccessor[unit].Select(link => link.PredecessorId));

    /// <summary>
    /// The unit and everything below it, in all versions of any validity; with <paramref name="withPredecessors"/> also everything that
    /// went into any of these. A district that was dissolved into a commune is left out: its other communes went elsewhere. What lay in a
    /// divided commune and has successors of its own follows these; the rest counts for every successor, so that nothing is lost from
    /// sight.
    /// </summary>
    public IReadOnlySet<Guid> Subtree(Guid id, bool withPredecessors)
    {
        var found = new HashSet<Guid>();
        var pending = new Stack<(Unit Unit, bool Divided)>();
        pending.Push((Get(id), false));
        while (pending.TryPop(out var next))
        {
            if (!found.Add(next.Unit.Id))
                continue;
            foreach (var child in _children[next.Unit.Id].Where(child => !next.Divided || !_byPredecessor[child.Id].Any()))
                pending.Push((child, next.Divided));
            if (!withPredecessors)
                continue;
            foreach (var link in _bySuccessor[next.Unit.Id])
            {
                if (_units[link.PredecessorId] is { } predecessor && predecessor.Kind >= next.Unit.Kind)
                    pending.Push((predecessor, next.Divided || link.Share == SuccessionShare.Part));
            }
        }

        return found;
    }

    /// <summary>
    /// The levels of authority above the unit, nearest first, read from what really
    /// contains it: a commune of 2022 has a district above it, one of 2025 the province.
    /// </summary>
    public IReadOnlyList<AuthorityLevel> LevelsAbove(Unit unit)
    {
        var own = LevelOf(unit.Kind);
        return [.. Path(unit).Select(above => LevelOf(above.Kind)).Append(AuthorityLevel.Central).Where(level => level > own).Distinct()
            .Order()];
    }

    /// <summary>True when the level is the unit's own or one above it.</summary>
    public bool LevelExists(AuthorityLevel level, Unit unit) => level == LevelOf(unit.Kind) || LevelsAbove(unit).Contains(level);

    /// <summary>The level of authority of a unit of that kind; a village has no authority of its own and counts as its commune.</summary>
    public static AuthorityLevel LevelOf(UnitKind kind) => kind switch
    {
        UnitKind.Province => AuthorityLevel.Province,
        UnitKind.District => AuthorityLevel.District,
        _ => AuthorityLevel.Commune,
    };

    private List<Unit> FollowSuccessions(Guid id, DateOnly day, Func<Guid, IEnumerable<Guid>> step)
    {
        if (Get(id).Validity.Contains(day))
            return [];
        var seen = new HashSet<Guid> { id };
        var reached = new List<Unit>();
        var pending = new Queue<Guid>(step(id));
        while (pending.TryDequeue(out var next))
        {
            if (!seen.Add(next))
                continue;
            if (_units[next].Validity.Contains(day))
            {
                reached.Add(_units[next]);
                continue;
            }

            foreach (var further in step(next))
                pending.Enqueue(further);
        }

        return [.. InOrder(reached)];
    }

    private static IEnumerable<Unit> InOrder(IEnumerable<Unit> units) =>
        units.OrderBy(unit => unit.Kind).ThenBy(unit => unit.Code, StringComparer.Ordinal)
            .ThenBy(unit => unit.SearchKey, StringComparer.Ordinal);
}
