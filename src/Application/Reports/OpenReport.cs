using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>A report, ready to be written in any form.</summary>
/// <param name="Items">The itemised list, read as it is asked for.</param>
/// <param name="Letter">What makes a letter of it, as far as it is known without a schedule.</param>
/// <param name="RunId">The run that wrote it down; null when it is counted now.</param>
/// <param name="Reading">What the list is read from; whoever opens a report ends it.</param>
public sealed record OpenedReport(EscalationReport Report, IAsyncEnumerable<ReportItem> Items, ReportLetter Letter, Guid? RunId = null, IAsyncDisposable? Reading = null) : IAsyncDisposable
{
    /// <summary>The content hash that a run of the same would have, once the whole list was read; null before.</summary>
    public Func<string?> Hash { get; init; } = () => null;

    public ValueTask DisposeAsync() => Reading?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>
/// The report of a unit for a period: of a period that is frozen as it was frozen, of any other as it is counted now. With <paramref name="KnownAt"/> it is counted
/// as it was known at that instant, frozen or not; with <paramref name="AsOf"/> it goes to a day within the period, and is provisional.
/// </summary>
public sealed record OpenReport(Guid? UnitId, PeriodAsked Period, DateOnly? AsOf, DateTimeOffset? KnownAt) : IQuery<OpenedReport>;

public sealed class OpenReportValidator : AbstractValidator<OpenReport>
{
    public OpenReportValidator()
    {
        RuleFor(query => query.UnitId).Given().OverridePropertyName("unit");
        RuleFor(query => query.Period.Code).Optional(40).OverridePropertyName("period");
    }
}

public sealed class OpenReportHandler(ReportDesk desk, IReportMaker maker, IReportArchive archive, IPetitionsDb db) : IRequestHandler<OpenReport, OpenedReport>
{
    public async Task<OpenedReport> Handle(OpenReport query, CancellationToken cancellationToken)
    {
        desk.RequireKnown(query.KnownAt);
        var (unit, period) = await desk.ReadingAsync(query.UnitId!.Value, query.Period, cancellationToken);
        if (query is { AsOf: null, KnownAt: null } && await db.FrozenPeriods.OfAsync(unit.Id, period, cancellationToken) is { } frozen)
        {
            var kept = (await archive.FiguresAsync(frozen.RunId, cancellationToken))!;
            var books = await db.ReportRuns.AsNoTracking().FirstAsync(run => run.Id == frozen.RunId, cancellationToken);
            return new(kept, archive.ItemsAsync(frozen.RunId, cancellationToken), ReportLetters.Of(kept, books)) { Hash = () => frozen.ContentHash };
        }

        var counted = await maker.CountAsync(new(unit.Id, period, query.AsOf, query.KnownAt), cancellationToken);
        var hash = new ContentHash(counted.Report);
        return new(counted.Report, hash.Through(counted.Items, cancellationToken), desk.Letter(counted.Report), Reading: counted) { Hash = () => hash.Value };
    }
}
