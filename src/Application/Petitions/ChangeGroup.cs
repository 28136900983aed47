using FluentValidation;
using MediatR;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>What a petition does with a group.</summary>
public enum GroupAction
{
    Join,
    Leave,
}

/// <summary>Has a petition follow a lead petition of the same matter, or go its own way again.</summary>
/// <param name="Lead">The lead petition; needed to join.</param>
public sealed record ChangeGroup(PetitionReference Petition, GroupAction? Action, PetitionReference? Lead, string? Ground, DateOnly? On, int? ExpectedVersion)
    : ICommand<PetitionNow>;

public sealed class ChangeGroupValidator : AbstractValidator<ChangeGroup>
{
    public ChangeGroupValidator()
    {
        RuleFor(command => command.Action).Given();
        RuleFor(command => command.Lead).Given().When(command => command.Action == GroupAction.Join).OverridePropertyName("leadPetitionId");
        RuleFor(command => command.Ground).Optional(Petition.GroundLength);
    }
}

public sealed class ChangeGroupHandler(PetitionDesk desk) : IRequestHandler<ChangeGroup, PetitionNow>
{
    public async Task<PetitionNow> Handle(ChangeGroup command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Require(PetitionCommand.Groups, open.Act);
        var leaving = command.Action == GroupAction.Leave;
        var named = leaving ? open.Petition.LeadId : command.Lead;
        var lead = named is { } reference ? await desk.LoadAsync(reference, cancellationToken) : open.Petition;
        if (leaving)
        {
            await desk.ReadDueDatesAsync(open.Petition, cancellationToken);
            open.Petition.Leave(lead, open.Book.Calendars, command.Ground, open.Act);
        }
        else
        {
            open.Petition.Join(lead, command.Ground, open.Act);
        }

        return await desk.SaveAsync(open, cancellationToken);
    }
}
