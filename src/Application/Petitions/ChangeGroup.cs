using FluentValidation;
using MediatR;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Has a petition follow a lead petition of the same matter, or go its own way again.</summary>
/// <param name="Lead">The lead petition; needed to join.</param>
public sealed record ChangeGroup(
    PetitionReference Petition, GroupAction? Action, PetitionReference? Lead, string? Ground, DateOnly? On, int? ExpectedVersion)
    : ICommand<PetitionStatusView>;

public sealed class ChangeGroupValidator : AbstractValidator<ChangeGroup>
{
    public ChangeGroupValidator()
    {
        RuleFor(command => command.Action).Required();
        RuleFor(command => command.Lead).Required().When(command => command.Action == GroupAction.Join)
            .OverridePropertyName("leadPetitionId");
        RuleFor(command => command.Ground).OptionalText(Petition.GroundLength);
    }
}

public sealed class ChangeGroupHandler(PetitionWriter writer) : IRequestHandler<ChangeGroup, PetitionStatusView>
{
    public async Task<PetitionStatusView> Handle(ChangeGroup command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Require(PetitionCommand.Groups, context.Action);
        var leaving = command.Action == GroupAction.Leave;
        var named = leaving ? context.Petition.LeadId : command.Lead;
        var lead = named is { } reference ? await writer.LoadPetitionAsync(reference, cancellationToken) : context.Petition;
        if (leaving)
        {
            await writer.LoadDueDateChangesAsync(context.Petition, cancellationToken);
            context.Petition.LeaveGroup(lead, context.Book.Calendars, command.Ground, context.Action);
        }
        else
        {
            context.Petition.JoinGroup(lead, command.Ground, context.Action);
        }

        return await writer.SaveAsync(context, cancellationToken);
    }
}
