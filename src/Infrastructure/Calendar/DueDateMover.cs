using Microsoft.EntityFrameworkCore;
using Npgsql;
using Petitions.Application.Calendar;
using Petitions.Domain.Calendar;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Calendar;

/// <summary>
/// Moves due dates set by set. There are as many different counts as there are days and rules, however
/// many petitions there are: each count is made once by the domain's calendar, and the database finds
/// whom it concerns. Only clocks that were extended or resumed have a count of their own.
/// </summary>
internal sealed class DueDateMover(PetitionsDb db) : IDueDateMover
{
    // Rewriting a petition costs more than a millisecond, and a change may concern hundreds of thousands.
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromMinutes(30);

    public async Task<(MovedDueDates Moved, IReadOnlyList<DueDateMove> Page)> PreviewAsync(
        CalendarShift shift, DueDateMovePosition? after, int limit, CancellationToken cancellationToken) =>
        await WithLongTimeoutAsync(() => db.InTransactionAsync<(MovedDueDates, IReadOnlyList<DueDateMove>)>(async () =>
        {
            if (!await FindMovesAsync(shift, cancellationToken))
                return (MovedDueDates.None, []);
            var moved = await CountMovesAsync(cancellationToken);
            var page = limit == 0 ? [] : await db.Database.SqlQueryRaw<MoveRow>(DueDateMoveStatements.Page, after?.Clock.ToString() ?? "",
                after?.ClockId ?? Guid.Empty, limit).ToListAsync(cancellationToken);
            await ExecuteAsync(DueDateMoveStatements.ClearTable, cancellationToken);
            return (moved, [.. page.Select(row => row.ToMove())]);
        }, cancellationToken));

    public Task LockDueDatesAsync(CancellationToken cancellationToken) => WithLongTimeoutAsync(async () =>
    {
        await DueDateLock.AcquireExclusiveAsync(db, cancellationToken);
        return true;
    });

