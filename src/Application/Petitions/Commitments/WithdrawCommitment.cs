using FluentValidation;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions.Commitments;

/// <summary>Takes a commitment back, on a ground.</summary>
public sealed record WithdrawCommitment(PetitionReference Petition, Guid CommitmentId, string? Ground, DateOnly? On, int? ExpectedVersion)
    : ICommand<CommitmentResult>;

public sealed class WithdrawCommitmentValidator : AbstractValidator<WithdrawCommitment>
{
    public WithdrawCommitmentValidator() => RuleFor(command => command.Ground).OptionalText(Petition.GroundLength);
}
