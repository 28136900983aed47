using FluentValidation;
using Petitions.Domain.Commitments;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions.Commitments;

/// <summary>Moves the day of a commitment, on a ground.</summary>
/// <param name="DueOn">The new day; null where years are named.</param>
/// <param name="ResumeYears">The years in which a parked matter resumes.</param>
public sealed record PostponeCommitment(
    PetitionReference Petition, Guid CommitmentId, DateOnly? DueOn, ResumeTime? ResumeYears, string? Ground, DateOnly? On,
    int? ExpectedVersion) : ICommand<CommitmentResult>;

public sealed class PostponeCommitmentValidator : AbstractValidator<PostponeCommitment>
{
    public PostponeCommitmentValidator()
    {
        RuleFor(command => command.DueOn).Must((command, day) => day is not null != command.ResumeYears is not null)
            .WithMessage(_ => Language.Of("Nêu dueOn hoặc resumePeriod.", "Name either dueOn or resumePeriod."));
        RuleFor(command => command.Ground).OptionalText(Petition.GroundLength);
    }
}
