using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Petitions.Application.Reports;
using Petitions.Domain;
using Petitions.Domain.Directives;
using Petitions.Domain.Petitions;
using Petitions.Domain.Reports;

namespace Petitions.Infrastructure.Reports;

/// <summary>Runs the queries of reports on the database that they read, each report in one reading.</summary>
internal sealed class ReportSource(ReportConnections connections) : IReportSource
{
    /// <summary>Tables that name single petitions show so many; how many there are in all is told.</summary>
    private const int MostRows = 500;

    public async Task<DateTimeOffset> KnownByAsync(DateTimeOffset wanted, CancellationToken cancellationToken)
    {
        await using var reading = await connections.BeginAsync(cancellationToken);
        await using var question = reading.Command("select case when pg_is_in_recovery() then least(@wanted, pg_last_xact_replay_timestamp()) else @wanted end", ("wanted", wanted.UtcDateTime));
        return new DateTimeOffset((DateTime)(await question.ExecuteScalarAsync(cancellationToken))!);
    }

    public async Task<ReportCounts> CountAsync(ReportScope scope, CancellationToken cancellationToken)
    {
        await using var reading = await connections.BeginAsync(cancellationToken);
        var asking = new Asking(reading, scope, cancellationToken);
        var levels = new List<LevelFlow>();
        var fields = new List<FieldFlow>();
        var places = new List<PlaceFlow>();
        var ageing = new int[ReportBands.Age.Count];
        var held = new List<HeldCount>();
        await asking.EachAsync(
            asking.Sql.Flows, row => Take(row, levels, fields, places, ageing, held), ("ages", ReportBands.Age.ToArray()), ("bands", ReportBands.Held.ToArray()));
        var (escalated, moves, reopened, outOfScope) = await MovesAsync(asking);
        var adjustments = scope.Frozen is null ? [] : await asking.ListAsync(asking.Sql.Adjustments, Adjustment, ("frozen", scope.Frozen.KnownAt.UtcDateTime));
        return new(
            levels, fields, places, ageing, await asking.ListAsync(asking.Sql.Handlers, Handler, ("bands", ReportBands.Overdue.ToArray())),
            held, escalated, moves,
            await asking.CappedAsync(asking.Sql.Returned, Returned, MostRows), await asking.CappedAsync(asking.Sql.Repeated, Repeated, MostRows), await PromisesAsync(asking),
            await ObligationsAsync(reading, scope, cancellationToken),
            scope.Frozen is null ? null : new CappedRows<AdjustmentFound>(adjustments.Count, [.. adjustments.Take(MostRows)]),
            adjustments.CountBy(found => found.Kind).ToDictionary(), await TrendAsync(asking), outOfScope, reopened);
    }

    public async IAsyncEnumerable<ItemFound> ListAsync(ReportScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var reading = await connections.BeginAsync(cancellationToken);
        var asking = new Asking(reading, scope, cancellationToken);
        await using var command = asking.Command(asking.Sql.Items);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
            yield return ReportRows.Item(row);
    }

    private static void Take(NpgsqlDataReader row, List<LevelFlow> levels, List<FieldFlow> fields, List<PlaceFlow> places, int[] ageing, List<HeldCount> held)
    {
        var (entry, exit, category, overdue, count, voices) =
            (row.Word<FlowEntry>(1), row.Word<FlowExit>(2), row.WordOrNull<FlowCategory>(3), row.GetBoolean(4), row.GetInt32(13), row.GetInt32(14));
        switch (row.GetString(0))
        {
            case "level":
                var place = row.IdOrNull(10);
                levels.Add(new(
                    entry, exit, category, overdue, row.WordOrNull<Standing>(5) is { } before ? new(before, row.IdOrNull(8), place, row.TextOrNull(11)) : null,
                    row.WordOrNull<Standing>(6), row.WordOrNull<Standing>(7) is { } after ? new(after, row.IdOrNull(9), place, row.TextOrNull(12)) : null, count, voices));
                break;
            case "field":
                fields.Add(new(entry, exit, category, overdue, row.TextOrNull(11), row.TextOrNull(12), count, voices));
                break;
            case "place":
                places.Add(new(entry, exit, category, overdue, row.GetGuid(10), count, voices));
                break;
            case "held":
                var bands = new int[ReportBands.Held.Count];
                bands[Math.Max(0, int.Parse(row.GetString(11), System.Globalization.CultureInfo.InvariantCulture) - 1)] = count;
                held.Add(new(new(row.Word<Standing>(7), row.IdOrNull(9), row.IdOrNull(10), row.TextOrNull(12)), count, row.GetInt64(15), row.GetInt32(16), bands));
                break;
            default:
                ageing[Math.Max(0, int.Parse(row.GetString(11), System.Globalization.CultureInfo.InvariantCulture) - 1)] += count;
                break;
        }
    }

