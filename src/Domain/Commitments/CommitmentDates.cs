namespace Petitions.Domain.Commitments;

/// <summary>When a commitment is due, and when it comes back to the desk of the body that made it.</summary>
/// <param name="DueOn">The last day; for a resume point the day by which the matter is to be taken up again.</param>
/// <param name="ReturnsOn">The day from which it lies on the desk; never after <paramref name="DueOn"/>, never before the answer.</param>
/// <param name="Rule">Code of the rule by which it comes back.</param>
/// <param name="LegalBasis">What that rule rests on.</param>
public sealed record CommitmentDates(DateOnly DueOn, DateOnly ReturnsOn, string Rule, string LegalBasis);
