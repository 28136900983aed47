using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>What a run wrote down, ready to be written in any form again: figure for figure as it was made, in the letter that was settled for it, and under its number.</summary>
public sealed record OpenReportRun(Guid Id) : IQuery<OpenedReport>;

public sealed class OpenReportRunHandler(ReportScheduleDesk desk, IReportArchive archive, IPetitionsDb db) : IRequestHandler<OpenReportRun, OpenedReport>
{
    public async Task<OpenedReport> Handle(OpenReportRun query, CancellationToken cancellationToken)
    {
        var run = await db.ReportRuns.AsNoTracking().FirstOrDefaultAsync(one => one.Id == query.Id, cancellationToken) ?? throw ReportErrors.RunNotFound(query.Id);
        await desk.RequireReaderAsync(run, db, cancellationToken);
        if (run.State != RunState.Done || await archive.FiguresAsync(run.SnapshotId, cancellationToken) is not { } report)
            throw ReportErrors.NoFiles(run.State);
        return new(report, archive.ItemsAsync(run.SnapshotId, cancellationToken), ReportLetters.Of(report, run), run.Id) { Hash = () => run.ContentHash };
    }
}
