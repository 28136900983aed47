namespace Petitions.Domain.Directives;

/// <summary>What is written down of a directive.</summary>
/// <param name="Quote">The words, verbatim where they were said.</param>
/// <param name="DueText">The time in the head's own words, such as “trong thời gian tới”.</param>
/// <param name="Schedule">By when it is to be reported; soft where no date was named.</param>
/// <param name="BasedOn">The document it rests on.</param>
/// <param name="PetitionIds">Petitions it covers; who holds them is a matter of its own.</param>
public sealed record DirectiveContent(
    DirectiveKind Kind, string? Label, Guid? StatementId, string Quote, IReadOnlyList<Addressee> Addressees, string? DueText,
    Schedule Schedule, string? BasedOn,
    IReadOnlyList<Guid> PetitionIds);
