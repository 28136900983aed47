using Petitions.Domain.Reports.Escalation;

namespace Petitions.Application.Reports.Escalation;

/// <summary>
/// Adds flows up to the figures of one row. The base is told by where they come from; what
/// became of them is added up on its own, so that both can be held against each other.
/// </summary>
internal sealed class FlowAccumulator
{
    private readonly int[] _categories = new int[Enum.GetValues<FlowCategory>().Length];
    private int _opening;
    private int _new;
    private int _received;
    private int _resumed;
    private int _transferredOut;
    private int _outOfScope;
    private int _merged;
    private int _overdue;
    private int _closing;
    private int _supporters;

    public void AddOpening(int count) => _opening += count;

    public void AddNew(int count) => _new += count;

    public void AddResumed(int count) => (_received, _resumed) = (_received + count, _resumed + count);

    public void AddReceived(int count) => _received += count;

    public void AddTransferredOut(int count) => _transferredOut += count;

    public void AddExit(FlowExit exit, int count)
    {
        _transferredOut += count;
        if (exit == FlowExit.Merged)
            _merged += count;
        else
            _outOfScope += count;
    }

    public void AddOutcome(FlowCategory category, FlowExit exit, bool overdue, int count, int supporters)
    {
        _categories[(int)category] += count;
        _overdue += overdue ? count : 0;
        _closing += exit == FlowExit.Open ? count : 0;
        _supporters += supporters;
    }

    public FlowFigures ToFigures() => new(
        _opening, _new, _received, _resumed, _transferredOut, _outOfScope, _merged, _opening + _new + _received - _transferredOut,
        CountOf(FlowCategory.Resolved), CountOf(FlowCategory.Explained), CountOf(FlowCategory.NotPossible), CountOf(FlowCategory.Withdrawn),
        CountOf(FlowCategory.AwaitingVerification),
        CountOf(FlowCategory.InProgress), CountOf(FlowCategory.Deferred), CountOf(FlowCategory.Unresolved), CountOf(FlowCategory.NoOutcome),
        _overdue, _closing, _supporters);

    private int CountOf(FlowCategory category) => _categories[(int)category];
}

/// <summary>Rows by what tells them apart; a flow between two of them leaves the one and reaches the other.</summary>
internal sealed class FlowAccumulators<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, FlowAccumulator> _rows = [];

    public IReadOnlyDictionary<TKey, FlowFigures> Rows => _rows.ToDictionary(row => row.Key, row => row.Value.ToFigures());

    /// <param name="start">The row in which it opens or first stood.</param>
    /// <param name="end">The row in which it stands at the end; of no meaning for what left the base.</param>
    public void Add(FlowEntry entry, FlowExit exit, FlowCategory? category, bool overdue, TKey start, TKey end, int count, int supporters)
    {
        switch (entry)
        {
            case FlowEntry.Opening:
                Row(start).AddOpening(count);
                break;
            case FlowEntry.New:
                Row(start).AddNew(count);
                break;
            default:
                Row(end).AddResumed(count);
                start = end;
                break;
        }

        if (category is not { } column)
        {
            Row(start).AddExit(exit, count);
            return;
        }

        if (!EqualityComparer<TKey>.Default.Equals(start, end))
        {
            Row(start).AddTransferredOut(count);
            Row(end).AddReceived(count);
        }

        Row(end).AddOutcome(column, exit, overdue, count, supporters);
    }

    private FlowAccumulator Row(TKey key) => _rows.TryGetValue(key, out var row) ? row : _rows[key] = new();
}
