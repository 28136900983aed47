using FluentValidation;
using MediatR;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Intake;

namespace Petitions.Application.Petitions;

/// <summary>Writes down what those who raised a petition were told: that it was received, and what happens with it.</summary>
/// <param name="Text">What they were told.</param>
/// <param name="How">How they were told.</param>
public sealed record AcknowledgePetition(PetitionReference Petition, string? Text, AcknowledgementChannel? How, DateOnly? On,
    int? ExpectedVersion) : ICommand<PetitionStatusView>;

public sealed class AcknowledgePetitionValidator : AbstractValidator<AcknowledgePetition>
{
    public AcknowledgePetitionValidator()
    {
        RuleFor(command => command.Text).RequiredText(Petition.GroundLength);
        RuleFor(command => command.How).NotNull()
            .WithMessage(_ => Language.Of("Cần nêu cách thông báo.", "How they were told is required.")).IsInEnum();
    }
}

public sealed class AcknowledgePetitionHandler(PetitionWriter writer) : IRequestHandler<AcknowledgePetition, PetitionStatusView>
{
    public async Task<PetitionStatusView> Handle(AcknowledgePetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Acknowledge(command.Text!, command.How!.Value, context.Action);
        return await writer.SaveAsync(context, cancellationToken);
    }
}
