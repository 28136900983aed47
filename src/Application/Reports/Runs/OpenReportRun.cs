using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Reports.Escalation;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports.Runs;

/// <summary>
/// What a run wrote down, ready to be written in any form again: figure for figure
/// as it was made, in the letter that was settled for it, and under its number.
/// </summary>
public sealed record OpenReportRun(Guid Id) : IQuery<OpenedReport>;

public sealed class OpenReportRunHandler(ReportCommandContexts contexts, IReportArchive archive, IPetitionsDb db)
    : IRequestHandler<OpenReportRun, OpenedReport>
{
    public async Task<OpenedReport> Handle(OpenReportRun query, CancellationToken cancellationToken)
    {
        var run = await db.ReportRuns.AsNoTracking().FirstOrDefaultAsync(one => one.Id == query.Id, cancellationToken)
            ?? throw ReportErrors.RunNotFound(query.Id);
        await contexts.RequireReaderAsync(run, db, cancellationToken);
        if (run.State != RunState.Done || await archive.ReadFiguresAsync(run.SnapshotId, cancellationToken) is not { } report)
            throw ReportErrors.NoFiles(run.State);
        return new(report, archive.ReadItemsAsync(run.SnapshotId, cancellationToken), ReportLetterBuilder.Of(report, run),
            run.Id)
        { Hash = () => run.ContentHash };
    }
}
