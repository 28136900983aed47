using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports.Runs;

/// <summary>One run: how far it is, what it made, and whom that reached.</summary>
public sealed record GetReportRun(Guid Id) : IQuery<ReportRunDetails>;

public sealed class GetReportRunHandler(IPetitionsDb db, ReportCommandContexts contexts) : IRequestHandler<GetReportRun, ReportRunDetails>
{
    public async Task<ReportRunDetails> Handle(GetReportRun query, CancellationToken cancellationToken)
    {
        var run = await db.ReportRuns.AsNoTracking().FirstOrDefaultAsync(one => one.Id == query.Id, cancellationToken)
            ?? throw ReportErrors.RunNotFound(query.Id);
        await contexts.RequireReaderAsync(run, db, cancellationToken);
        return await contexts.ReadDetailsAsync(run, db, cancellationToken);
    }
}
