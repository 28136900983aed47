namespace Petitions.Domain.Meetings;

/// <summary>A document that the meeting dealt with.</summary>
/// <param name="Number">Number and symbol, as far as the source gives them.</param>
public sealed record MeetingDocument(string? Number, string Title, DateOnly? IssuedOn, string? Issuer, string? Note = null);
