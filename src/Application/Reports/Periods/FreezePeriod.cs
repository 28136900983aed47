using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Reports.Escalation;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports.Periods;

/// <summary>Closes the books of a unit on a period that has ended (chốt số liệu): its figures and rows never change again.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Period">The period.</param>
public sealed record FreezePeriod(Guid? UnitId, RequestedPeriod Period) : ICommand<FrozenPeriodView>;

public sealed class FreezePeriodValidator : AbstractValidator<FreezePeriod>
{
    public FreezePeriodValidator()
    {
        RuleFor(command => command.UnitId).Required().OverridePropertyName("unit");
        RuleFor(command => command.Period.Code).OptionalText(40).OverridePropertyName("id");
    }
}

public sealed class FreezePeriodHandler(ReportReadAccess access, IReportMaker maker, IPetitionsDb db, TimeProvider clock)
    : IRequestHandler<FreezePeriod, FrozenPeriodView>
{
    /// <summary>Longer than any count takes; the run is not seen by others before it is done.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromHours(1);

    public async Task<FrozenPeriodView> Handle(FreezePeriod command, CancellationToken cancellationToken)
    {
        var (actor, period) = await access.RequireFreezerAsync(command.UnitId!.Value, command.Period, cancellationToken);
        var unitId = command.UnitId.Value;
        return await db.InTransactionAsync(
            async () =>
            {
                await db.LockAsync($"period:{unitId}", cancellationToken);
                if (await db.FrozenPeriods.AnyAsync(
                    one => one.UnitId == unitId && one.Scheme == period.Scheme && one.Code == period.Code, cancellationToken))
                    throw ReportErrors.Frozen(period.Code);

                var now = clock.GetUtcNow();
                var run = ReportRun.Request(Guid.CreateVersion7(now), new(unitId, period, null, null), LetterDetails.Default,
                    RunTrigger.Freeze, null, actor.Name, actor.Agency?.AgencyId, now);
                run.Start(null, now, Lease);
                db.ReportRuns.Add(run);
                await db.SaveChangesAsync(cancellationToken);

                var stored = await maker.CountAndStoreAsync(run.Id, run.Parameters, (_, _) => Task.CompletedTask, cancellationToken);
                run.Finish(stored.ContentHash, stored.ItemCount, clock.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
                var frozen = FrozenPeriod.Of(
                    Guid.CreateVersion7(now), run, stored.Report.Total.Closing, stored.Report.Heading.KnownAt, actor.Name,
                    actor.Agency?.AgencyId, clock.GetUtcNow());
                db.FrozenPeriods.Add(frozen);
                await db.SaveChangesAsync(cancellationToken);
                return FrozenPeriodView.Of(frozen);
            },
            cancellationToken);
    }
}
