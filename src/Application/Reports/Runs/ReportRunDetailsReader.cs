using Microsoft.EntityFrameworkCore;
using Petitions.Application.Reports.Delivery;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Reports.Schedules;

namespace Petitions.Application.Reports.Runs;

/// <summary>How a run is shown, and to whom.</summary>
internal static class ReportRunDetailsReader
{
    /// <summary>
    /// Those who may read the unit's reports, those to whom this one was sent, and administrators, who look after the machinery.
    /// </summary>
    /// <exception cref="DomainException"><c>report.may_not_read</c>.</exception>
    public static async Task RequireReaderAsync(
        this ReportCommandContexts contexts, ReportRun run, IPetitionsDb db, CancellationToken cancellationToken)
    {
        var (action, book, _) = await contexts.LoadAsync(run.UnitId, cancellationToken);
        var own = action.By.ActsFor.Select(id => (Guid?)id).ToList();
        if (action.By.Role != Role.Administrator
            && !await db.ReportDeliveries.AnyAsync(
                delivery => delivery.RunId == run.Id && own.Contains(delivery.AgencyId), cancellationToken))
            action.By.RequireReading(book.Structure.Get(run.UnitId), book);
    }

    public static async Task<ReportRunDetails> ReadDetailsAsync(
        this ReportCommandContexts contexts, ReportRun run, IPetitionsDb db, CancellationToken cancellationToken)
    {
        var (action, book, path) = await contexts.LoadAsync(run.UnitId, cancellationToken);
        var deliveries = await db.ReportDeliveries.AsNoTracking().Where(delivery => delivery.RunId == run.Id)
            .OrderBy(delivery => delivery.Number).ToListAsync(cancellationToken);
        var files = await db.ReportFiles.AsNoTracking().Where(file => file.RunId == run.Id).OrderBy(file => file.Format)
            .ThenBy(file => file.Edition).ToListAsync(cancellationToken);
        var numbers = await db.ReportNumbers.AsNoTracking().Where(number => number.RunId == run.Id).OrderBy(number => number.Edition)
            .ToListAsync(cancellationToken);
        var scheduledRun = await db.ScheduledRuns.AsNoTracking().FirstOrDefaultAsync(one => one.RunId == run.Id, cancellationToken);
        var manages = ReportSchedule.MayManage(action.By, path);
        return new(
            contexts.RunMapper.Map(run, book), scheduledRun?.NominalOn, scheduledRun?.PlannedAt, scheduledRun?.Missed, run.Letter,
            [.. numbers.Select(number => new RunNumberView(
                number.Edition, ReportLetter.FormatNumber(run.Letter.Layout, number.Number, number.Symbol), number.On, number.Ground,
                number.GivenBy,
                number.GivenById is { } agency ? AgencyReference.From(book.Agencies.Get(agency)) : null, number.RecordedAt))],
            [.. files.Select(file => new RunFileView(file.Format, file.Edition, file.FileName, file.Length, file.Hash))],
            [.. deliveries.Select(delivery => DeliveryView.Of(delivery, deliveries, manages, book))], run.Version);
    }
}
