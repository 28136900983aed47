namespace Petitions.Domain.Meetings;

/// <summary>What is written down of a statement.</summary>
/// <param name="Label">A short name in the record, such as T6.</param>
/// <param name="Quote">The words, verbatim; null when the source does not give the content.</param>
/// <param name="ContentGiven">False when somebody spoke and the source does not say what.</param>
/// <param name="OpenList">True when the source breaks off with “…”: there was more, and nothing is invented for it.</param>
/// <param name="EvidenceFor">The research topic for which it is evidence.</param>
public sealed record StatementContent(
    StatementKind Kind, string? Label, Participant Speaker, string? Quote, bool ContentGiven, bool OpenList, string? EvidenceFor,
    string? Note);
