using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Petitions.Application;
using Petitions.Application.Reports.Escalation;
using Petitions.Application.Reports.Periods;
using Petitions.Domain;
using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Runs;
using Petitions.Infrastructure.Reports.Storage;

namespace Petitions.Infrastructure.Reports.Processing;

/// <summary>
/// Executes runs: counts, lists, makes the files, and puts the deliveries into the outbox, where the run's end stands with them in one
/// transaction. Whoever dies on the way leaves a run behind that another process takes up once its lease is over; nothing was sent by then.
/// </summary>
public sealed partial class ReportRunProcessor(
    IServiceScopeFactory scopes, ReportProcessingOptions options, TimeProvider clock, ILogger<ReportRunProcessor> log)
{
    /// <summary>Takes a run that waits, if one does, and works on it until it is done, failed or lost. False when none waits.</summary>
    public async Task<bool> ProcessNextAsync(CancellationToken stopping)
    {
        if (await ClaimNextAsync(stopping) is not { } run)
            return false;

        await using var lease = new ReportRunLease(scopes, run, options.RunLease, clock, stopping);
        try
        {
            await ProcessAsync(run, lease);
        }
        catch (OperationCanceledException) when (lease.IsLost)
        {
            LogLost(log, run.Id);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // This process ends in good order: another one may have the run at once.
            await lease.FailAsync(ReportRunFaults.Stopped, clock.GetUtcNow());
        }
        catch (DomainException refused)
        {
            await lease.FailAsync(refused.Refusal, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What an exception says may quote what somebody said; where it comes from may not.
            LogFailed(log, run.Id, e.GetType().Name, e.StackTrace);
            await lease.FailAsync(ReportRunFaults.Of(e), RetryPolicy.NextAttemptAfter(run.Attempt, clock.GetUtcNow()));
        }

        return true;
    }

    private async Task<ReportRun?> ClaimNextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPetitionsDb>();
        return await db.InTransactionAsync(async () =>
        {
            var now = clock.GetUtcNow();
            if (await scope.ServiceProvider.GetRequiredService<IWaitingReports>().LockNextRunAsync(now, cancellationToken) is not { } id)
                return null;
            var run = await db.ReportRuns.FirstAsync(one => one.Id == id, cancellationToken);
            var worn = run.State == RunState.Running && run.Attempt >= RetryPolicy.MaximumAttempts;
            if (worn)
                run.Fail(ReportRunFaults.Interrupted, null, now);
            else
                run.Start(await db.FrozenPeriods.FindFrozenAsync(run.UnitId, run.Period, cancellationToken), now, options.RunLease);
            await db.SaveChangesAsync(cancellationToken);
            return worn ? null : run;
        }, cancellationToken);
    }

    private async Task ProcessAsync(ReportRun run, ReportRunLease lease)
    {
        await using var scope = scopes.CreateAsyncScope();
        var stored = run.FrozenRunId is { } frozenRunId
            ? await scope.ServiceProvider.GetRequiredService<IReportArchive>().ReadStoredAsync(frozenRunId, lease.Token)
            : await scope.ServiceProvider.GetRequiredService<IReportMaker>()
            .CountAndStoreAsync(run.Id, run.Parameters, lease.ReportProgressAsync, lease.Token);
        await lease.ReportProgressAsync(new(RunPhase.Rendering, stored.ItemCount, stored.ItemCount), lease.Token);

        var db = scope.ServiceProvider.GetRequiredService<IPetitionsDb>();
        var schedule = run.ScheduleId is { } id
            ? await db.ReportSchedules.AsNoTracking().FirstAsync(one => one.Id == id, lease.Token) : null;
        var files = await scope.ServiceProvider.GetRequiredService<ReportFiles>().RecordAsync(run, schedule?.Formats ?? [], lease.Token);
        await lease.FinishAsync(stored, files, schedule?.Recipients ?? []);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Report run {Run} was cancelled or taken over")]
    private static partial void LogLost(ILogger log, Guid run);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Report run {Run} failed: {Kind} {Where}")]
    private static partial void LogFailed(ILogger log, Guid run, string kind, string? where);
}
