namespace Petitions.Domain.Competence;

/// <summary>What a rule asks of one trait: one of some choices, or a number from <see cref="Min"/> to below <see cref="Below"/>.</summary>
/// <param name="Trait">Code of the trait.</param>
/// <param name="AnyOf">The choices that fit; null for a number.</param>
/// <param name="Min">The least number that fits; null for no lower bound.</param>
/// <param name="Below">The least number that no longer fits, so that ranges meet without gap or overlap; null for no upper bound.</param>
public sealed record TraitCondition(string Trait, IReadOnlyList<string>? AnyOf = null, decimal? Min = null, decimal? Below = null)
{
    public static TraitCondition Is(string trait, params string[] choices) => new(trait, choices);

    public static TraitCondition Range(string trait, decimal? min, decimal? below) => new(trait, null, min, below);

    /// <summary>Conditions are equal when they ask the same, whichever list holds the choices.</summary>
    public bool Equals(TraitCondition? other) =>
        other is not null && (Trait, Min, Below) == (other.Trait, other.Min, other.Below) &&
        (AnyOf is null ? other.AnyOf is null : other.AnyOf is not null && AnyOf.SequenceEqual(other.AnyOf));

    public override int GetHashCode() => HashCode.Combine(Trait, AnyOf?.Count, Min, Below);

    /// <summary>Whether the answers meet it; null while the trait is not known.</summary>
    public bool? IsMetBy(IReadOnlyDictionary<string, string> traits)
    {
        if (!traits.TryGetValue(Trait, out var value))
            return null;
        if (AnyOf is not null)
            return AnyOf.Contains(value);
        return TraitDefinition.TryReadNumber(value, out var number) && !(number < Min) && !(number >= Below);
    }
}
