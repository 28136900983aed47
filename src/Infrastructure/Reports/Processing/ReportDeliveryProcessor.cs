using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Petitions.Application;
using Petitions.Application.Reports.Escalation;
using Petitions.Domain.Reports.Delivery;
using Petitions.Infrastructure.Reports.Delivery;
using Petitions.Infrastructure.Reports.Storage;

namespace Petitions.Infrastructure.Reports.Processing;

/// <summary>
/// Empties the outbox: takes a delivery, hands it over, marks it. It is marked the moment the other side has taken it;
/// only a process that dies between the two leaves a delivery behind that is sent once more, under the same id (ADR 13).
/// </summary>
public sealed partial class ReportDeliveryProcessor(
    IServiceScopeFactory scopes, ReportProcessingOptions options, TimeProvider clock, ILogger<ReportDeliveryProcessor> log)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(500);

    /// <summary>Takes a delivery that waits, if one does, and tries to hand it over. False when none waits.</summary>
    public async Task<bool> SendNextAsync(CancellationToken stopping)
    {
        if (await ClaimNextAsync(stopping) is not { } taken)
            return false;

        var fault = await TrySendAsync(taken, stopping);
        await RecordOutcomeAsync(taken, fault);
        return true;
    }

    private async Task<ReportDelivery?> ClaimNextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPetitionsDb>();
        return await db.InTransactionAsync(async () =>
        {
            var now = clock.GetUtcNow();
            if (await scope.ServiceProvider.GetRequiredService<IWaitingReports>().LockNextDeliveryAsync(now, cancellationToken) is not { } id)
                return null;
            var delivery = await db.ReportDeliveries.FirstAsync(one => one.Id == id, cancellationToken);
            delivery.StartAttempt(now, options.DeliveryLease);
            await db.SaveChangesAsync(cancellationToken);
            return delivery;
        }, cancellationToken);
    }

    /// <summary>Null when it was handed over.</summary>
    private async Task<DeliveryFault?> TrySendAsync(ReportDelivery delivery, CancellationToken stopping)
    {
        // An attempt ends well before its lease does: nobody else may begin one while this goes on.
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        timeout.CancelAfter(options.DeliveryLease * 0.8);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var outgoing = await ComposeMessageAsync(delivery, scope.ServiceProvider, timeout.Token);
            await scope.ServiceProvider.GetServices<IDeliveryChannel>().First(channel => channel.Kind == delivery.Kind)
                .SendAsync(outgoing, timeout.Token);
            return null;
        }
        catch (DeliveryException e)
        {
            LogFailed(log, delivery.Id, e.Fault.Code);
            return e.Fault;
        }
        catch (Exception e)
        {
            LogFailed(log, delivery.Id, e.GetType().Name);
            return e is OperationCanceledException && stopping.IsCancellationRequested
                ? DeliveryFault.Interrupted : DeliveryFault.Unexpected;
        }
    }

    private static async Task<ReportMessage> ComposeMessageAsync(
        ReportDelivery delivery, IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<IPetitionsDb>();
        var run = await db.ReportRuns.AsNoTracking().FirstAsync(one => one.Id == delivery.RunId, cancellationToken);
        var formats = await db.ReportFiles.Where(file => file.RunId == run.Id && file.Edition == run.Edition).OrderBy(file => file.Format)
            .Select(file => file.Format).ToListAsync(cancellationToken);
        var report = await services.GetRequiredService<IReportArchive>().ReadFiguresAsync(run.SnapshotId, cancellationToken)
            ?? throw new InvalidOperationException("The run has no figures.");
        var files = await services.GetRequiredService<ReportFiles>().RenderAsync(run, formats, cancellationToken);
        var heading = report.Heading;
        return new(delivery.Id, delivery.Recipient, delivery.PlannedAt, new(
            run.Id, run.ScheduleId, heading.Title, heading.Unit.Id, heading.Unit.Name, heading.Period.From, heading.Period.To,
            run.KnownAt!.Value, run.ContentHash!, delivery.Overdue), files);
    }

    /// <summary>
    /// Writes down what became of the attempt. What was handed over must not be forgotten because
    /// the database is away for a moment, so this is tried for as long as the lease lasts.
    /// </summary>
    private async Task RecordOutcomeAsync(ReportDelivery taken, DeliveryFault? fault)
    {
        while (true)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<IPetitionsDb>();
                var delivery = await db.ReportDeliveries.FirstAsync(one => one.Id == taken.Id);
                if (delivery.Version != taken.Version)
                    return;
                if (fault is null)
                    delivery.MarkSent(clock.GetUtcNow());
                else
                    delivery.MarkFailed(fault, clock.GetUtcNow());
                await db.SaveChangesAsync(CancellationToken.None);
                await DeleteUnneededFilesAsync(db, scope.ServiceProvider.GetRequiredService<ReportFiles>(), delivery.RunId);
                return;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another process has it by now; what it does is done under the same id.
                return;
            }
            catch (Exception e) when (clock.GetUtcNow() < taken.LeasedUntil)
            {
                LogOutcomeNotRecorded(log, taken.Id, e.GetType().Name);
                await Task.Delay(RetryPause, clock);
            }
        }
    }

    /// <summary>Files that nobody waits for any more leave the disk.</summary>
    private static async Task DeleteUnneededFilesAsync(IPetitionsDb db, ReportFiles files, Guid runId)
    {
        if (!await db.ReportDeliveries.AnyAsync(one => one.RunId == runId && one.State == DeliveryState.Waiting))
            files.Delete(runId);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Delivery} did not arrive: {Reason}")]
    private static partial void LogFailed(ILogger log, Guid delivery, string reason);

    [LoggerMessage(Level = LogLevel.Error,
        Message = "What became of delivery {Delivery} could not be written down, it is tried again: {Reason}")]
    private static partial void LogOutcomeNotRecorded(ILogger log, Guid delivery, string reason);
}
