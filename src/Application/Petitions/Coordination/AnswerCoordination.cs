using FluentValidation;
using Petitions.Domain.Petitions.Responses;

namespace Petitions.Application.Petitions.Coordination;

/// <summary>The body that was asked answers.</summary>
public sealed record AnswerCoordination(PetitionReference Petition, Guid RequestId, string? Text, DateOnly? On, int? ExpectedVersion)
    : ICommand<CoordinationResult>;

public sealed class AnswerCoordinationValidator : AbstractValidator<AnswerCoordination>
{
    public AnswerCoordinationValidator() => RuleFor(command => command.Text).RequiredText(Response.TextLength);
}
