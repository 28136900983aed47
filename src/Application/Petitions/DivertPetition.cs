using FluentValidation;
using MediatR;
using Petitions.Application.Petitions.Reading;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions;

/// <summary>Hands a matter on to the regime where it belongs, with a receipt.</summary>
public sealed record DivertPetition(PetitionReference Petition, DiversionRegime? Regime, string? Ground, DateOnly? On, int? ExpectedVersion)
    : ICommand<DiversionResult>;

/// <summary>How the petition stands, with the receipt to hand out.</summary>
public sealed record DiversionResult(PetitionStatusView Petition, DiversionReceipt Receipt);

public sealed class DivertPetitionValidator : AbstractValidator<DivertPetition>
{
    public DivertPetitionValidator()
    {
        RuleFor(command => command.Ground).RequiredText(Petition.GroundLength);
        RuleFor(command => command.Regime).Required();
    }
}

public sealed class DivertPetitionHandler(PetitionWriter writer) : IRequestHandler<DivertPetition, DiversionResult>
{
    public async Task<DiversionResult> Handle(DivertPetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Require(PetitionCommand.Diversion, context.Action);
        context = await writer.WithRelatedAsync(context, cancellationToken);
        context.Petition.Divert(command.Regime!.Value, command.Ground, context.Related, context.Action);
        var status = await writer.SaveAsync(context, cancellationToken);
        return new(status, DiversionReceipt.Of(status.Code, command.Regime.Value, context.Action.On));
    }
}
