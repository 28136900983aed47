namespace Petitions.Domain.Competence;

/// <summary>What a rule of competence says; everything of it but its identity.</summary>
/// <param name="FieldCode">The field to which it applies, with all fields below.</param>
/// <param name="UnitId">The unit version within which it applies; null for the whole country.</param>
/// <param name="Conditions">What the petition's traits must be; all of them. The first one not known yet is the question asked.</param>
/// <param name="Level">The level that is competent.</param>
/// <param name="AgencyId">
/// The body that is competent, in the version the rule was written for; null for the people's committee of the unit at that level above the
/// origin, or for the Government.
/// </param>
/// <param name="LegalBasis">The law or decision on which it rests. Never empty: competence without a ground cannot be defended.</param>
/// <param name="Certainty">How sure that basis is: a source, "M-high", "M-med", "JUDGE" (domain brief, certainty marks).</param>
/// <param name="Validity">The days on which it holds.</param>
/// <param name="Priority">Set apart from 0 only where the order that follows
/// from precision is not what the law means; greater goes first.</param>
/// <param name="Note">What an officer should know when applying it; null where there is nothing.</param>
public sealed record RuleContent(
    string FieldCode,
    Guid? UnitId,
    IReadOnlyList<TraitCondition> Conditions,
    AuthorityLevel Level,
    Guid? AgencyId,
    string LegalBasis,
    string Certainty,
    Validity Validity,
    int Priority = 0,
    string? Note = null)
{
    /// <summary>Contents are equal when they say the same, whichever list holds the conditions.</summary>
    public bool Equals(RuleContent? other) =>
        other is not null && Conditions.SequenceEqual(other.Conditions) &&
        (FieldCode, UnitId, Level, AgencyId, LegalBasis, Certainty, Validity, Priority, Note) ==
        (other.FieldCode, other.UnitId, other.Level, other.AgencyId, other.LegalBasis, other.Certainty, other.Validity, other.Priority,
            other.Note);

    public override int GetHashCode() => HashCode.Combine(FieldCode, UnitId, Conditions.Count, Level, AgencyId, LegalBasis, Validity);
}
