using System.Globalization;
using Npgsql;
using Petitions.Application.Reports.Escalation;
using Petitions.Domain;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Reports.Escalation;

namespace Petitions.Infrastructure.Reports.Queries;

/// <summary>Sorts the rows of <see cref="FigureQueries"/> into the tables of one report.</summary>
/// <param name="days">How many days the trend has.</param>
internal sealed class ReportCountsReader(int days)
{
    private readonly List<LevelFlow> _levels = [];
    private readonly List<FieldFlow> _fields = [];
    private readonly List<PlaceFlow> _places = [];
    private readonly List<HeldCount> _held = [];
    private readonly int[] _ageing = new int[ReportBands.Age.Count];
    private readonly TrendCount[] _trend = [.. Enumerable.Repeat(new TrendCount(0, 0, 0), days)];
    private readonly Dictionary<Guid, HandlerCount> _handlers = [];
    private readonly List<DeskCount> _desks = [];
    private readonly List<PetitionChangeRecord> _changes = [];
    private readonly Dictionary<(MoveKind Kind, AuthorityLevel From, AuthorityLevel To), int> _moves = [];
    private readonly Dictionary<MoveKind, int> _movesByKind = [];
    private readonly Dictionary<string, int> _promises = [];
    private readonly List<PromiseRecord> _promiseRows = [];
    private int _outOfScope;
    private int _reopened;

    public void ReadFlow(NpgsqlDataReader row)
    {
        var (count, supporters) = (row.GetInt32(13), row.GetInt32(14));
        switch (row.GetString(0))
        {
            case "level":
                var place = row.IdOrNull(10);
                _levels.Add(new(
                    Entry(row), Exit(row), Category(row), row.GetBoolean(4),
                    row.EnumValueOrNull<Standing>(5) is { } before ? new(before, row.IdOrNull(8), place, row.TextOrNull(11)) : null,
                    row.EnumValueOrNull<Standing>(6),
                    row.EnumValueOrNull<Standing>(7) is { } after ? new(after, row.IdOrNull(9), place, row.TextOrNull(12)) : null, count,
                    supporters));
                break;
            case "field":
                _fields.Add(new(Entry(row), Exit(row), Category(row), row.GetBoolean(4), row.TextOrNull(11), row.TextOrNull(12), count,
                    supporters));
                break;
            case "place":
                _places.Add(new(Entry(row), Exit(row), Category(row), row.GetBoolean(4), row.GetGuid(10), count, supporters));
                break;
            case "age":
                _ageing[Math.Max(0, Band(row))] += count;
                break;
            case "held":
                var bands = new int[ReportBands.Held.Count];
                bands[Math.Max(0, Band(row))] = count;
                _held.Add(new(new(row.EnumValue<Standing>(7), row.IdOrNull(9), row.IdOrNull(10), row.TextOrNull(12)), count,
                    row.GetInt64(15), row.GetInt32(16), bands));
                break;
            case "inHand":
                _desks.Add(new(row.GetGuid(9), row.IdOrNull(10), row.TextOrNull(12), Band(row), count, row.GetInt32(16)));
                break;
            case "diverted":
                _outOfScope = count;
                break;
            default:
                var record = new PetitionChangeRecord(
                    row.EnumValueOrNull<FlowEntry>(1) is null ? PetitionChange.Settled : PetitionChange.New, row.GetString(5),
                    row.GetString(6), row.EnumValueOrNull<DiversionRegime>(11),
                    new DateOnly(2000, 1, 1).AddDays((int)row.GetInt64(15)), row.EnumValue<Standing>(7),
                    row.EnumValueOrNull<FlowCategory>(3), null);
                _changes.Add(record);
                break;
        }
    }

