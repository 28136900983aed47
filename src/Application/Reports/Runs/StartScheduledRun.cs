using FluentValidation;
using MediatR;
using Petitions.Application.Reports.Periods;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Reports.Schedules;

namespace Petitions.Application.Reports.Runs;

/// <summary>Has a schedule's report made and sent now, of the latest period that has ended or of the one named.</summary>
/// <param name="Period">Such as 2022-Q4; the latest that has ended when left out.</param>
/// <param name="Number">Its number in the register of what goes out, with the date of the document; none when left out.</param>
public sealed record StartScheduledRun(Guid ScheduleId, string? Period, RegisterNumberInput? Number) : ICommand<ReportRunDetails>;

public sealed class StartScheduledRunValidator : AbstractValidator<StartScheduledRun>
{
    public StartScheduledRunValidator() =>
        RuleFor(command => command.Number!.Number).IsRegisterNumber().When(command => command.Number is not null)
            .OverridePropertyName("number");
}

public sealed class StartScheduledRunHandler(IPetitionsDb db, ReportCommandContexts contexts, CurrentPeriods periods)
    : IRequestHandler<StartScheduledRun, ReportRunDetails>
{
    public async Task<ReportRunDetails> Handle(StartScheduledRun command, CancellationToken cancellationToken)
    {
        var schedule = await contexts.LoadScheduleAsync(command.ScheduleId, null, cancellationToken);
        var (action, book, path) = await contexts.LoadAsync(schedule.UnitId, cancellationToken);
        ReportSchedule.RequireManager(action.By, path);
        schedule.RequireNotEnded();
        var period = command.Period is { } code
            ? periods.Find(schedule.Scheme, code) : periods.LatestEnded(schedule.Scheme, schedule.Kind, action.On);
        if (!period.HasEndedBy(action.On))
            throw ReportErrors.NotEnded(period);

        var run = ReportRun.Request(
            contexts.NewId(), new(schedule.UnitId, period, null, null), schedule.Letter, RunTrigger.ByHand, schedule.Id, action.By.Name,
            action.By.Agency?.AgencyId, action.RecordedAt);
        if (command.Number is { } number)
        {
            var symbol = ReportLetterBuilder.SymbolOf(schedule.Letter, book.Structure.Get(schedule.UnitId).Kind);
            db.ReportNumbers.Add(run.AssignNumber(number.Number!.Value, symbol, null, path, action with { On = number.On ?? action.On }));
        }

        db.ReportRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return await contexts.ReadDetailsAsync(run, db, cancellationToken);
    }
}
