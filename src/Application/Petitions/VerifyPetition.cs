using FluentValidation;
using MediatR;
using Petitions.Domain.Competence;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Records what somebody found on the ground. A dispute reopens the petition.</summary>
/// <param name="By">Who looked, by office.</param>
public sealed record VerifyPetition(PetitionReference Petition, VerificationResult? Result, string? By, string? Evidence, DateOnly? On, int? ExpectedVersion)
    : ICommand<PetitionNow>;

public sealed class VerifyPetitionValidator : AbstractValidator<VerifyPetition>
{
    public VerifyPetitionValidator()
    {
        RuleFor(command => command.Result).Given();
        RuleFor(command => command.By).Written(Verification.VerifierLength);
        RuleFor(command => command.Evidence).Optional(Petition.GroundLength);
    }
}

public sealed class VerifyPetitionHandler(PetitionDesk desk) : IRequestHandler<VerifyPetition, PetitionNow>
{
    public async Task<PetitionNow> Handle(VerifyPetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Require(PetitionCommand.Verification, open.Act);
        var executor = open.AuthorityOrSuccessor(open.Petition.ExecutorId!.Value);
        var answerAgainBy = command.Result == VerificationResult.Disputed ? open.DeadlineFor(DeadlineStep.AnswerAgain, executor.Level) : null;
        open.Petition.Verify(desk.NewId(), command.Result!.Value, command.By!, command.Evidence, executor, answerAgainBy, open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }
}
