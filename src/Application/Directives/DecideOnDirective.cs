using FluentValidation;
using MediatR;
using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>The body that gave the directive accepts what was reported, or sends it back.</summary>
public sealed record DecideOnDirective(
    Guid Id, ReportDecision? Decision, int? Occurrence, int? Report, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<DirectiveNow>;

public sealed class DecideOnDirectiveValidator : AbstractValidator<DecideOnDirective>
{
    public DecideOnDirectiveValidator()
    {
        RuleFor(command => command.Decision).Given();
        RuleFor(command => command.Ground).Optional(Directive.NoteLength);
        RuleFor(command => command.Report).Must((command, report) => report is null || command.Decision == ReportDecision.SentBack)
            .WithMessage(_ => Language.Of("Chỉ nêu report khi trả lại một báo cáo; chấp nhận là cho cả kỳ.", "Name a report only to send that one back; acceptance is for all that was due."));
    }
}

public sealed class DecideOnDirectiveHandler(DirectiveDesk desk) : IRequestHandler<DecideOnDirective, DirectiveNow>
{
    public async Task<DirectiveNow> Handle(DecideOnDirective command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        open.Directive.Decide(new(command.Decision!.Value, command.Occurrence, command.Report, command.Ground), open.Act);
        return await desk.SaveAsync(open.Directive, cancellationToken);
    }
}
