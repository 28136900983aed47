using FluentValidation;
using MediatR;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Takes a closed petition up again.</summary>
/// <param name="AgencyId">Who has to answer; by default the body that answered last, or its successor.</param>
public sealed record ReopenPetition(PetitionReference Petition, string? Ground, Guid? AgencyId, DateOnly? On, int? ExpectedVersion)
    : ICommand<PetitionStatusView>;

public sealed class ReopenPetitionValidator : AbstractValidator<ReopenPetition>
{
    public ReopenPetitionValidator() => RuleFor(command => command.Ground).RequiredText(Petition.GroundLength);
}

public sealed class ReopenPetitionHandler(PetitionWriter writer) : IRequestHandler<ReopenPetition, PetitionStatusView>
{
    public async Task<PetitionStatusView> Handle(ReopenPetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Require(PetitionCommand.Reopening, context.Action);
        var last = context.AuthorityOrSuccessor(context.Petition.ExecutorId!.Value);
        var named = command.AgencyId is { } id ? context.AuthorityOf(id) : null;
        context.Petition.Reopen(
            last, named, command.Ground, context.DeadlineFor(DeadlineStep.AnswerAgain, (named ?? last).Level), context.Action);
        return await writer.SaveAsync(context, cancellationToken);
    }
}