    private static async Task<(List<MoveCount> Escalated, List<MoveCount> Moves, int Reopened, int OutOfScope)> MovesAsync(Asking asking)
    {
        var (escalated, moves, reopened, outOfScope) = (new List<MoveCount>(), new List<MoveCount>(), 0, 0);
        await asking.EachAsync(asking.Sql.Moves, row =>
        {
            switch (row.GetString(0))
            {
                case "reopened":
                    reopened = row.GetInt32(3);
                    break;
                case "diverted":
                    outOfScope = row.GetInt32(3);
                    break;
                default:
                    (row.GetString(0) == "escalated" ? escalated : moves).Add(new(row.Word<AuthorityLevel>(1), row.Word<AuthorityLevel>(2), row.GetInt32(3)));
                    break;
            }
        });
        return (escalated, [.. escalated.Concat(moves).GroupBy(move => (move.From, move.To)).Select(same => new MoveCount(same.Key.From, same.Key.To, same.Sum(move => move.Count)))], reopened, outOfScope);
    }

    private static async Task<PromisesFound> PromisesAsync(Asking asking)
    {
        var counts = new Dictionary<string, int>();
        var slipped = new List<PromiseFound>();
        await asking.EachAsync(asking.Sql.Promises, row =>
        {
            var how = row.GetString(0);
            counts[how] = row.GetInt32(1);
            if (how == "slipped" && slipped.Count < MostRows)
                slipped.Add(new(row.GetString(2), row.GetString(3), row.IdOrNull(4), row.GetFieldValue<DateOnly>(5), row.WordOrNull<FlowCategory>(6) ?? FlowCategory.NoOutcome));
        });
        return new(counts.GetValueOrDefault("kept"), counts.GetValueOrDefault("slipped"), counts.GetValueOrDefault("open"), slipped);
    }

    private static async Task<List<TrendCount>> TrendAsync(Asking asking)
    {
        var scope = asking.Scope;
        DateOnly[] days = [.. scope.Earlier.Select(period => period.To), scope.DayBefore, scope.AsOf];
        DateOnly[] froms = [.. scope.Earlier.Select(period => period.From), scope.From, scope.From];
        var points = new TrendCount[days.Length];
        Array.Fill(points, new(0, 0, 0));
        await asking.EachAsync(asking.Sql.Trend, row => points[row.GetInt64(0) - 1] = new(0, row.GetInt32(1), row.GetInt32(2)), ("days", days));
        await asking.EachAsync(
            asking.Sql.Raised, row => points[row.GetInt64(0) - 1] = points[row.GetInt64(0) - 1] with { New = row.GetInt32(1) }, ("froms", froms), ("tos", days));
        return [.. points];
    }

