namespace Petitions.Domain.Commitments;

/// <summary>One step of a roadmap (lộ trình).</summary>
/// <param name="DueOn">The day by which it is to be done.</param>
/// <param name="Text">What is to be done.</param>
public sealed record Milestone(DateOnly DueOn, string Text);