    public void ReadEvent(NpgsqlDataReader row)
    {
        var (kind, from, to, late, count) = (row.GetString(0), row.IdOrNull(1), row.IdOrNull(2), row.GetBoolean(5), row.GetInt32(6));
        if (kind == "responded")
        {
            UpdateHandler(from, known => late ? known with { Late = known.Late + count } : known with { OnTime = known.OnTime + count });
            return;
        }

        if (kind == "reopened")
        {
            _reopened += count;
            return;
        }

        var how = kind switch { "assigned" => MoveKind.Assigned, "escalated" => MoveKind.Escalated, _ => MoveKind.Returned };
        _movesByKind[how] = MovesOf(how) + count;
        // What comes back to a desk is not given to it: B3 tells what each body was charged with.
        if (how == MoveKind.Returned)
            UpdateHandler(from, known => known with { Returned = known.Returned + count });
        else
            UpdateHandler(to, known => known with { Received = known.Received + count });
        if (row.EnumValueOrNull<AuthorityLevel>(3) is { } left && row.EnumValueOrNull<AuthorityLevel>(4) is { } reached && left != reached)
            _moves[(how, left, reached)] = _moves.GetValueOrDefault((how, left, reached)) + count;
    }

    /// <summary>How often that happened in the period.</summary>
    public int MovesOf(MoveKind how) => _movesByKind.GetValueOrDefault(how);

    public void ReadReminders(NpgsqlDataReader row) =>
        UpdateHandler(row.GetGuid(0), known => known with { Reminders = row.GetInt32(1), Notices = row.GetInt32(2) });

    public void ReadTrend(NpgsqlDataReader row)
    {
        var day = (int)row.GetInt64(0) - 1;
        _trend[day] = _trend[day] with { Open = row.GetInt32(1), Overdue = row.GetInt32(2) };
    }

    public void ReadRaised(NpgsqlDataReader row)
    {
        var day = (int)row.GetInt64(0) - 1;
        _trend[day] = _trend[day] with { New = row.GetInt32(1) };
    }

    public void ReadPromise(NpgsqlDataReader row)
    {
        if (row.TextOrNull(0) is { } how)
            _promises[how] = row.GetInt32(1);
        else
            _promiseRows.Add(new(
                row.GetString(2), row.GetString(3), row.EnumValueOrNull<DiversionRegime>(4), row.IdOrNull(5),
                row.GetFieldValue<DateOnly>(6), row.GetFieldValue<DateOnly>(7), row.GetInt32(8),
                row.EnumValueOrNull<FlowCategory>(9) ?? FlowCategory.NoOutcome));
    }

    public ReportCounts ToCounts(
        CappedRows<PetitionChangeRecord> handedUp, CappedRows<ReturnRecord> returned, CappedRows<RepeatedRecord> repeated,
        IReadOnlyList<ObligationRecord> obligations, CappedRows<AdjustmentRecord>? adjustments,
        IReadOnlyDictionary<AdjustmentKind, int> adjustmentCounts) => new(
        _levels, _fields, _places, _ageing, [.. _handlers.Values], _desks, _held,
        [.. _moves.Select(move => new MoveCount(move.Key.Kind, move.Key.From, move.Key.To, move.Value))],
        _changes, handedUp, returned, repeated,
        new(PromisesOf("kept"), PromisesOf("keptLate"), PromisesOf("slipped"), PromisesOf("postponed"), PromisesOf("open"),
            PromisesOf("conditional"), _promiseRows),
        obligations, adjustments, adjustmentCounts, _trend, _outOfScope, _reopened);

    private int PromisesOf(string how) => _promises.GetValueOrDefault(how);

    private void UpdateHandler(Guid? agency, Func<HandlerCount, HandlerCount> add)
    {
        if (agency is { } id)
            _handlers[id] = add(_handlers.GetValueOrDefault(id) ?? new(id, 0, 0, 0, 0, 0, 0));
    }

    private static FlowEntry Entry(NpgsqlDataReader row) => row.EnumValue<FlowEntry>(1);

    private static FlowExit Exit(NpgsqlDataReader row) => row.EnumValue<FlowExit>(2);

    private static FlowCategory? Category(NpgsqlDataReader row) => row.EnumValueOrNull<FlowCategory>(3);

    /// <summary>Place of the band among the bands; -1 for what lies below the first.</summary>
    private static int Band(NpgsqlDataReader row) => int.Parse(row.GetString(11), CultureInfo.InvariantCulture) - 1;
}
