using FluentValidation;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions.Coordination;

/// <summary>After the time limit the lead goes on without the answer.</summary>
public sealed record PassOverCoordination(PetitionReference Petition, Guid RequestId, string? Note, DateOnly? On, int? ExpectedVersion)
    : ICommand<CoordinationResult>;

public sealed class PassOverCoordinationValidator : AbstractValidator<PassOverCoordination>
{
    public PassOverCoordinationValidator() => RuleFor(command => command.Note).RequiredText(Petition.GroundLength);
}
