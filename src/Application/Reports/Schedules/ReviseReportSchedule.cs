using FluentValidation;
using MediatR;
using Petitions.Domain.Reports.Schedules;

namespace Petitions.Application.Reports.Schedules;

/// <summary>Puts other settings in the place of a schedule's; pauses it, or has it go on.</summary>
/// <param name="ExpectedVersion">The version the caller acts on; null when it named none.</param>
public sealed record ReviseReportSchedule(Guid Id, ReportScheduleInput Input, int? ExpectedVersion) : ICommand<ReportScheduleDetails>;

public sealed class ReviseReportScheduleValidator : AbstractValidator<ReviseReportSchedule>
{
    public ReviseReportScheduleValidator() => RuleFor(command => command.Input).IsScheduleInput();
}

public sealed class ReviseReportScheduleHandler(IPetitionsDb db, ReportCommandContexts contexts, ReportScheduleRules rules)
    : IRequestHandler<ReviseReportSchedule, ReportScheduleDetails>
{
    public async Task<ReportScheduleDetails> Handle(ReviseReportSchedule command, CancellationToken cancellationToken)
    {
        var schedule = await contexts.LoadScheduleAsync(command.Id, command.ExpectedVersion, cancellationToken);
        var content = command.Input.ToContent();
        var (action, book, path) = await contexts.LoadAsync(schedule.UnitId, cancellationToken);
        ReportSchedule.RequireManager(action.By, path);
        rules.RequireValid(content, book, action.On);
        var cron = rules.Crons.Read(content.Cron);

        // Whoever moves it to another unit has to be responsible for both.
        var (_, _, newPath) = await contexts.LoadAsync(content.UnitId, cancellationToken);
        schedule.Revise(content, command.Input.Paused == true, cron, newPath, book.Calendar, book.Revision, action);
        await db.SaveChangesAsync(cancellationToken);
        return ReportScheduleDetails.Of(schedule, cron, null, book);
    }
}
