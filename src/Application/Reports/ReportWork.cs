using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Petitions.Domain;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>
/// Executes runs: counts, lists, makes the files, and puts the deliveries into the outbox, where the run's end stands with them in one transaction. Whoever dies on the way leaves a
/// run behind that another process takes up once its lease is over; nothing was sent by then.
/// </summary>
public sealed partial class ReportWork(IServiceScopeFactory scopes, ReportWorkOptions options, TimeProvider clock, ILogger<ReportWork> log)
{
    /// <summary>Takes a run that waits, if one does, and works on it until it is done, failed or lost. False when none waits.</summary>
    public async Task<bool> WorkOnNextAsync(CancellationToken stopping)
    {
        if (await TakeAsync(stopping) is not { } run)
            return false;

        await using var life = new ReportRunLife(scopes, run, options.RunLease, clock, stopping);
        try
        {
            await MakeAsync(run, life);
        }
        catch (OperationCanceledException) when (life.IsLost)
        {
            LogLost(log, run.Id);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // This process ends in good order: another one may have the run at once.
            await life.FailAsync(ReportRunFaults.Stopped, clock.GetUtcNow());
        }
        catch (DomainException refused)
        {
            await life.FailAsync(refused.Refusal, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What an exception says may quote what somebody said; where it comes from may not.
            LogFailed(log, run.Id, e.GetType().Name, e.StackTrace);
            await life.FailAsync(ReportRunFaults.Of(e), Retries.After(run.Attempt, clock.GetUtcNow()));
        }

        return true;
    }

    private async Task<ReportRun?> TakeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPetitionsDb>();
        return await db.InTransactionAsync(async () =>
        {
            var now = clock.GetUtcNow();
            if (await scope.ServiceProvider.GetRequiredService<IWaitingReports>().NextRunAsync(now, cancellationToken) is not { } id)
                return null;
            var run = await db.ReportRuns.FirstAsync(one => one.Id == id, cancellationToken);
            var worn = run.State == RunState.Running && run.Attempt >= Retries.MostAttempts;
            if (worn)
                run.Fail(ReportRunFaults.Interrupted, null, now);
            else
                run.Start(await db.FrozenPeriods.OfAsync(run.UnitId, run.Period, cancellationToken), now, options.RunLease);
            await db.SaveChangesAsync(cancellationToken);
            return worn ? null : run;
        }, cancellationToken);
    }

    private async Task MakeAsync(ReportRun run, ReportRunLife life)
    {
        await using var scope = scopes.CreateAsyncScope();
        var made = run.FrozenRunId is { } books
            ? await scope.ServiceProvider.GetRequiredService<IReportArchive>().KeptAsync(books, life.Token)
            : await scope.ServiceProvider.GetRequiredService<IReportMaker>().MakeAsync(run.Id, run.Parameters, life.TellAsync, life.Token);
        await life.TellAsync(new(RunPhase.Rendering, made.ItemCount, made.ItemCount), life.Token);

        var db = scope.ServiceProvider.GetRequiredService<IPetitionsDb>();
        var schedule = run.ScheduleId is { } id ? await db.ReportSchedules.AsNoTracking().FirstAsync(one => one.Id == id, life.Token) : null;
        var files = await scope.ServiceProvider.GetRequiredService<ReportFiles>().RecordAsync(run, schedule?.Formats ?? [], life.Token);
        await life.FinishAsync(made, files, schedule?.Recipients ?? []);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Report run {Run} was cancelled or taken over")]
    private static partial void LogLost(ILogger log, Guid run);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Report run {Run} failed: {Kind} {Where}")]
    private static partial void LogFailed(ILogger log, Guid run, string kind, string? where);
}

/// <summary>Why a run failed that no rule refused.</summary>
internal static class ReportRunFaults
{
    public static readonly Refusal Stopped = Fault("report_run.stopped", "Tiến trình lập báo cáo dừng để bảo trì; báo cáo được lập lại ngay.", "The process that made it was stopped; another one makes it at once.");
    public static readonly Refusal Interrupted = Fault("report_run.interrupted", "Tiến trình lập báo cáo bị ngắt nhiều lần giữa chừng.", "The processes that made it ended again and again on the way.");
    public static readonly Refusal DiskFull = Fault(DeliveryFault.FilesDiskFull.Code, DeliveryFault.FilesDiskFull.Vietnamese, DeliveryFault.FilesDiskFull.English);
    public static readonly Refusal Unexpected = Fault("report_run.unexpected", "Gặp lỗi chưa lường trước; hệ thống sẽ thử lại.", "Something unexpected went wrong; it is tried again.");

    public static Refusal Of(Exception e) => e is DeliveryException { Fault: var fault } && fault == DeliveryFault.FilesDiskFull || DiskFaults.IsFull(e) ? DiskFull : Unexpected;

    private static Refusal Fault(string code, string vietnamese, string english) => new(RefusalKind.Conflict, code, vietnamese, english);
}
