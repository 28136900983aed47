using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Petitions.Application.Reports;
using Petitions.Domain.Petitions;
using Petitions.Domain.Reports;

namespace Petitions.Infrastructure.Reports;

/// <summary>Runs the queries of reports on the database that they read, each report in one reading.</summary>
internal sealed class ReportSource(ReportConnections connections) : IReportSource
{
    public async Task<DateTimeOffset> KnownByAsync(DateTimeOffset wanted, CancellationToken cancellationToken)
    {
        await using var reading = await connections.BeginAsync(cancellationToken);
        await using var question = reading.Command($"select case when pg_is_in_recovery() then {ReplayedBy("@wanted", "pg_last_xact_replay_timestamp()", "(select checkpoint_time from pg_control_checkpoint())")} else @wanted end", ("wanted", wanted.UtcDateTime));
        return new DateTimeOffset((DateTime)(await question.ExecuteScalarAsync(cancellationToken))!);
    }

    /// <summary>
    /// The instant up to which a standby has been filled. One that has replayed no transaction since it was started knows what its last checkpoint knew; it must not claim the instant that is wanted,
    /// as <c>least</c> does of a value and null.
    /// </summary>
    public static string ReplayedBy(string wanted, string replayed, string checkpoint) => $"least({wanted}, coalesce({replayed}, {checkpoint}, '-infinity'))";

    public async Task<IReportReading> ReadAsync(ReportScope scope, CancellationToken cancellationToken) => new ScopedReading(await connections.BeginAsync(cancellationToken), scope);
}

/// <inheritdoc cref="IReportReading"/>
internal sealed class ScopedReading(ReportReading reading, ReportScope scope) : IReportReading
{
    /// <summary>Tables that name single petitions show so many; how many there are in all is told.</summary>
    private const int MostRows = 500;

    public async Task<ReportCounts> CountAsync(CancellationToken cancellationToken)
    {
        var asking = new Asking(reading, scope, cancellationToken);
        DateOnly[] days = [.. scope.Earlier.Select(period => period.To), scope.DayBefore, scope.AsOf];
        var read = new FiguresRead(days.Length);
        await asking.EachAsync(
            asking.Sql.Flows, read.Flow, ("ages", ReportBands.Age.ToArray()), ("bands", ReportBands.Held.ToArray()), ("late", ReportBands.Overdue.ToArray()), ("most", MostRows));
        await asking.EachAsync(asking.Sql.Events, read.Event);
        await asking.EachAsync(asking.Sql.Reminders, read.Reminders);
        await asking.EachAsync(asking.Trend.Open(days.Length), read.Trend, ("days", days), ("first", days[0]), ("last", days[^1]));
        await asking.EachAsync(
            asking.Trend.Raised, read.Raised,
            ("froms", scope.Earlier.Select(period => period.From).ToArray()), ("tos", scope.Earlier.Select(period => period.To).ToArray()));
        await asking.EachAsync(asking.Sql.Promises, read.Promise, ("most", MostRows));
        var adjustments = await AdjustmentsAsync(asking, cancellationToken);
        return read.Counts(
            new(read.Moved(MoveKind.Escalated), await asking.ListAsync(asking.Sql.HandedUp, HandedUp, ("most", MostRows))),
            new(read.Moved(MoveKind.Returned), await asking.ListAsync(asking.Sql.Returned, Returned, ("most", MostRows))), await asking.CappedAsync(asking.Sql.Repeated, Repeated, MostRows),
            await ObligationsAsync(reading, scope, cancellationToken),
            adjustments is null ? null : new CappedRows<AdjustmentFound>(adjustments.Count, [.. adjustments.Take(MostRows)]),
            (adjustments ?? []).CountBy(found => found.Kind).ToDictionary());
    }

