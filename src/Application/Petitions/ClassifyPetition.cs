using FluentValidation;
using MediatR;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Competence;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>States whose matter a petition is: by the rules of the day or, with a ground, otherwise.</summary>
/// <param name="Level">A level chosen by the officer; null to follow the rules.</param>
/// <param name="AgencyId">A body chosen by the officer; null to follow the rules.</param>
public sealed record ClassifyPetition(
    PetitionReference Petition, string? Field, IReadOnlyDictionary<string, string>? Traits, AuthorityLevel? Level, Guid? AgencyId, string? Ground,
    DateOnly? On, int? ExpectedVersion) : ICommand<PetitionNow>;

public sealed class ClassifyPetitionValidator : AbstractValidator<ClassifyPetition>
{
    public ClassifyPetitionValidator()
    {
        RuleFor(command => command.Field).Written(Field.CodeMaxLength);
        RuleFor(command => command.Ground).Optional(Petition.GroundLength);
    }
}

public sealed class ClassifyPetitionHandler(PetitionDesk desk) : IRequestHandler<ClassifyPetition, PetitionNow>
{
    public async Task<PetitionNow> Handle(ClassifyPetition command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        open.Petition.Require(PetitionCommand.Classification, open.Act);
        open.Petition.Classify(Find(command, open), open.Act);
        return await desk.SaveAsync(open, cancellationToken);
    }

    private static Classification Find(ClassifyPetition command, PetitionCase open)
    {
        var traits = command.Traits ?? new Dictionary<string, string>();
        open.Book.Rules.CheckTraits(traits);
        var found = open.Route(command.Field!, traits);
        var agency = Choose(command, found, open);
        var follows = found.IsDecided && found.Agency!.Id == agency.AgencyId;
        return new(
            command.Field!, traits, agency.Level, agency, follows ? found.DecidedBy!.Code : null, follows ? found.LegalBasis : null,
            DepartsFromRule: !follows, command.Ground);
    }

    private static Authority Choose(ClassifyPetition command, RoutingExplanation found, PetitionCase open)
    {
        if (command.AgencyId is { } id)
        {
            var named = open.AuthorityOf(id);
            return command.Level is { } other && other != named.Level ? throw PetitionErrors.NotCompetent(named) : named;
        }

        var agency = command.Level is { } level && level != found.Level
            ? open.GeneralBodyOf(level) ?? throw open.LevelNotThere(level)
            : found.Agency;
        if (command.Level is null && found.OpenQuestions.Count > 0)
            throw PetitionErrors.QuestionOpen(found.OpenQuestions);
        return agency is null ? throw PetitionErrors.NoRule(command.Field!) : open.AuthorityOf(agency.Id);
    }
}
