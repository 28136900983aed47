using FluentValidation;
using MediatR;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Gives a petition back to the body that handed it over, proposing the authority that is competent.</summary>
public sealed record ReturnPetition(PetitionReference Petition, string? Ground, Guid ProposedAgencyId, DateOnly? On, int? ExpectedVersion)
    : ICommand<PetitionStatusView>;

public sealed class ReturnPetitionValidator : AbstractValidator<ReturnPetition>
{
    public ReturnPetitionValidator()
    {
        RuleFor(command => command.Ground).RequiredText(Petition.GroundLength);
        RuleFor(command => command.ProposedAgencyId).Required();
    }
}

public sealed class ReturnPetitionHandler(PetitionWriter writer) : IRequestHandler<ReturnPetition, PetitionStatusView>
{
    public async Task<PetitionStatusView> Handle(ReturnPetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Require(PetitionCommand.Return, context.Action);
        var backTo = context.AuthorityOrSuccessor(context.Petition.Holding!.FromAgencyId!.Value);
        var proposed = context.AuthorityOf(command.ProposedAgencyId);
        context.Petition.Return(backTo, proposed, command.Ground, context.DeadlineFor(DeadlineStep.Classify, backTo.Level), context.Action);
        return await writer.SaveAsync(context, cancellationToken);
    }
}
