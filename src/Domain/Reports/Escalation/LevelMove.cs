namespace Petitions.Domain.Reports.Escalation;

/// <summary>How often a petition went from one level to another in the period, parts one by one.</summary>
/// <param name="Kind">How they went; null in figures that were frozen before this was told apart.</param>
public sealed record LevelMove(AuthorityLevel From, AuthorityLevel To, string FromLabel, string ToLabel, int Count, MoveKind? Kind = null);
