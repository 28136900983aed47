namespace Petitions.Domain.Competence;

/// <summary>One answer to choose from.</summary>
public sealed record TraitChoice(string Code, string Name, string EnglishName);
