using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Petitions.Application.Reports.Escalation;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Reports.Escalation;

namespace Petitions.Infrastructure.Reports.Queries;

/// <inheritdoc cref="IReportSession"/>
internal sealed class ReportSession(ReportConnection connection, ReportScope scope) : IReportSession
{
    /// <summary>Tables that name single petitions show so many; how many there are in all is told.</summary>
    private const int MaximumRows = 500;

    public async Task<ReportCounts> CountAsync(CancellationToken cancellationToken)
    {
        var queries = new QueryRunner(connection, scope, cancellationToken);
        DateOnly[] days = [.. scope.Earlier.Select(period => period.To), scope.DayBefore, scope.AsOf];
        var counts = new ReportCountsReader(days.Length);
        await queries.ReadEachAsync(
            queries.Sql.Flows, counts.ReadFlow, ("ages", ReportBands.Age.ToArray()), ("bands", ReportBands.Held.ToArray()),
            ("late", ReportBands.Overdue.ToArray()), ("most", MaximumRows));
        await queries.ReadEachAsync(queries.Sql.Events, counts.ReadEvent);
        await queries.ReadEachAsync(queries.Sql.Reminders, counts.ReadReminders);
        await queries.ReadEachAsync(
            queries.Trend.Open(days.Length), counts.ReadTrend, ("days", days), ("first", days[0]), ("last", days[^1]));
        await queries.ReadEachAsync(
            queries.Trend.Raised, counts.ReadRaised,
            ("froms", scope.Earlier.Select(period => period.From).ToArray()), ("tos", scope.Earlier.Select(period => period.To).ToArray()));
        await queries.ReadEachAsync(queries.Sql.Promises, counts.ReadPromise, ("most", MaximumRows));
        var adjustments = await AdjustmentsAsync(queries, cancellationToken);
        return counts.ToCounts(
            new(counts.MovesOf(MoveKind.Escalated),
                await queries.ReadListAsync(queries.Sql.Escalated, ReadEscalated, ("most", MaximumRows))),
            new(counts.MovesOf(MoveKind.Returned), await queries.ReadListAsync(queries.Sql.Returned, ReadReturn, ("most", MaximumRows))),
            await queries.ReadCappedAsync(queries.Sql.Repeated, ReadRepeated, MaximumRows),
            await ObligationsAsync(connection, scope, cancellationToken),
            adjustments is null ? null : new CappedRows<AdjustmentRecord>(adjustments.Count, [.. adjustments.Take(MaximumRows)]),
            (adjustments ?? []).CountBy(record => record.Kind).ToDictionary());
    }

    public async IAsyncEnumerable<ItemRecord> ReadItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var queries = new QueryRunner(connection, scope, cancellationToken);
        await using var command = queries.Command(queries.Sql.Items);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
            yield return ReportColumns.ReadItem(row);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>Null where no period was frozen before, and where a standby does not know of that yet.</summary>
    private async Task<List<AdjustmentRecord>?> AdjustmentsAsync(QueryRunner queries, CancellationToken cancellationToken)
    {
        if (scope.Frozen is not { } frozen)
            return null;
        await using var arrived = connection.Command("select exists (select from frozen_periods where id = @id)", ("id", frozen.Id));
        if (!(bool)(await arrived.ExecuteScalarAsync(cancellationToken))!)
            return null;
        return await queries.ReadListAsync(queries.Sql.Adjustments, ReadAdjustment, ("frozen", frozen.KnownAt.UtcDateTime),
            ("frozen_from", frozen.From), ("frozen_run", frozen.RunId));
    }

