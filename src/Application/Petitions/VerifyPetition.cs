using FluentValidation;
using MediatR;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Responses;

namespace Petitions.Application.Petitions;

/// <summary>Records what somebody found on the ground. A dispute reopens the petition.</summary>
/// <param name="By">Who looked, by office.</param>
public sealed record VerifyPetition(
    PetitionReference Petition, VerificationResult? Result, string? By, string? Evidence, DateOnly? On, int? ExpectedVersion)
    : ICommand<PetitionStatusView>;

public sealed class VerifyPetitionValidator : AbstractValidator<VerifyPetition>
{
    public VerifyPetitionValidator()
    {
        RuleFor(command => command.Result).Required();
        RuleFor(command => command.By).RequiredText(Verification.VerifierLength);
        RuleFor(command => command.Evidence).OptionalText(Petition.GroundLength);
    }
}

public sealed class VerifyPetitionHandler(PetitionWriter writer) : IRequestHandler<VerifyPetition, PetitionStatusView>
{
    public async Task<PetitionStatusView> Handle(VerifyPetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Require(PetitionCommand.Verification, context.Action);
        var executor = context.AuthorityOrSuccessor(context.Petition.ExecutorId!.Value);
        var answerAgainBy = command.Result == VerificationResult.Disputed
            ? context.DeadlineFor(DeadlineStep.AnswerAgain, executor.Level) : null;
        context.Petition.Verify(
            writer.NewId(), command.Result!.Value, command.By!, command.Evidence, executor, answerAgainBy, context.Action);
        return await writer.SaveAsync(context, cancellationToken);
    }
}
