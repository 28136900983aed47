namespace Petitions.Domain.Meetings;

/// <summary>Something given at the meeting.</summary>
/// <param name="Quote">The words of the source.</param>
/// <param name="Note">What is inferred rather than said.</param>
public sealed record Gift(string What, int Quantity, IReadOnlyList<string> Recipients, string? Quote = null, string? Note = null);