    public Task<MovedDueDates> MoveAsync(CalendarShift shift, CalendarChange change, ActionContext action,
        CancellationToken cancellationToken) => WithLongTimeoutAsync(async () =>
    {
        // No due date begins meanwhile; one may end, be set by hand or paused until its petition is held, and is then left alone.
        if (!await FindMovesAsync(shift, cancellationToken))
            return MovedDueDates.None;
        try
        {
            await ExecuteAsync(DueDateMoveStatements.LockRows, cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DeadlockDetected)
        {
            throw new DbUpdateConcurrencyException(e.Message, e);
        }

        await ExecuteAsync(DueDateMoveStatements.DeleteEnded, cancellationToken);
        var moved = await CountMovesAsync(cancellationToken);
        foreach (var statement in DueDateMoveStatements.Apply)
            await ExecuteAsync(statement, cancellationToken, ParametersOf(change, action));
        return moved;
    });

    private static NpgsqlParameter[] ParametersOf(CalendarChange change, ActionContext action) =>
    [
        new("change", change.Id), new("reason", change.Reason), new("source", change.Source), new("on", action.On),
        new("at", action.RecordedAt.UtcDateTime),
        new("actor", action.By.Name), new("role", action.By.Role.ToString()),
        new("agency", NpgsqlTypes.NpgsqlDbType.Uuid) { Value = (object?)action.By.Agency?.AgencyId ?? DBNull.Value },
    ];

    private async Task<T> WithLongTimeoutAsync<T>(Func<Task<T>> work)
    {
        var usual = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(CommandTimeout);
        try
        {
            return await work();
        }
        finally
        {
            db.Database.SetCommandTimeout(usual);
        }
    }

    /// <summary>Lays out what moves in <c>moving_due_dates</c>; false when nothing does.</summary>
    private async Task<bool> FindMovesAsync(CalendarShift shift, CancellationToken cancellationToken)
    {
        if (shift.Days.Count == 0)
            return false;
        await ExecuteAsync(DueDateMoveStatements.CreateTable, cancellationToken);
        var (first, last) = (shift.Days[0].Date, shift.Days[^1].Date);
        await FindMovesByTermAsync(shift, first, last, cancellationToken);
        await FindMovesOfChangedHoldingsAsync(shift, first, last, cancellationToken);
        await FindMovesOfOccurrencesAsync(shift, first, last, cancellationToken);
        await ExecuteAsync(DueDateMoveStatements.AnalyzeTable, cancellationToken);
        return await db.Database.SqlQueryRaw<bool>(DueDateMoveStatements.AnyMoves).SingleAsync(cancellationToken);
    }

    private async Task FindMovesByTermAsync(CalendarShift shift, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var counts = await db.Database.SqlQueryRaw<TermRow>(DueDateMoveStatements.RunningTerms, first, last).ToListAsync(cancellationToken);
        var moved = counts
            .Select(count => (Count: count, Move: shift.Of(calendar =>
                calendar.DueOn(count.CountedFrom, new Term(count.TermDays, Enum.Parse<TermKind>(count.TermKind))))))
            .Where(found => found.Move is not null)
            .ToList();
        if (moved.Count == 0)
            return;
        await ExecuteAsync(
            DueDateMoveStatements.InsertMovesByTerm, cancellationToken,
            new("counted_from", moved.Select(found => found.Count.CountedFrom).ToArray()),
            new("term_days", moved.Select(found => found.Count.TermDays).ToArray()),
            new("term_kind", moved.Select(found => found.Count.TermKind).ToArray()),
            new("from_on", moved.Select(found => found.Move!.Value.From).ToArray()),
            new("to_on", moved.Select(found => found.Move!.Value.To).ToArray()), new("first", first));
    }

    /// <summary>An extension is a date that somebody decided; what was resumed is counted from the day of its resumption.</summary>
    private async Task FindMovesOfChangedHoldingsAsync(
        CalendarShift shift, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var holdings = await db.Holdings.FromSqlRaw(DueDateMoveStatements.ChangedHoldings, first, last).AsNoTracking()
            .ToListAsync(cancellationToken);
        if (holdings.Count == 0)
            return;
        var petitions = holdings.Select(holding => holding.PetitionId).ToList();
        var changes = (await db.DueDateChanges.AsNoTracking()
            .Where(change => petitions.Contains(change.PetitionId) && change.Clock == DueDateClock.Holding)
            .OrderBy(change => change.RecordedAt).ThenBy(change => change.On).ToListAsync(cancellationToken)).ToLookup(
            change => (change.PetitionId, change.HoldingNumber));
        var moved = holdings
            .Select(holding => (holding.Id, holding.DueOn,
                Move: shift.Of(calendar => holding.CalculateDueOn(calendar, changes[(holding.PetitionId, holding.Number)]))))
            .Where(found => found.Move is { } move && move.From == found.DueOn)
            .ToList();
        if (moved.Count > 0)
        {
            await ExecuteAsync(
                DueDateMoveStatements.InsertMovesOfChangedHoldings, cancellationToken,
                new("ids", moved.Select(found => found.Id).ToArray()), new("to_on", moved.Select(found => found.Move!.Value.To).ToArray()));
        }
    }

    private async Task FindMovesOfOccurrencesAsync(CalendarShift shift, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var dates = await db.Database.SqlQueryRaw<DateOnly>(DueDateMoveStatements.NominalDates, first, last).ToListAsync(cancellationToken);
        var moved = dates.Select(date => (Date: date, Move: shift.Of(calendar => calendar.NextWorkingDay(date))))
            .Where(found => found.Move is not null).ToList();
        if (moved.Count > 0)
        {
            await ExecuteAsync(
                DueDateMoveStatements.InsertMovesOfOccurrences, cancellationToken,
                new("nominal_on", moved.Select(found => found.Date).ToArray()),
                new("from_on", moved.Select(found => found.Move!.Value.From).ToArray()),
                new("to_on", moved.Select(found => found.Move!.Value.To).ToArray()));
        }
    }

    private async Task<MovedDueDates> CountMovesAsync(CancellationToken cancellationToken)
    {
        var row = await db.Database.SqlQueryRaw<TotalsRow>(DueDateMoveStatements.Totals).SingleAsync(cancellationToken);
        return new(row.Petitions, row.Holdings, row.Steps, row.Coordination, row.Occurrences);
    }

    private Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters) =>
        db.Database.ExecuteSqlRawAsync(sql, parameters, cancellationToken);

    private sealed record TermRow(DateOnly CountedFrom, int TermDays, string TermKind);

    private sealed record TotalsRow(long Petitions, long Holdings, long Steps, long Coordination, long Occurrences);

    private sealed record MoveRow(
        string Clock, Guid ClockId, string? Step, Guid? PetitionId, string? PetitionCode, Guid? DirectiveId, Guid? AgencyId,
        DateOnly FromOn, DateOnly ToOn)
    {
        public DueDateMove ToMove() => new(
            Enum.Parse<MovingClock>(Clock), ClockId, Step is null ? null : Enum.Parse<Domain.Deadlines.DeadlineStep>(Step), PetitionId,
            PetitionCode, DirectiveId, AgencyId, FromOn, ToOn);
    }
}
