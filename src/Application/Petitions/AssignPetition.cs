using FluentValidation;
using MediatR;
using Petitions.Domain.Agencies;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Charges a body with a classified petition.</summary>
/// <param name="CoordinatorIds">Bodies asked to coordinate; enterprises among them.</param>
/// <param name="Instruction">What the body is told.</param>
/// <param name="DueOn">A date set by the one who assigns; by default the term of the deadline rule.</param>
public sealed record AssignPetition(
    PetitionReference Petition, Guid AgencyId, IReadOnlyList<Guid>? CoordinatorIds, string? Instruction, DateOnly? DueOn, DateOnly? On,
    int? ExpectedVersion)
    : ICommand<PetitionStatusView>;

public sealed class AssignPetitionValidator : AbstractValidator<AssignPetition>
{
    public const int MostCoordinators = 20;

    public AssignPetitionValidator()
    {
        RuleFor(command => command.AgencyId).Required();
        RuleFor(command => command.Instruction).OptionalText(Petition.GroundLength);
        RuleFor(command => command.CoordinatorIds)
            .Must(ids => ids is null || (ids.Count <= MostCoordinators && ids.Distinct().Count() == ids.Count))
            .WithMessage(_ => Language.Of($"Nhiều nhất {MostCoordinators} cơ quan phối hợp, mỗi cơ quan một lần.",
                $"At most {MostCoordinators} coordinators, each once."))
            .OverridePropertyName("coordinators");
    }
}

public sealed class AssignPetitionHandler(PetitionWriter writer) : IRequestHandler<AssignPetition, PetitionStatusView>
{
    public async Task<PetitionStatusView> Handle(AssignPetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Require(PetitionCommand.Assignment, context.Action);
        var to = context.AuthorityOf(command.AgencyId);
        var coordinators = (command.CoordinatorIds ?? []).Select(id => context.AuthorityOf(id).AgencyId).ToList();
        var coordinateBy = coordinators.Count > 0 ? context.DeadlineFor(DeadlineStep.Coordinate, to.Level) : null;
        context.Petition.Assign(to, coordinators, command.Instruction, DeadlineOf(command, to, context),
            context.DeadlineFor(DeadlineStep.Accept, to.Level), context.Action, coordinateBy);
        return await writer.SaveAsync(context, cancellationToken);
    }

    private static Deadline DeadlineOf(AssignPetition command, Authority to, PetitionCommandContext context)
    {
        if (command.DueOn is not { } date)
            return context.DeadlineFor(DeadlineStep.Answer, to.Level);
        return date > context.Action.On
            ? new Deadline(date, context.Action.On, null, null,
                command.Instruction ?? Language.Of("Thời hạn do người giao ấn định.", "Set by the one who assigned."))
            : throw PetitionErrors.DueNotLater(date, context.Action.On);
    }
}
