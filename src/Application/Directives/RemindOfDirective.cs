using FluentValidation;
using MediatR;
using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>Chases a report that is awaited.</summary>
public sealed record RemindOfDirective(Guid Id, int? Occurrence, string? Text, DateOnly? On, int? ExpectedVersion)
    : ICommand<DirectiveStatusView>;

public sealed class RemindOfDirectiveValidator : AbstractValidator<RemindOfDirective>
{
    public RemindOfDirectiveValidator() => RuleFor(command => command.Text).RequiredText(DirectiveReminder.TextLength);
}

public sealed class RemindOfDirectiveHandler(DirectiveWriter writer) : IRequestHandler<RemindOfDirective, DirectiveStatusView>
{
    public async Task<DirectiveStatusView> Handle(RemindOfDirective command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        context.Directive.Remind(writer.NewId(), command.Occurrence, command.Text!, context.Action);
        return await writer.SaveAsync(context.Directive, cancellationToken);
    }
}
