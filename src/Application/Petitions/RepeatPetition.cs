using FluentValidation;
using MediatR;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Says that a petition raises again what an earlier one raised.</summary>
public sealed record RepeatPetition(PetitionReference Petition, PetitionReference? Earlier, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<PetitionNow>;

public sealed class RepeatPetitionValidator : AbstractValidator<RepeatPetition>
{
    public RepeatPetitionValidator()
    {
        RuleFor(command => command.Earlier).Given().OverridePropertyName("earlierPetitionId");
        RuleFor(command => command.Ground).Optional(Petition.GroundLength);
    }
}

public sealed class RepeatPetitionHandler(PetitionDesk desk) : IRequestHandler<RepeatPetition, PetitionNow>
{
    public async Task<PetitionNow> Handle(RepeatPetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        var earlier = await desk.LoadAsync(command.Earlier!.Value, cancellationToken);
        open.Petition.Repeat(earlier, command.Ground, open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }
}
