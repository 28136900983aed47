using FluentValidation;
using MediatR;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>Has a report made once, in the background, and kept: for those that take longer than a caller waits.</summary>
/// <param name="UnitId">The unit, with everything below it.</param>
/// <param name="Period">The period.</param>
/// <param name="AsOf">A day within the period, for provisional figures; the last day when left out.</param>
public sealed record RequestReport(Guid? UnitId, PeriodAsked Period, DateOnly? AsOf) : ICommand<ReportRunDetails>;

public sealed class RequestReportValidator : AbstractValidator<RequestReport>
{
    public RequestReportValidator()
    {
        RuleFor(command => command.UnitId).Given().OverridePropertyName("unit");
        RuleFor(command => command.Period.Code).Optional(40).OverridePropertyName("period");
    }
}

public sealed class RequestReportHandler(IPetitionsDb db, ReportDesk reports, ReportScheduleDesk desk) : IRequestHandler<RequestReport, ReportRunDetails>
{
    public async Task<ReportRunDetails> Handle(RequestReport command, CancellationToken cancellationToken)
    {
        var (unit, period) = await reports.ReadingAsync(command.UnitId!.Value, command.Period, cancellationToken);
        var (act, _, _) = await desk.CaseAsync(unit.Id, cancellationToken);
        if (command.AsOf is { } asOf && (!period.Contains(asOf) || asOf > act.On))
            throw ReportErrors.AsOfOutside(asOf, period);
        if (command.AsOf is null && !period.HasEndedBy(act.On))
            throw ReportErrors.NotEnded(period);

        var what = command.AsOf is { } day ? new(unit.Id, period, day, null) : await ReportPeriodsAtHand.ParametersAsync(db, unit.Id, period, cancellationToken);
        var run = ReportRun.Request(desk.NewId(), what, RunTrigger.ByHand, null, act.By.Name, act.By.Agency?.AgencyId, act.RecordedAt);
        db.ReportRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return await desk.ShowAsync(run, db, cancellationToken);
    }
}
