using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Reports.Schedules;

namespace Petitions.Application.Reports.Runs;

/// <summary>
/// Cancels a run that is not over. The process that works on it, whichever it is, sees so at
/// its next sign of life and lets go of it; a failed one is not tried again. Of a run that is
/// done, what was not sent yet is not sent any more; what is being sent this moment goes out.
/// </summary>
public sealed record CancelReportRun(Guid Id, int? ExpectedVersion) : ICommand<ReportRunDetails>;

public sealed class CancelReportRunHandler(IPetitionsDb db, ReportCommandContexts contexts, TimeProvider clock)
    : IRequestHandler<CancelReportRun, ReportRunDetails>
{
    public async Task<ReportRunDetails> Handle(CancelReportRun command, CancellationToken cancellationToken)
    {
        var run = await db.ReportRuns.FirstOrDefaultAsync(one => one.Id == command.Id, cancellationToken)
            ?? throw ReportErrors.RunNotFound(command.Id);
        if (command.ExpectedVersion is { } expected && expected != run.Version)
            throw ReportRunErrors.Stale(run.Version);
        var (action, _, path) = await contexts.LoadAsync(run.UnitId, cancellationToken);
        if (!ReportSchedule.MayManage(action.By, path) && !(run.RequestedById is { } requester && action.By.IsOf(requester)))
            throw ReportRunErrors.MayNotCancel();

        var now = clock.GetUtcNow();
        var unsent = await db.ReportDeliveries
            .Where(delivery => delivery.RunId == run.Id && delivery.State == DeliveryState.Waiting
                && (delivery.LeasedUntil == null || delivery.LeasedUntil < now)).ToListAsync(cancellationToken);
        if (run.State != RunState.Done || unsent.Count == 0)
            run.Cancel(now);
        unsent.ForEach(delivery => delivery.DropIfWaiting());
        await db.SaveChangesAsync(cancellationToken);
        return await contexts.ReadDetailsAsync(run, db, cancellationToken);
    }
}
