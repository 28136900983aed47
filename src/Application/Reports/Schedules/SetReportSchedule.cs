using FluentValidation;
using MediatR;
using Petitions.Domain.Reports.Schedules;

namespace Petitions.Application.Reports.Schedules;

/// <summary>Has a report made and sent again and again.</summary>
public sealed record SetReportSchedule(ReportScheduleInput Input) : ICommand<ReportScheduleDetails>;

public sealed class SetReportScheduleValidator : AbstractValidator<SetReportSchedule>
{
    public SetReportScheduleValidator() => RuleFor(command => command.Input).IsScheduleInput();
}

public sealed class SetReportScheduleHandler(IPetitionsDb db, ReportCommandContexts contexts, ReportScheduleRules rules)
    : IRequestHandler<SetReportSchedule, ReportScheduleDetails>
{
    public async Task<ReportScheduleDetails> Handle(SetReportSchedule command, CancellationToken cancellationToken)
    {
        var content = command.Input.ToContent();
        var (action, book, path) = await contexts.LoadAsync(content.UnitId, cancellationToken);
        rules.RequireValid(content, book, action.On);
        var cron = rules.Crons.Read(content.Cron);

        var schedule = ReportSchedule.Create(contexts.NewId(), content, cron, path, book.Calendar, book.Revision, action);
        if (command.Input.Paused == true)
            schedule.Revise(content, paused: true, cron, path, book.Calendar, book.Revision, action);
        db.ReportSchedules.Add(schedule);
        await db.SaveChangesAsync(cancellationToken);
        return ReportScheduleDetails.Of(schedule, cron, null, book);
    }
}
