using FluentValidation;
using MediatR;
using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>Ends the following of a directive, on a ground.</summary>
public sealed record WithdrawDirective(Guid Id, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<DirectiveStatusView>;

public sealed class WithdrawDirectiveValidator : AbstractValidator<WithdrawDirective>
{
    public WithdrawDirectiveValidator() => RuleFor(command => command.Ground).OptionalText(Directive.NoteLength);
}

public sealed class WithdrawDirectiveHandler(DirectiveWriter writer) : IRequestHandler<WithdrawDirective, DirectiveStatusView>
{
    public async Task<DirectiveStatusView> Handle(WithdrawDirective command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        context.Directive.Withdraw(command.Ground, context.Action);
        return await writer.SaveAsync(context.Directive, cancellationToken);
    }
}
