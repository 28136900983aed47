using FluentValidation;
using MediatR;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Hands a petition to an authority above the one that holds it.</summary>
/// <param name="ToLevel">The level to go to; by default the nearest above, as the structure of the day has it.</param>
/// <param name="AgencyId">The body to go to; by default the one that the rules
/// name at that level, else its people's committee or the Government.</param>
public sealed record EscalatePetition(
    PetitionReference Petition, string? Ground, AuthorityLevel? ToLevel, Guid? AgencyId, DateOnly? On, int? ExpectedVersion)
    : ICommand<PetitionStatusView>;

public sealed class EscalatePetitionValidator : AbstractValidator<EscalatePetition>
{
    public EscalatePetitionValidator() => RuleFor(command => command.Ground).RequiredText(Petition.GroundLength);
}

public sealed class EscalatePetitionHandler(PetitionWriter writer) : IRequestHandler<EscalatePetition, PetitionStatusView>
{
    public async Task<PetitionStatusView> Handle(EscalatePetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Require(PetitionCommand.Escalation, context.Action);
        var above = FindSuperior(command, context);
        context.Petition.Escalate(
            above, command.Ground, context.DeadlineFor(DeadlineStep.Answer, above.Level),
            context.DeadlineFor(DeadlineStep.Accept, above.Level), context.Action);
        return await writer.SaveAsync(context, cancellationToken);
    }

    private static Authority FindSuperior(EscalatePetition command, PetitionCommandContext context)
    {
        var holder = context.Action.Holder!;
        IReadOnlyList<AuthorityLevel> levels = holder.UnitId is { } unit
            ? context.Book.Structure.LevelsAbove(context.Book.Structure.Get(unit)) : [];
        if (levels.Count == 0)
            throw PetitionErrors.NothingAbove(holder.Name);
        if (command.AgencyId is { } id)
        {
            var named = context.AuthorityOf(id);
            return command.ToLevel is { } wanted && wanted != named.Level ? throw PetitionErrors.NotAbove(named, holder) : named;
        }

        var level = command.ToLevel ?? levels[0];
        if (!levels.Contains(level))
            throw context.GeneralBodyOf(level) is null ? context.LevelMissing(level) : PetitionErrors.LevelNotAbove(level);
        var agency = CompetentAgencyAt(level, context) ?? context.GeneralBodyOf(level) ?? throw context.LevelMissing(level);
        return context.AuthorityOf(agency.Id);
    }

    private static Agency? CompetentAgencyAt(AuthorityLevel level, PetitionCommandContext context)
    {
        if (context.Petition.FieldCode is not { } field)
            return null;
        var explanation = context.ExplainRouting(field, context.Petition.Traits);
        return explanation.Level == level ? explanation.Agency : null;
    }
}
