namespace Petitions.Domain.Notices;

/// <summary>
/// One walk over all clocks, and what it raised. A sweep that broke off has no end; the next one goes on where it stopped.
/// </summary>
public sealed class Sweep
{
    private readonly List<SweepRung> _rungs = [];

    private Sweep()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The business date it went by.</summary>
    public DateOnly On { get; private set; }

    public SweepTrigger Origin { get; private set; }

    /// <summary>The person who set it going by hand.</summary>
    public string? By { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>Null while it lasts, and for good when it broke off.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public IReadOnlyList<SweepRung> Rungs => _rungs;

    public static Sweep Begin(Guid id, DateOnly on, SweepTrigger origin, string? by, Ladder ladder, DateTimeOffset at)
    {
        var sweep = new Sweep { Id = id, On = on, Origin = origin, By = by, BegunAt = at };
        sweep._rungs.AddRange(ladder.Windows.Select(window => SweepRung.Create(id, window.Rung, null)));
        sweep._rungs.AddRange(ladder.Refused.Select(refused => SweepRung.Create(id, refused.Rung, refused.Why)));
        return sweep;
    }

    public void End(DateTimeOffset at) => EndedAt = at;
}
