using FluentValidation;
using MediatR;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Ends a petition whose outcome is final and, where it says resolved, confirmed.</summary>
public sealed record ClosePetition(PetitionReference Petition, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<PetitionNow>;

public sealed class ClosePetitionValidator : AbstractValidator<ClosePetition>
{
    public ClosePetitionValidator() => RuleFor(command => command.Ground).Optional(Petition.GroundLength);
}

public sealed class ClosePetitionHandler(PetitionDesk desk) : IRequestHandler<ClosePetition, PetitionNow>
{
    public async Task<PetitionNow> Handle(ClosePetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Close(command.Ground, open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }
}
