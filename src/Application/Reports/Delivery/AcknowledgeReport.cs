using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Reports.Runs;
using Petitions.Domain.Persons;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports.Delivery;

/// <summary>
/// A recipient says that it has the report: on every way on which it was sent to the
/// person's agency, or to somebody of no agency for whom this one is answerable.
/// </summary>
public sealed record AcknowledgeReport(Guid RunId) : ICommand<ReportRunDetails>;

public sealed class AcknowledgeReportHandler(IPetitionsDb db, ReportCommandContexts contexts, TimeProvider clock)
    : IRequestHandler<AcknowledgeReport, ReportRunDetails>
{
    public async Task<ReportRunDetails> Handle(AcknowledgeReport command, CancellationToken cancellationToken)
    {
        var run = await db.ReportRuns.AsNoTracking().FirstOrDefaultAsync(one => one.Id == command.RunId, cancellationToken)
            ?? throw ReportErrors.RunNotFound(command.RunId);
        var (action, _, _) = await contexts.LoadAsync(run.UnitId, cancellationToken);
        var deliveries = await db.ReportDeliveries.Where(delivery => delivery.RunId == run.Id && delivery.AnswerableId != null)
            .ToListAsync(cancellationToken);
        var own = deliveries.FindAll(delivery => action.By.IsOf(delivery.AnswerableId));
        if (own.Count == 0 || action.By.Role == Role.Administrator)
            throw ReportRunErrors.NotRecipient();
        var open = own.FindAll(delivery => delivery is { UnreadSince: not null, AcknowledgedAt: null });
        if (open.Count == 0)
            throw ReportRunErrors.NothingToAcknowledge();

        open.ForEach(delivery => delivery.Acknowledge(action.By, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return await contexts.ReadDetailsAsync(run, db, cancellationToken);
    }
}
