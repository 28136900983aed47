using FluentValidation;
using MediatR;
using Petitions.Domain.Competence;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Takes a closed petition up again.</summary>
/// <param name="AgencyId">Who has to answer; by default the body that answered last, or its successor.</param>
public sealed record ReopenPetition(PetitionReference Petition, string? Ground, Guid? AgencyId, DateOnly? On, int? ExpectedVersion) : ICommand<PetitionNow>;

public sealed class ReopenPetitionValidator : AbstractValidator<ReopenPetition>
{
    public ReopenPetitionValidator() => RuleFor(command => command.Ground).Written(Petition.GroundLength);
}

public sealed class ReopenPetitionHandler(PetitionDesk desk) : IRequestHandler<ReopenPetition, PetitionNow>
{
    public async Task<PetitionNow> Handle(ReopenPetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Require(PetitionCommand.Reopening, open.Act);
        var last = open.AuthorityOrSuccessor(open.Petition.ExecutorId!.Value);
        var named = command.AgencyId is { } id ? open.AuthorityOf(id) : null;
        open.Petition.Reopen(last, named, command.Ground, open.DeadlineFor(DeadlineStep.AnswerAgain, (named ?? last).Level), open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }
}
