using FluentValidation;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions.Deadlines;

/// <summary>Stops the holder's clock.</summary>
public sealed record PausePetition(PetitionReference Petition, string? Ground, DateOnly? On, int? ExpectedVersion)
    : ICommand<PetitionStatusView>;

public sealed class PausePetitionValidator : AbstractValidator<PausePetition>
{
    public PausePetitionValidator() => RuleFor(command => command.Ground).RequiredText(Petition.GroundLength);
}
