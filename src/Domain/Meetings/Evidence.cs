namespace Petitions.Domain.Meetings;

/// <summary>What the meeting contributes to a research topic (luận cứ).</summary>
public sealed record Evidence(string ResearchTopic, string? Quote, string? Note = null);
