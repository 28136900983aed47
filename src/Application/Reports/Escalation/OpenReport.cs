using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Reports.Periods;
using Petitions.Application.Reports.Runs;

namespace Petitions.Application.Reports.Escalation;

/// <summary>
/// The report of a unit for a period: of a period that is frozen as it was frozen, of any other as it
/// is counted now. With <paramref name="KnownAt"/> it is counted as it was known at that instant,
/// frozen or not; with <paramref name="AsOf"/> it goes to a day within the period, and is provisional.
/// </summary>
public sealed record OpenReport(Guid? UnitId, RequestedPeriod Period, DateOnly? AsOf, DateTimeOffset? KnownAt) : IQuery<OpenedReport>;

public sealed class OpenReportValidator : AbstractValidator<OpenReport>
{
    public OpenReportValidator()
    {
        RuleFor(query => query.UnitId).Required().OverridePropertyName("unit");
        RuleFor(query => query.Period.Code).OptionalText(40).OverridePropertyName("period");
    }
}

public sealed class OpenReportHandler(ReportReadAccess access, IReportMaker maker, IReportArchive archive, IPetitionsDb db)
    : IRequestHandler<OpenReport, OpenedReport>
{
    public async Task<OpenedReport> Handle(OpenReport query, CancellationToken cancellationToken)
    {
        access.RequireNotInFuture(query.KnownAt);
        var (unit, period) = await access.RequireReaderAsync(query.UnitId!.Value, query.Period, cancellationToken);
        if (query is { AsOf: null, KnownAt: null } && await db.FrozenPeriods.FindFrozenAsync(unit.Id, period, cancellationToken) is { } frozen)
        {
            var kept = (await archive.ReadFiguresAsync(frozen.RunId, cancellationToken))!;
            var frozenRun = await db.ReportRuns.AsNoTracking().FirstAsync(run => run.Id == frozen.RunId, cancellationToken);
            return new(kept, archive.ReadItemsAsync(frozen.RunId, cancellationToken),
                ReportLetterBuilder.Of(kept, frozenRun))
            { Hash = () => frozen.ContentHash };
        }

        var counted = await maker.CountAsync(new(unit.Id, period, query.AsOf, query.KnownAt), cancellationToken);
        var hash = new ContentHash(counted.Report);
        return new(counted.Report, hash.HashWhileReading(counted.Items, cancellationToken), access.DefaultLetter(counted.Report),
            Session: counted)
        { Hash = () => hash.Value };
    }
}
