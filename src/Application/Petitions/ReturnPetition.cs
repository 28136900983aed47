using FluentValidation;
using MediatR;
using Petitions.Domain.Competence;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Gives a petition back to the body that handed it over, proposing the authority that is competent.</summary>
public sealed record ReturnPetition(PetitionReference Petition, string? Ground, Guid ProposedAgencyId, DateOnly? On, int? ExpectedVersion) : ICommand<PetitionNow>;

public sealed class ReturnPetitionValidator : AbstractValidator<ReturnPetition>
{
    public ReturnPetitionValidator()
    {
        RuleFor(command => command.Ground).Written(Petition.GroundLength);
        RuleFor(command => command.ProposedAgencyId).Given();
    }
}

public sealed class ReturnPetitionHandler(PetitionDesk desk) : IRequestHandler<ReturnPetition, PetitionNow>
{
    public async Task<PetitionNow> Handle(ReturnPetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Require(PetitionCommand.Return, open.Act);
        var backTo = open.AuthorityOrSuccessor(open.Petition.Holding!.FromAgencyId!.Value);
        var proposed = open.AuthorityOf(command.ProposedAgencyId);
        open.Petition.Return(backTo, proposed, command.Ground, open.DeadlineFor(DeadlineStep.Classify, backTo.Level), open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }
}
