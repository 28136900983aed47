using FluentValidation;
using MediatR;
using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>Ends the following of a directive, on a ground.</summary>
public sealed record WithdrawDirective(Guid Id, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<DirectiveNow>;

public sealed class WithdrawDirectiveValidator : AbstractValidator<WithdrawDirective>
{
    public WithdrawDirectiveValidator() => RuleFor(command => command.Ground).Optional(Directive.NoteLength);
}

public sealed class WithdrawDirectiveHandler(DirectiveDesk desk) : IRequestHandler<WithdrawDirective, DirectiveNow>
{
    public async Task<DirectiveNow> Handle(WithdrawDirective command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        open.Directive.Withdraw(command.Ground, open.Act);
        return await desk.SaveAsync(open.Directive, cancellationToken);
    }
}
