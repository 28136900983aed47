using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>What a run wrote down, ready to be written in any form again: figure for figure as it was made.</summary>
public sealed record OpenReportRun(Guid Id) : IQuery<OpenedReport>;

public sealed class OpenReportRunHandler(ReportDesk desk, IReportArchive archive, IPetitionsDb db) : IRequestHandler<OpenReportRun, OpenedReport>
{
    public async Task<OpenedReport> Handle(OpenReportRun query, CancellationToken cancellationToken)
    {
        var run = await db.ReportRuns.AsNoTracking().FirstOrDefaultAsync(one => one.Id == query.Id, cancellationToken) ?? throw ReportErrors.RunNotFound(query.Id);
        await desk.ReadingAsync(run.UnitId, cancellationToken);
        if (run.State != RunState.Done || await archive.FiguresAsync(run.Id, cancellationToken) is not { } report)
            throw ReportErrors.NoFiles(run.State);
        return new(report, archive.ItemsAsync(run.Id, cancellationToken), await desk.LetterAsync(report, cancellationToken));
    }
}
