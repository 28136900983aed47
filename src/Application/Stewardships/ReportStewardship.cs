using FluentValidation;
using MediatR;
using Petitions.Domain.Stewardships;

namespace Petitions.Application.Stewardships;

/// <summary>The steward's body reports what was done at the place.</summary>
/// <param name="PeriodFrom">The first day of the time it is about.</param>
/// <param name="PeriodTo">The last day; the day of the report when left out.</param>
public sealed record ReportStewardship(Guid Id, DateOnly? PeriodFrom, DateOnly? PeriodTo, string? Text, DateOnly? On, int? ExpectedVersion) : ICommand<StewardshipSummary>;

public sealed class ReportStewardshipValidator : AbstractValidator<ReportStewardship>
{
    public ReportStewardshipValidator()
    {
        RuleFor(command => command.PeriodFrom).Given();
        RuleFor(command => command.Text).Written(StewardshipReport.TextLength);
    }
}

public sealed class ReportStewardshipHandler(StewardshipDesk desk) : IRequestHandler<ReportStewardship, StewardshipSummary>
{
    public async Task<StewardshipSummary> Handle(ReportStewardship command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        open.Stewardship.Report(new(desk.NewId(), command.PeriodFrom!.Value, command.PeriodTo ?? open.Act.On, command.Text!), open.Act);
        return await desk.SaveAsync(open.Stewardship, cancellationToken);
    }
}