    public async IAsyncEnumerable<ItemFound> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asking = new Asking(reading, scope, cancellationToken);
        await using var command = asking.Command(asking.Sql.Items);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
            yield return ReportRows.Item(row);
    }

    public ValueTask DisposeAsync() => reading.DisposeAsync();

    /// <summary>Null where no period was frozen before, and where a standby does not know of that yet.</summary>
    private async Task<List<AdjustmentFound>?> AdjustmentsAsync(Asking asking, CancellationToken cancellationToken)
    {
        if (scope.Frozen is not { } frozen)
            return null;
        await using var arrived = reading.Command("select exists (select from frozen_periods where id = @id)", ("id", frozen.Id));
        if (!(bool)(await arrived.ExecuteScalarAsync(cancellationToken))!)
            return null;
        return await asking.ListAsync(asking.Sql.Adjustments, Adjustment, ("frozen", frozen.KnownAt.UtcDateTime), ("frozen_from", frozen.From), ("frozen_run", frozen.RunId));
    }

    private static async Task<List<ObligationFound>> ObligationsAsync(ReportReading reading, ReportScope scope, CancellationToken cancellationToken)
    {
        await using var db = reading.Db();
        var (from, after, known) = (scope.From, scope.AsOf, scope.KnownAt);
        var directives = await db.Directives.AsNoTracking().AsSplitQuery()
            .Include(directive => directive.Occurrences).Include(directive => directive.Reports)
            .Where(directive => directive.UnitIds.Any(id => scope.UnitIds.Contains(id)) && directive.RecordedAt <= known && directive.GivenOn <= after)
            .Where(directive => directive.Occurrences.Any(one => one.DueOn != null && (one.SettledAt == null || one.SettledAt > known || one.AcceptedOn >= from || one.WithdrawnOn >= from)))
            .OrderBy(directive => directive.GivenOn).ThenBy(directive => directive.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. from directive in directives
               from one in directive.Occurrences
               where one.DueOn is not null && one.AcceptedBy(scope.DayBefore, known) is null && one.WithdrawnBy(scope.DayBefore, known) is null
               orderby one.DueOn, directive.GivenOn, directive.Id
               let standing = directive.Reports.Where(report => report.Occurrence == one.Number && report.StandsOn(after, known)).ToList()
               let first = directive.Addressees.Select(to => standing.Where(report => report.IsOf(to)).Select(report => (DateOnly?)report.On).Min()).ToList()
               select new ObligationFound(
                   directive.Label, directive.Quote, directive.StatementId, directive.GivenBy, directive.Addressees, one.DueOn, first.Contains(null) ? null : first.Max(),
                   one.AcceptedBy(after, known), one.WithdrawnBy(after, known) is not null),
        ];
    }

    private static ChangeFound HandedUp(NpgsqlDataReader row) => new(
        PetitionChange.Escalated, row.GetString(0), row.GetString(1), row.WordOrNull<DiversionRegime>(2), row.GetFieldValue<DateOnly>(3), null, null, row.IdOrNull(4));

    private static ReturnFound Returned(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.WordOrNull<DiversionRegime>(2), row.IdOrNull(3), row.IdOrNull(4), row.IdOrNull(5), row.GetFieldValue<DateOnly>(6), row.TextOrNull(7), row.GetInt32(8));

    private static RepeatedFound Repeated(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.WordOrNull<DiversionRegime>(9), row.GetGuid(2), row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4), row.GetInt32(5),
        row.Word<FlowCategory>(6), row.IdOrNull(7), row.TextOrNull(8));

    private static AdjustmentFound Adjustment(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.WordOrNull<DiversionRegime>(2), row.WordOrNull<Standing>(3), row.TextOrNull(4), row.WordOrNull<FlowCategory>(5),
        row.WordOrNull<Standing>(6), row.TextOrNull(7), row.WordOrNull<FlowCategory>(8), row.Word<AdjustmentKind>(9), row.GetFieldValue<DateTimeOffset>(10),
        row.DayOrNull(11), row.DayOrNull(12), row.TextOrNull(13), row.TextOrNull(14));

    /// <summary>The queries of one report, with what they all are given.</summary>
    private sealed class Asking(ReportReading reading, ReportScope scope, CancellationToken cancellationToken)
    {
        public ReportScope Scope => scope;

        public FigureSql Sql { get; } = new(new FlowSql(scope.Kind));

        public TrendSql Trend { get; } = new(new FlowSql(scope.Kind));

        public NpgsqlCommand Command(string sql, params (string Name, object Value)[] more)
        {
            (string Name, object Value)[] common =
            [
                ("units", scope.UnitIds.ToArray()), ("from", scope.From), ("before", scope.DayBefore), ("after", scope.AsOf), ("known", scope.KnownAt.UtcDateTime),
                ("over_before", scope.DistrictsOver.Before), ("over_after", scope.DistrictsOver.After),
                ("over_since", scope.DistrictsEndOn ?? scope.AsOf), ("ended", scope.EndedBodies.ToArray()),
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