    private static async Task<List<ObligationFound>> ObligationsAsync(ReportReading reading, ReportScope scope, CancellationToken cancellationToken)
    {
        await using var db = reading.Db();
        var (from, after, known) = (scope.From, scope.AsOf, scope.KnownAt);
        var directives = await db.Directives.AsNoTracking().AsSplitQuery()
            .Include(directive => directive.Occurrences).Include(directive => directive.Reports)
            .Where(directive => directive.UnitIds.Any(id => scope.UnitIds.Contains(id)) && directive.RecordedAt <= known && directive.GivenOn <= after)
            .Where(directive => directive.Occurrences.Any(one => one.DueOn != null && (one.AcceptedOn == null || one.AcceptedOn >= from) && (one.WithdrawnOn == null || one.WithdrawnOn >= from)))
            .OrderBy(directive => directive.GivenOn).ThenBy(directive => directive.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. from directive in directives
               from one in directive.Occurrences
               where one.DueOn is not null && !EndedBefore(one, scope.From)
               orderby one.DueOn, directive.GivenOn, directive.Id
               let standing = directive.Reports.Where(report => report.Occurrence == one.Number && report.RecordedAt <= known && report.StandsOn(after)).ToList()
               let first = directive.Addressees.Select(to => standing.Where(report => report.IsOf(to)).Select(report => (DateOnly?)report.On).Min()).ToList()
               select new ObligationFound(
                   directive.Label, directive.Quote, directive.StatementId, directive.GivenBy, directive.Addressees, one.DueOn, first.Contains(null) ? null : first.Max(),
                   one.AcceptedOn <= after ? one.AcceptedOn : null, one.WithdrawnOn <= after),
        ];
    }

    private static bool EndedBefore(Occurrence one, DateOnly day) => one.AcceptedOn < day || one.WithdrawnOn < day;

    private static HandlerCount Handler(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7), row.GetInt32(8), row.GetInt32(9),
        ReportRows.InBands(row, 10, ReportBands.Overdue));

    private static ReturnFound Returned(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.WordOrNull<DiversionRegime>(2), row.IdOrNull(3), row.IdOrNull(4), row.IdOrNull(5), row.GetFieldValue<DateOnly>(6), row.TextOrNull(7), row.GetInt32(8));

    private static RepeatedFound Repeated(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetGuid(2), row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4), row.GetInt32(5), row.Word<FlowCategory>(6), row.IdOrNull(7));

    private static AdjustmentFound Adjustment(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.WordOrNull<DiversionRegime>(2), row.WordOrNull<Standing>(3), row.TextOrNull(4), row.WordOrNull<FlowCategory>(5),
        row.WordOrNull<Standing>(6), row.TextOrNull(7), row.WordOrNull<FlowCategory>(8), row.Word<AdjustmentKind>(9), row.GetFieldValue<DateTimeOffset>(10));

    /// <summary>The queries of one report, with what they all are given.</summary>
    private sealed class Asking(ReportReading reading, ReportScope scope, CancellationToken cancellationToken)
    {
        public ReportScope Scope => scope;

        public FigureSql Sql { get; } = new(new FlowSql(scope.Kind));

        public NpgsqlCommand Command(string sql, params (string Name, object Value)[] more)
        {
            (string Name, object Value)[] common =
            [
                ("units", scope.UnitIds.ToArray()), ("from", scope.From), ("before", scope.DayBefore), ("after", scope.AsOf), ("known", scope.KnownAt.UtcDateTime),
                ("over_before", scope.DistrictsOver.Before), ("over_after", scope.DistrictsOver.After),
            ];
            return reading.Command(sql, [.. common.Concat(more).Where(parameter => sql.Contains($"@{parameter.Name}", StringComparison.Ordinal))]);
        }

        public async Task EachAsync(string sql, Action<NpgsqlDataReader> take, params (string Name, object Value)[] more)
        {
            await using var command = Command(sql, more);
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            while (await row.ReadAsync(cancellationToken))
                take(row);
        }

        public async Task<List<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> read, params (string Name, object Value)[] more)
        {
            var found = new List<T>();
            await EachAsync(sql, row => found.Add(read(row)), more);
            return found;
        }

        /// <summary>Rows of a query whose last column counts them all.</summary>
        public async Task<CappedRows<T>> CappedAsync<T>(string sql, Func<NpgsqlDataReader, T> read, int most)
        {
            var (found, total) = (new List<T>(), 0);
            await EachAsync(
                sql,
                row =>
                {
                    found.Add(read(row));
                    total = row.GetInt32(row.FieldCount - 1);
                },
                ("most", most));
            return new(total, found);
        }
    }
}
