using FluentValidation;
using MediatR;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>Has a report made and sent again and again.</summary>
public sealed record SetReportSchedule(ReportScheduleText Text) : ICommand<ReportScheduleDetails>;

public sealed class SetReportScheduleValidator : AbstractValidator<SetReportSchedule>
{
    public SetReportScheduleValidator() => RuleFor(command => command.Text).IsScheduleText();
}

public sealed class SetReportScheduleHandler(IPetitionsDb db, ReportScheduleDesk desk, ReportScheduleRules rules) : IRequestHandler<SetReportSchedule, ReportScheduleDetails>
{
    public async Task<ReportScheduleDetails> Handle(SetReportSchedule command, CancellationToken cancellationToken)
    {
        var content = command.Text.ToContent();
        var (act, book, path) = await desk.CaseAsync(content.UnitId, cancellationToken);
        rules.Require(content, book, act.On);
        var cron = rules.Crons.Read(content.Cron);

        var schedule = ReportSchedule.Set(desk.NewId(), content, cron, path, book.Calendar, book.Revision, act);
        if (command.Text.Paused == true)
            schedule.Revise(content, paused: true, cron, path, book.Calendar, book.Revision, act);
        db.ReportSchedules.Add(schedule);
        await db.SaveChangesAsync(cancellationToken);
        return ReportScheduleDetails.Of(schedule, cron, null, book);
    }
}
