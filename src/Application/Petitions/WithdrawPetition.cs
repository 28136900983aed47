using FluentValidation;
using MediatR;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Ends a petition because those who raised it took it back.</summary>
public sealed record WithdrawPetition(PetitionReference Petition, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<PetitionNow>;

public sealed class WithdrawPetitionValidator : AbstractValidator<WithdrawPetition>
{
    public WithdrawPetitionValidator() => RuleFor(command => command.Ground).Written(Petition.GroundLength);
}

public sealed class WithdrawPetitionHandler(PetitionDesk desk) : IRequestHandler<WithdrawPetition, PetitionNow>
{
    public async Task<PetitionNow> Handle(WithdrawPetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Withdraw(command.Ground, open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }
}
