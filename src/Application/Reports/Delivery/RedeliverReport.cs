using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Reports.Runs;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Reports.Schedules;

namespace Petitions.Application.Reports.Delivery;

/// <summary>Tries once more to send what was given up, when what stood in the way is out of it.</summary>
/// <param name="Number">The delivery's number within the run.</param>
public sealed record RedeliverReport(Guid RunId, int Number) : ICommand<ReportRunDetails>;

public sealed class RedeliverReportHandler(IPetitionsDb db, ReportCommandContexts contexts, TimeProvider clock)
    : IRequestHandler<RedeliverReport, ReportRunDetails>
{
    public async Task<ReportRunDetails> Handle(RedeliverReport command, CancellationToken cancellationToken)
    {
        var run = await db.ReportRuns.AsNoTracking().FirstOrDefaultAsync(one => one.Id == command.RunId, cancellationToken)
            ?? throw ReportErrors.RunNotFound(command.RunId);
        var (action, _, path) = await contexts.LoadAsync(run.UnitId, cancellationToken);
        ReportSchedule.RequireManager(action.By, path);
        var delivery =
            await db.ReportDeliveries.FirstOrDefaultAsync(one => one.RunId == run.Id && one.Number == command.Number, cancellationToken)
            ?? throw ReportRunErrors.DeliveryNotFound(command.Number);

        delivery.Retry(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return await contexts.ReadDetailsAsync(run, db, cancellationToken);
    }
}
