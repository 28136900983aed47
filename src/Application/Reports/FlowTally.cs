using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>Adds flows up to the figures of one row. The base is told by where they come from; what became of them is added up on its own, so that both can be held against each other.</summary>
internal sealed class FlowTally
{
    private readonly int[] _categories = new int[Enum.GetValues<FlowCategory>().Length];
    private int _opening;
    private int _new;
    private int _received;
    private int _resumed;
    private int _out;
    private int _outOfScope;
    private int _merged;
    private int _overdue;
    private int _closing;
    private int _voices;

    public void Opens(int count) => _opening += count;

    public void Raised(int count) => _new += count;

    public void TakesBack(int count) => (_received, _resumed) = (_received + count, _resumed + count);

    public void Receives(int count) => _received += count;

    public void HandsOn(int count) => _out += count;

    public void LosesTo(FlowExit exit, int count)
    {
        _out += count;
        if (exit == FlowExit.Merged)
            _merged += count;
        else
            _outOfScope += count;
    }

    public void Ends(FlowCategory category, FlowExit exit, bool overdue, int count, int voices)
    {
        _categories[(int)category] += count;
        _overdue += overdue ? count : 0;
        _closing += exit == FlowExit.Open ? count : 0;
        _voices += voices;
    }

    public FlowFigures Sum() => new(
        _opening, _new, _received, _resumed, _out, _outOfScope, _merged, _opening + _new + _received - _out,
        Of(FlowCategory.Resolved), Of(FlowCategory.Explained), Of(FlowCategory.NotPossible), Of(FlowCategory.Withdrawn), Of(FlowCategory.AwaitingVerification),
        Of(FlowCategory.InProgress), Of(FlowCategory.Deferred), Of(FlowCategory.Unresolved), Of(FlowCategory.NoOutcome), _overdue, _closing, _voices);

    private int Of(FlowCategory category) => _categories[(int)category];
}

/// <summary>Rows by what tells them apart; a flow between two of them leaves the one and reaches the other.</summary>
internal sealed class FlowTallies<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, FlowTally> _rows = [];

    public IReadOnlyDictionary<TKey, FlowFigures> Rows => _rows.ToDictionary(row => row.Key, row => row.Value.Sum());

    /// <param name="start">The row in which it opens or first stood.</param>
    /// <param name="end">The row in which it stands at the end; of no meaning for what left the base.</param>
    public void Add(FlowEntry entry, FlowExit exit, FlowCategory? category, bool overdue, TKey start, TKey end, int count, int voices)
    {
        switch (entry)
        {
            case FlowEntry.Opening:
                Row(start).Opens(count);
                break;
            case FlowEntry.New:
                Row(start).Raised(count);
                break;
            default:
                Row(end).TakesBack(count);
                start = end;
                break;
        }

        if (category is not { } column)
        {
            Row(start).LosesTo(exit, count);
            return;
        }

        if (!EqualityComparer<TKey>.Default.Equals(start, end))
        {
            Row(start).HandsOn(count);
            Row(end).Receives(count);
        }

        Row(end).Ends(column, exit, overdue, count, voices);
    }

    private FlowTally Row(TKey key) => _rows.TryGetValue(key, out var row) ? row : _rows[key] = new();
}
