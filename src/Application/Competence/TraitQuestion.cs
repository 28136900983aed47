using Petitions.Domain.Competence;

namespace Petitions.Application.Competence;

/// <summary>A question about a petition.</summary>
/// <param name="Code">Code of the trait in <c>traits</c> of a request.</param>
/// <param name="Question">The question, in the caller's language.</param>
/// <param name="Kind">Whether it takes a choice or a number.</param>
/// <param name="UnitOfMeasure">What a number counts; null for a choice.</param>
/// <param name="Choices">The answers to choose from; empty for a number.</param>
public sealed record TraitQuestion(string Code, string Question, TraitKind Kind, string? UnitOfMeasure, IReadOnlyList<ChoiceItem> Choices)
{
    public static TraitQuestion Of(OpenQuestion trait) => new(
        trait.Trait,
        Language.Of(trait.Question, trait.EnglishQuestion),
        trait.Kind,
        trait.UnitOfMeasure,
        [.. trait.Choices.Select(choice => new ChoiceItem(choice.Code, Language.Of(choice.Name, choice.EnglishName)))]);
}

/// <param name="Code">What to send.</param>
/// <param name="Name">What it means, in the caller's language.</param>
public sealed record ChoiceItem(string Code, string Name);
