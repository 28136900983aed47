using FluentValidation;
using MediatR;
using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Charges a body with a classified petition.</summary>
/// <param name="CoordinatorIds">Bodies asked to coordinate; enterprises among them.</param>
/// <param name="Instruction">What the body is told.</param>
/// <param name="DueOn">A date set by the one who assigns; by default the term of the deadline rule.</param>
public sealed record AssignPetition(
    PetitionReference Petition, Guid AgencyId, IReadOnlyList<Guid>? CoordinatorIds, string? Instruction, DateOnly? DueOn, DateOnly? On, int? ExpectedVersion)
    : ICommand<PetitionNow>;

public sealed class AssignPetitionValidator : AbstractValidator<AssignPetition>
{
    public const int MostCoordinators = 20;

    public AssignPetitionValidator()
    {
        RuleFor(command => command.AgencyId).Given();
        RuleFor(command => command.Instruction).Optional(Petition.GroundLength);
        RuleFor(command => command.CoordinatorIds).Must(ids => ids is null || (ids.Count <= MostCoordinators && ids.Distinct().Count() == ids.Count))
            .WithMessage(_ => Language.Of($"Nhiều nhất {MostCoordinators} cơ quan phối hợp, mỗi cơ quan một lần.", $"At most {MostCoordinators} coordinators, each once."))
            .OverridePropertyName("coordinators");
    }
}

public sealed class AssignPetitionHandler(PetitionDesk desk) : IRequestHandler<AssignPetition, PetitionNow>
{
    public async Task<PetitionNow> Handle(AssignPetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Require(PetitionCommand.Assignment, open.Act);
        var to = open.AuthorityOf(command.AgencyId);
        var coordinators = (command.CoordinatorIds ?? []).Select(id => open.AuthorityOf(id).AgencyId).ToList();
        var coordinateBy = coordinators.Count > 0 ? open.DeadlineFor(DeadlineStep.Coordinate, to.Level) : null;
        open.Petition.Assign(to, coordinators, command.Instruction, Due(command, to, open), open.DeadlineFor(DeadlineStep.Accept, to.Level), open.Act, coordinateBy);
        return await desk.SaveAsync(open, cancellationToken);
    }

    private static Deadline Due(AssignPetition command, Authority to, PetitionCase open)
    {
        if (command.DueOn is not { } date)
            return open.DeadlineFor(DeadlineStep.Answer, to.Level);
        return date > open.Act.On
            ? new Deadline(date, open.Act.On, null, null, command.Instruction ?? Language.Of("Thời hạn do người giao ấn định.", "Set by the one who assigned."))
            : throw PetitionErrors.DueNotLater(date, open.Act.On);
    }
}
