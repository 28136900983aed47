using FluentValidation;
using MediatR;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Says that a petition raises again what an earlier one raised.</summary>
public sealed record RepeatPetition(PetitionReference Petition, Guid EarlierPetitionId, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<PetitionNow>;

public sealed class RepeatPetitionValidator : AbstractValidator<RepeatPetition>
{
    public RepeatPetitionValidator()
    {
        RuleFor(command => command.EarlierPetitionId).Given();
        RuleFor(command => command.Ground).Optional(Petition.GroundLength);
    }
}

public sealed class RepeatPetitionHandler(PetitionDesk desk) : IRequestHandler<RepeatPetition, PetitionNow>
{
    public async Task<PetitionNow> Handle(RepeatPetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        var earlier = command.EarlierPetitionId == open.Petition.Id
            ? open.Petition
            : await desk.LoadAsync(new PetitionReference(command.EarlierPetitionId), cancellationToken);
        open.Petition.Repeat(earlier, command.Ground, open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }
}
