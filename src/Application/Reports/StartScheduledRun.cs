using FluentValidation;
using MediatR;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>Has a schedule's report made and sent now, of the latest period that has ended or of the one named.</summary>
/// <param name="Period">Such as 2022-Q4; the latest that has ended when left out.</param>
/// <param name="Number">Its number in the register of what goes out, with the date of the document; none when left out.</param>
public sealed record StartScheduledRun(Guid ScheduleId, string? Period, RegisterText? Number) : ICommand<ReportRunDetails>;

public sealed class StartScheduledRunValidator : AbstractValidator<StartScheduledRun>
{
    public StartScheduledRunValidator() => RuleFor(command => command.Number!.Number).IsNumber().When(command => command.Number is not null).OverridePropertyName("number");
}

public sealed class StartScheduledRunHandler(IPetitionsDb db, ReportScheduleDesk desk, ReportPeriodsAtHand periods) : IRequestHandler<StartScheduledRun, ReportRunDetails>
{
    public async Task<ReportRunDetails> Handle(StartScheduledRun command, CancellationToken cancellationToken)
    {
        var schedule = await desk.TakeAsync(command.ScheduleId, null, cancellationToken);
        var (act, book, path) = await desk.CaseAsync(schedule.UnitId, cancellationToken);
        ReportSchedule.RequireManager(act.By, path);
        schedule.RequireGoingOn();
        var period = command.Period is { } code ? periods.Named(schedule.Scheme, code) : periods.LatestEnded(schedule.Scheme, schedule.Kind, act.On);
        if (!period.HasEndedBy(act.On))
            throw ReportErrors.NotEnded(period);

        var run = ReportRun.Request(
            desk.NewId(), new(schedule.UnitId, period, null, null), schedule.Letter, RunTrigger.ByHand, schedule.Id, act.By.Name, act.By.Agency?.AgencyId, act.RecordedAt);
        if (command.Number is { } number)
        {
            var symbol = ReportLetters.SymbolOf(schedule.Letter, book.Structure.Get(schedule.UnitId).Kind);
            db.ReportNumbers.Add(run.Enter(number.Number!.Value, symbol, null, path, act with { On = number.On ?? act.On }));
        }

        db.ReportRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return await desk.ShowAsync(run, db, cancellationToken);
    }
}
