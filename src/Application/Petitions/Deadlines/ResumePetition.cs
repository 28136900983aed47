using FluentValidation;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions.Deadlines;

/// <summary>Lets the holder's clock go on.</summary>
public sealed record ResumePetition(PetitionReference Petition, string? Ground, DateOnly? On, int? ExpectedVersion)
    : ICommand<PetitionStatusView>;

public sealed class ResumePetitionValidator : AbstractValidator<ResumePetition>
{
    public ResumePetitionValidator() => RuleFor(command => command.Ground).RequiredText(Petition.GroundLength);
}
