using FluentValidation;
using MediatR;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>Puts other settings in the place of a schedule's; pauses it, or has it go on.</summary>
/// <param name="ExpectedVersion">The version the caller acts on; null when it named none.</param>
public sealed record ReviseReportSchedule(Guid Id, ReportScheduleText Text, int? ExpectedVersion) : ICommand<ReportScheduleDetails>;

public sealed class ReviseReportScheduleValidator : AbstractValidator<ReviseReportSchedule>
{
    public ReviseReportScheduleValidator() => RuleFor(command => command.Text).IsScheduleText();
}

public sealed class ReviseReportScheduleHandler(IPetitionsDb db, ReportScheduleDesk desk, ReportScheduleRules rules) : IRequestHandler<ReviseReportSchedule, ReportScheduleDetails>
{
    public async Task<ReportScheduleDetails> Handle(ReviseReportSchedule command, CancellationToken cancellationToken)
    {
        var schedule = await desk.TakeAsync(command.Id, command.ExpectedVersion, cancellationToken);
        var content = command.Text.ToContent();
        var (act, book, path) = await desk.CaseAsync(schedule.UnitId, cancellationToken);
        ReportSchedule.RequireManager(act.By, path);
        rules.Require(content, book, act.On);
        var cron = rules.Crons.Read(content.Cron);

        // Whoever moves it to another unit has to be responsible for both.
        var (_, _, newPath) = await desk.CaseAsync(content.UnitId, cancellationToken);
        schedule.Revise(content, command.Text.Paused == true, cron, newPath, book.Calendar, book.Revision, act);
        await db.SaveChangesAsync(cancellationToken);
        return ReportScheduleDetails.Of(schedule, cron, null, book);
    }
}
