using FluentValidation;
using MediatR;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Coordination;

namespace Petitions.Application.Petitions;

/// <summary>Writes down a reminder to the holder, an inspection or a note.</summary>
public sealed record FollowPetition(PetitionReference Petition, FollowUpKind? Kind, string? Text, DateOnly? On, int? ExpectedVersion)
    : ICommand<PetitionStatusView>;

public sealed class FollowPetitionValidator : AbstractValidator<FollowPetition>
{
    public FollowPetitionValidator()
    {
        RuleFor(command => command.Kind).Required();
        RuleFor(command => command.Text).RequiredText(Petition.GroundLength);
    }
}

public sealed class FollowPetitionHandler(PetitionWriter writer) : IRequestHandler<FollowPetition, PetitionStatusView>
{
    public async Task<PetitionStatusView> Handle(FollowPetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.AddFollowUp(writer.NewId(), command.Kind!.Value, command.Text!, context.Action);
        return await writer.SaveAsync(context, cancellationToken);
    }
}
