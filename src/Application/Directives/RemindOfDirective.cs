using FluentValidation;
using MediatR;
using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>Chases a report that is awaited.</summary>
public sealed record RemindOfDirective(Guid Id, int? Occurrence, string? Text, DateOnly? On, int? ExpectedVersion) : ICommand<DirectiveNow>;

public sealed class RemindOfDirectiveValidator : AbstractValidator<RemindOfDirective>
{
    public RemindOfDirectiveValidator() => RuleFor(command => command.Text).Written(DirectiveReminder.TextLength);
}

public sealed class RemindOfDirectiveHandler(DirectiveDesk desk) : IRequestHandler<RemindOfDirective, DirectiveNow>
{
    public async Task<DirectiveNow> Handle(RemindOfDirective command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        open.Directive.Remind(desk.NewId(), command.Occurrence, command.Text!, open.Act);
        return await desk.SaveAsync(open.Directive, cancellationToken);
    }
}
