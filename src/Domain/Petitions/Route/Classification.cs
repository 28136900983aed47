using Petitions.Domain.Agencies;

namespace Petitions.Domain.Petitions.Route;

/// <summary>The outcome of classifying: field, the facts that routing asked for, and the authority found competent.</summary>
/// <param name="FieldCode">The field.</param>
/// <param name="Traits">The facts that decide competence, such as the class of a road.</param>
/// <param name="Level">The competent level.</param>
/// <param name="Agency">The competent body.</param>
/// <param name="Rule">Code of the deciding rule; null when no rule decided.</param>
/// <param name="LegalBasis">The rule's legal basis.</param>
/// <param name="DepartsFromRule">True when the officer chose otherwise than the rule says; then a ground is required.</param>
/// <param name="Ground">Why.</param>
public sealed record Classification(
    string FieldCode,
    IReadOnlyDictionary<string, string> Traits,
    AuthorityLevel Level,
    Authority Agency,
    string? Rule,
    string? LegalBasis,
    bool DepartsFromRule,
    string? Ground);
