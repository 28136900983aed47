using FluentValidation;
using MediatR;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Ends a petition because those who raised it took it back.</summary>
public sealed record WithdrawPetition(PetitionReference Petition, string? Ground, DateOnly? On, int? ExpectedVersion)
    : ICommand<PetitionStatusView>;

public sealed class WithdrawPetitionValidator : AbstractValidator<WithdrawPetition>
{
    public WithdrawPetitionValidator() => RuleFor(command => command.Ground).RequiredText(Petition.GroundLength);
}

public sealed class WithdrawPetitionHandler(PetitionWriter writer) : IRequestHandler<WithdrawPetition, PetitionStatusView>
{
    public async Task<PetitionStatusView> Handle(WithdrawPetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Withdraw(command.Ground, context.Action);
        return await writer.SaveAsync(context, cancellationToken);
    }
}