    private static async Task<List<ObligationRecord>> ObligationsAsync(
        ReportConnection connection, ReportScope scope, CancellationToken cancellationToken)
    {
        await using var db = connection.Db();
        var (from, after, known) = (scope.From, scope.AsOf, scope.KnownAt);
        var directives = await db.Directives.AsNoTracking().AsSplitQuery()
            .Include(directive => directive.Occurrences).Include(directive => directive.Reports)
            .Where(directive => directive.UnitIds.Any(id => scope.UnitIds.Contains(id)) && directive.RecordedAt <= known
                && directive.GivenOn <= after)
            .Where(directive => directive.Occurrences.Any(one => one.DueOn != null
                && (one.SettledAt == null || one.SettledAt > known || one.AcceptedOn >= from || one.WithdrawnOn >= from)))
            .OrderBy(directive => directive.GivenOn).ThenBy(directive => directive.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. from directive in directives
               from one in directive.Occurrences
               where one.DueOn is not null && one.AcceptedOnAsOf(scope.DayBefore, known) is null
                   && one.WithdrawnOnAsOf(scope.DayBefore, known) is null
               orderby one.DueOn, directive.GivenOn, directive.Id
               let standing = directive.Reports.Where(report => report.Occurrence == one.Number && report.IsInForceOn(after, known))
                   .ToList()
               let first = directive.Addressees.Select(
                   to => standing.Where(report => report.IsOf(to)).Select(report => (DateOnly?)report.On).Min()).ToList()
               select new ObligationRecord(
                   directive.Label, directive.Quote, directive.StatementId, directive.GivenBy, directive.Addressees, one.DueOn,
                   first.Contains(null) ? null : first.Max(),
                   one.AcceptedOnAsOf(after, known), one.WithdrawnOnAsOf(after, known) is not null),
        ];
    }

    private static PetitionChangeRecord ReadEscalated(NpgsqlDataReader row) => new(
        PetitionChange.Escalated, row.GetString(0), row.GetString(1), row.EnumValueOrNull<DiversionRegime>(2),
        row.GetFieldValue<DateOnly>(3), null, null, row.IdOrNull(4));

    private static ReturnRecord ReadReturn(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.EnumValueOrNull<DiversionRegime>(2), row.IdOrNull(3), row.IdOrNull(4), row.IdOrNull(5),
        row.GetFieldValue<DateOnly>(6), row.TextOrNull(7), row.GetInt32(8));

    private static RepeatedRecord ReadRepeated(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.EnumValueOrNull<DiversionRegime>(9), row.GetGuid(2), row.GetFieldValue<DateOnly>(3),
        row.GetFieldValue<DateOnly>(4), row.GetInt32(5),
        row.EnumValue<FlowCategory>(6), row.IdOrNull(7), row.TextOrNull(8));

    private static AdjustmentRecord ReadAdjustment(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.EnumValueOrNull<DiversionRegime>(2), row.EnumValueOrNull<Standing>(3), row.TextOrNull(4),
        row.EnumValueOrNull<FlowCategory>(5),
        row.EnumValueOrNull<Standing>(6), row.TextOrNull(7), row.EnumValueOrNull<FlowCategory>(8), row.EnumValue<AdjustmentKind>(9),
        row.GetFieldValue<DateTimeOffset>(10),
        row.DayOrNull(11), row.DayOrNull(12), row.TextOrNull(13), row.TextOrNull(14));

    /// <summary>The queries of one report, with what they all are given.</summary>
    private sealed class QueryRunner(ReportConnection connection, ReportScope scope, CancellationToken cancellationToken)
    {
        public ReportScope Scope => scope;

        public FigureQueries Sql { get; } = new(new FlowQuery(scope.Kind));

        public TrendQueries Trend { get; } = new(new FlowQuery(scope.Kind));

        public NpgsqlCommand Command(string sql, params (string Name, object Value)[] more)
        {
            (string Name, object Value)[] common =
            [
                ("units", scope.UnitIds.ToArray()), ("from", scope.From), ("before", scope.DayBefore), ("after", scope.AsOf),
                ("known", scope.KnownAt.UtcDateTime),
                ("over_before", scope.DistrictsOver.Before), ("over_after", scope.DistrictsOver.After),
                ("over_since", scope.DistrictsEndOn ?? scope.AsOf), ("ended", scope.EndedBodies.ToArray()),
            ];
            return connection.Command(
                sql, [.. common.Concat(more).Where(parameter => sql.Contains($"@{parameter.Name}", StringComparison.Ordinal))]);
        }

        public async Task ReadEachAsync(string sql, Action<NpgsqlDataReader> take, params (string Name, object Value)[] more)
        {
            await using var command = Command(sql, more);
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            while (await row.ReadAsync(cancellationToken))
                take(row);
        }

        public async Task<List<T>> ReadListAsync<T>(string sql, Func<NpgsqlDataReader, T> read, params (string Name, object Value)[] more)
        {
            var found = new List<T>();
            await ReadEachAsync(sql, row => found.Add(read(row)), more);
            return found;
        }

        /// <summary>Rows of a query whose last column counts them all.</summary>
        public async Task<CappedRows<T>> ReadCappedAsync<T>(string sql, Func<NpgsqlDataReader, T> read, int most)
        {
            var (found, total) = (new List<T>(), 0);
            await ReadEachAsync(
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
