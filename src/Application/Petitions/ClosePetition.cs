using FluentValidation;
using MediatR;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Ends a petition whose outcome is final and, where it says resolved, confirmed.</summary>
public sealed record ClosePetition(PetitionReference Petition, string? Ground, DateOnly? On, int? ExpectedVersion)
    : ICommand<PetitionStatusView>;

public sealed class ClosePetitionValidator : AbstractValidator<ClosePetition>
{
    public ClosePetitionValidator() => RuleFor(command => command.Ground).OptionalText(Petition.GroundLength);
}

public sealed class ClosePetitionHandler(PetitionWriter writer) : IRequestHandler<ClosePetition, PetitionStatusView>
{
    public async Task<PetitionStatusView> Handle(ClosePetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Close(command.Ground, context.Action);
        return await writer.SaveAsync(context, cancellationToken);
    }
}
