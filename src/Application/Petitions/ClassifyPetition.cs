using FluentValidation;
using MediatR;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Route;

namespace Petitions.Application.Petitions;

/// <summary>States whose matter a petition is: by the rules of the day or, with a ground, otherwise.</summary>
/// <param name="Level">A level chosen by the officer; null to follow the rules.</param>
/// <param name="AgencyId">A body chosen by the officer; null to follow the rules.</param>
public sealed record ClassifyPetition(
    PetitionReference Petition, string? Field, IReadOnlyDictionary<string, string>? Traits, AuthorityLevel? Level, Guid? AgencyId,
    string? Ground,
    DateOnly? On, int? ExpectedVersion) : ICommand<PetitionStatusView>;

public sealed class ClassifyPetitionValidator : AbstractValidator<ClassifyPetition>
{
    public ClassifyPetitionValidator()
    {
        RuleFor(command => command.Field).RequiredText(Field.CodeMaxLength);
        RuleFor(command => command.Ground).OptionalText(Petition.GroundLength);
    }
}

public sealed class ClassifyPetitionHandler(PetitionWriter writer) : IRequestHandler<ClassifyPetition, PetitionStatusView>
{
    public async Task<PetitionStatusView> Handle(ClassifyPetition command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        context.Petition.Require(PetitionCommand.Classification, context.Action);
        context.Petition.Classify(DecideClassification(command, context), context.Action);
        return await writer.SaveAsync(context, cancellationToken);
    }

    private static Classification DecideClassification(ClassifyPetition command, PetitionCommandContext context)
    {
        var traits = command.Traits ?? new Dictionary<string, string>();
        context.Book.Rules.RequireTraits(traits);
        var explanation = context.ExplainRouting(command.Field!, traits);
        var agency = ChooseAuthority(command, explanation, context);
        var follows = explanation.IsDecided && explanation.Agency!.Id == agency.AgencyId;
        return new(
            command.Field!, traits, agency.Level, agency, follows ? explanation.DecidedBy!.Code : null,
            follows ? explanation.LegalBasis : null,
            DepartsFromRule: !follows, command.Ground);
    }

    private static Authority ChooseAuthority(ClassifyPetition command, RoutingExplanation explanation, PetitionCommandContext context)
    {
        if (command.AgencyId is { } id)
        {
            var named = context.AuthorityOf(id);
            return command.Level is { } other && other != named.Level ? throw PetitionErrors.NotCompetent(named) : named;
        }

        var agency = command.Level is { } level && level != explanation.Level
            ? context.GeneralBodyOf(level) ?? throw context.LevelMissing(level)
            : explanation.Agency;
        if (command.Level is null && explanation.OpenQuestions.Count > 0)
            throw PetitionErrors.QuestionOpen(explanation.OpenQuestions);
        return agency is null ? throw PetitionErrors.NoRule(command.Field!) : context.AuthorityOf(agency.Id);
    }
}
