namespace Petitions.Domain.Competence;

/// <summary>A question whose answer could change the result.</summary>
public sealed record OpenQuestion(
    string Trait, string Question, string EnglishQuestion, TraitKind Kind, string? UnitOfMeasure, IReadOnlyList<TraitChoice> Choices)
{
    public static OpenQuestion From(TraitDefinition trait) =>
        new(trait.Code, trait.Question, trait.EnglishQuestion, trait.Kind, trait.UnitOfMeasure, trait.Choices);
}
