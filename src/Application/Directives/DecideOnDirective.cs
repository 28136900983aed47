using FluentValidation;
using MediatR;
using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>The body that gave the directive accepts what was reported, or sends it back.</summary>
public sealed record DecideOnDirective(
    Guid Id, ReportDecision? Decision, int? Occurrence, int? Report, string? Ground, DateOnly? On, int? ExpectedVersion)
        : ICommand<DirectiveStatusView>;

public sealed class DecideOnDirectiveValidator : AbstractValidator<DecideOnDirective>
{
    public DecideOnDirectiveValidator()
    {
        RuleFor(command => command.Decision).Required();
        RuleFor(command => command.Ground).OptionalText(Directive.NoteLength);
        RuleFor(command => command.Report).Must((command, report) => report is null || command.Decision == ReportDecision.SentBack)
            .WithMessage(_ => Language.Of("Chỉ nêu report khi trả lại một báo cáo; chấp nhận là cho cả kỳ.",
                "Name a report only to send that one back; acceptance is for all that was due."));
    }
}

public sealed class DecideOnDirectiveHandler(DirectiveWriter writer) : IRequestHandler<DecideOnDirective, DirectiveStatusView>
{
    public async Task<DirectiveStatusView> Handle(DecideOnDirective command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        context.Directive.DecideOnReports(new(command.Decision!.Value, command.Occurrence, command.Report, command.Ground), context.Action);
        return await writer.SaveAsync(context.Directive, cancellationToken);
    }
}
