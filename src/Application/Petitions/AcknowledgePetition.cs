using FluentValidation;
using MediatR;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Writes down what those who raised a petition were told: that it was received, and what happens with it.</summary>
/// <param name="Text">What they were told.</param>
/// <param name="How">How they were told.</param>
public sealed record AcknowledgePetition(PetitionReference Petition, string? Text, AcknowledgementWay? How, DateOnly? On, int? ExpectedVersion) : ICommand<PetitionNow>;

public sealed class AcknowledgePetitionValidator : AbstractValidator<AcknowledgePetition>
{
    public AcknowledgePetitionValidator()
    {
        RuleFor(command => command.Text).Written(Petition.GroundLength);
        RuleFor(command => command.How).NotNull().WithMessage(_ => Language.Of("Cần nêu cách thông báo.", "How they were told is required.")).IsInEnum();
    }
}

public sealed class AcknowledgePetitionHandler(PetitionDesk desk) : IRequestHandler<AcknowledgePetition, PetitionNow>
{
    public async Task<PetitionNow> Handle(AcknowledgePetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Acknowledge(command.Text!, command.How!.Value, open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }
}
