namespace Petitions.Domain.Meetings;

/// <summary>Where the record comes from.</summary>
/// <param name="Title">What the source is.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Note">Photographs and captions, gaps, slips of the pen kept in quotes.</param>
public sealed record MeetingSource(string Title, IReadOnlyList<string> Authors, string? Publisher = null, string? Note = null);
