using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Persons;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>A recipient says that it has the report: on every way on which it was sent to the person's agency, or to somebody of no agency for whom this one is answerable.</summary>
public sealed record AcknowledgeReport(Guid RunId) : ICommand<ReportRunDetails>;

public sealed class AcknowledgeReportHandler(IPetitionsDb db, ReportScheduleDesk desk, TimeProvider clock) : IRequestHandler<AcknowledgeReport, ReportRunDetails>
{
    public async Task<ReportRunDetails> Handle(AcknowledgeReport command, CancellationToken cancellationToken)
    {
        var run = await db.ReportRuns.AsNoTracking().FirstOrDefaultAsync(one => one.Id == command.RunId, cancellationToken) ?? throw ReportErrors.RunNotFound(command.RunId);
        var (act, _, _) = await desk.CaseAsync(run.UnitId, cancellationToken);
        var deliveries = await db.ReportDeliveries.Where(delivery => delivery.RunId == run.Id && delivery.AnswerableId != null).ToListAsync(cancellationToken);
        var own = deliveries.FindAll(delivery => act.By.IsOf(delivery.AnswerableId));
        if (own.Count == 0 || act.By.Role == Role.Administrator)
            throw ReportRunErrors.NotRecipient();
        var open = own.FindAll(delivery => delivery is { UnreadSince: not null, AcknowledgedAt: null });
        if (open.Count == 0)
            throw ReportRunErrors.NothingToAcknowledge();

        open.ForEach(delivery => delivery.Acknowledge(act.By, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return await desk.ShowAsync(run, db, cancellationToken);
    }
}
