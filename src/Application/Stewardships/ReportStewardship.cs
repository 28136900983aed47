using FluentValidation;
using MediatR;
using Petitions.Domain.Stewardships;

namespace Petitions.Application.Stewardships;

/// <summary>The steward's body reports what was done at the place.</summary>
/// <param name="PeriodFrom">The first day of the time it is about.</param>
/// <param name="PeriodTo">The last day; the day of the report when left out.</param>
public sealed record ReportStewardship(Guid Id, DateOnly? PeriodFrom, DateOnly? PeriodTo, string? Text, DateOnly? On, int? ExpectedVersion)
    : ICommand<StewardshipSummary>;

public sealed class ReportStewardshipValidator : AbstractValidator<ReportStewardship>
{
    public ReportStewardshipValidator()
    {
        RuleFor(command => command.PeriodFrom).Required();
        RuleFor(command => command.Text).RequiredText(StewardshipReport.TextLength);
    }
}

public sealed class ReportStewardshipHandler(StewardshipWriter writer) : IRequestHandler<ReportStewardship, StewardshipSummary>
{
    public async Task<StewardshipSummary> Handle(ReportStewardship command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        context.Stewardship.AddReport(
            new(writer.NewId(), command.PeriodFrom!.Value, command.PeriodTo ?? context.Action.On, command.Text!), context.Action);
        return await writer.SaveAsync(context.Stewardship, cancellationToken);
    }
}
