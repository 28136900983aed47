namespace Petitions.Api.Petitions;

/// <summary>What shows that a commitment was kept.</summary>
public sealed record FulfilmentBody(string? Evidence, DateOnly? On);

/// <summary>A new day for a commitment.</summary>
/// <param name="DueOn">The new day.</param>
/// <param name="ResumePeriod">For a resume point: the years in which the matter resumes, instead of a day.</param>
/// <param name="Ground">Why it is moved.</param>
public sealed record PostponementBody(DateOnly? DueOn, ResumePeriodBody? ResumePeriod, string? Ground, DateOnly? On);
