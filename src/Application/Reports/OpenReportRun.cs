using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>What a run wrote down, ready to be written in any form again: figure for figure as it was made, and in the letter that its schedule sends it as.</summary>
public sealed record OpenReportRun(Guid Id) : IQuery<OpenedReport>;

public sealed class OpenReportRunHandler(ReportScheduleDesk desk, IReportArchive archive, IPetitionsDb db) : IRequestHandler<OpenReportRun, OpenedReport>
{
    public async Task<OpenedReport> Handle(OpenReportRun query, CancellationToken cancellationToken)
    {
        var run = await db.ReportRuns.AsNoTracking().FirstOrDefaultAsync(one => one.Id == query.Id, cancellationToken) ?? throw ReportErrors.RunNotFound(query.Id);
        await desk.RequireReaderAsync(run, db, cancellationToken);
        if (run.State != RunState.Done || await archive.FiguresAsync(run.Id, cancellationToken) is not { } report)
            throw ReportErrors.NoFiles(run.State);
        var letter = run.ScheduleId is { } id ? (await db.ReportSchedules.AsNoTracking().FirstAsync(one => one.Id == id, cancellationToken)).Letter : LetterDetails.Plain;
        return new(report, archive.ItemsAsync(run.Id, cancellationToken), ReportLetters.Of(report, letter, run.RequestedAt), run.Id);
    }
}
