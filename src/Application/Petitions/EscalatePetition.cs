using FluentValidation;
using MediatR;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Hands a petition to an authority above the one that holds it.</summary>
/// <param name="ToLevel">The level to go to; by default the nearest above, as the structure of the day has it.</param>
/// <param name="AgencyId">The body to go to; by default the one that the rules name at that level, else its people's committee or the Government.</param>
public sealed record EscalatePetition(PetitionReference Petition, string? Ground, AuthorityLevel? ToLevel, Guid? AgencyId, DateOnly? On, int? ExpectedVersion)
    : ICommand<PetitionNow>;

public sealed class EscalatePetitionValidator : AbstractValidator<EscalatePetition>
{
    public EscalatePetitionValidator() => RuleFor(command => command.Ground).Written(Petition.GroundLength);
}

public sealed class EscalatePetitionHandler(PetitionDesk desk) : IRequestHandler<EscalatePetition, PetitionNow>
{
    public async Task<PetitionNow> Handle(EscalatePetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Require(PetitionCommand.Escalation, open.Act);
        var above = Above(command, open);
        open.Petition.Escalate(
            above, command.Ground, open.DeadlineFor(DeadlineStep.Answer, above.Level), open.DeadlineFor(DeadlineStep.Accept, above.Level), open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }

    private static Authority Above(EscalatePetition command, PetitionCase open)
    {
        var holder = open.Act.Holder!;
        IReadOnlyList<AuthorityLevel> levels = holder.UnitId is { } unit ? open.Book.Structure.LevelsAbove(open.Book.Structure.Get(unit)) : [];
        if (levels.Count == 0)
            throw PetitionErrors.NothingAbove(holder.Name);
        if (command.AgencyId is { } id)
        {
            var named = open.AuthorityOf(id);
            return command.ToLevel is { } wanted && wanted != named.Level ? throw PetitionErrors.NotAbove(named, holder) : named;
        }

        var level = command.ToLevel ?? levels[0];
        if (!levels.Contains(level))
            throw open.GeneralBodyOf(level) is null ? open.LevelNotThere(level) : PetitionErrors.LevelNotAbove(level);
        var agency = CompetentAt(level, open) ?? open.GeneralBodyOf(level) ?? throw open.LevelNotThere(level);
        return open.AuthorityOf(agency.Id);
    }

    private static Agency? CompetentAt(AuthorityLevel level, PetitionCase open)
    {
        if (open.Petition.FieldCode is not { } field)
            return null;
        var found = open.Route(field, open.Petition.Traits);
        return found.Level == level ? found.Agency : null;
    }
}
