namespace Petitions.Domain.Competence;

/// <summary>What kind of answer a question about a petition takes.</summary>
public enum TraitKind
{
    /// <summary>One of the listed choices.</summary>
    Choice,

    /// <summary>A number in the stated unit of measure, not below zero.</summary>
    Number,
}
