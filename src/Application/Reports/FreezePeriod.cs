using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>A period whose figures are kept for good.</summary>
/// <param name="Id">Its id; the code names the period in requests.</param>
/// <param name="RunId">The run whose snapshot holds the figures.</param>
/// <param name="Closing">How many were open at its end.</param>
public sealed record FrozenPeriodView(
    Guid Id, Guid UnitId, PeriodScheme Scheme, PeriodKind Kind, string Code, string Label, DateOnly From, DateOnly To, Guid RunId, string ContentHash, int Closing,
    DateTimeOffset KnownAt, DateTimeOffset FrozenAt, string FrozenBy)
{
    public static FrozenPeriodView Of(FrozenPeriod period) => new(
        period.Id, period.UnitId, period.Scheme, period.Kind, period.Code, ReportPeriodWords.Of(period.Period), period.From, period.To, period.RunId, period.ContentHash, period.Closing,
        period.KnownAt, period.FrozenAt, period.FrozenBy);
}

/// <summary>Closes the books of a unit on a period that has ended (chốt số liệu): its figures and rows never change again.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Period">The period.</param>
public sealed record FreezePeriod(Guid? UnitId, PeriodAsked Period) : ICommand<FrozenPeriodView>;

public sealed class FreezePeriodValidator : AbstractValidator<FreezePeriod>
{
    public FreezePeriodValidator()
    {
        RuleFor(command => command.UnitId).Given().OverridePropertyName("unit");
        RuleFor(command => command.Period.Code).Optional(40).OverridePropertyName("id");
    }
}

public sealed class FreezePeriodHandler(ReportDesk desk, IReportMaker maker, IPetitionsDb db, TimeProvider clock) : IRequestHandler<FreezePeriod, FrozenPeriodView>
{
    /// <summary>Longer than any count takes; the run is not seen by others before it is done.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromHours(1);

    public async Task<FrozenPeriodView> Handle(FreezePeriod command, CancellationToken cancellationToken)
    {
        var (actor, period) = await desk.FreezingAsync(command.UnitId!.Value, command.Period, cancellationToken);
        var unitId = command.UnitId.Value;
        return await db.InTransactionAsync(
            async () =>
            {
                await db.LockAsync($"period:{unitId}", cancellationToken);
                if (await db.FrozenPeriods.AnyAsync(one => one.UnitId == unitId && one.Scheme == period.Scheme && one.Code == period.Code, cancellationToken))
                    throw ReportErrors.Frozen(period.Code);

                var now = clock.GetUtcNow();
                var run = ReportRun.Request(Guid.CreateVersion7(now), new(unitId, period, null, null), LetterDetails.Plain, RunTrigger.Freeze, null, actor.Name, actor.Agency?.AgencyId, now);
                run.Start(null, now, Lease);
                db.ReportRuns.Add(run);
                await db.SaveChangesAsync(cancellationToken);

                var made = await maker.MakeAsync(run.Id, run.Parameters, (_, _) => Task.CompletedTask, cancellationToken);
                run.Finish(made.ContentHash, made.ItemCount, clock.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
                var frozen = FrozenPeriod.Of(
                    Guid.CreateVersion7(now), run, made.Report.Total.Closing, made.Report.Heading.KnownAt, actor.Name, actor.Agency?.AgencyId, clock.GetUtcNow());
                db.FrozenPeriods.Add(frozen);
                await db.SaveChangesAsync(cancellationToken);
                return FrozenPeriodView.Of(frozen);
            },
            cancellationToken);
    }
}
