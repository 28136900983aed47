using Petitions.Domain.Commitments;

namespace Petitions.Application.Petitions.Commitments;

/// <summary>Which commitments are meant; a filter left out does not narrow the list.</summary>
/// <param name="Agency">Id or code of the body that made them, in any of its versions, with those it took over from.</param>
/// <param name="Petition">The petition for which they were made.</param>
/// <param name="State">open and broken are told apart by the day asked about.</param>
/// <param name="Slipped">Whether their day was moved to a later one.</param>
/// <param name="Returning">Whether they are owed and lie on a desk on the day asked about.</param>
public sealed record CommitmentFilter(
    string? Agency, PetitionReference? Petition, CommitmentState? State, CommitmentKind? Kind, DateOnly? DueBefore, bool? Slipped,
    bool? Returning);
