namespace Petitions.Domain.Directives;

/// <summary>Where a directive comes from.</summary>
/// <param name="GivenBy">The body that gave it, as the source writes it.</param>
/// <param name="GiverId">The same body as an agency of that day, where it is known.</param>
/// <param name="On">The day on which it was given.</param>
/// <param name="MeetingId">The meeting at which it was given; null for one given on its own.</param>
/// <param name="Number">Its number among the directives of the meeting.</param>
/// <param name="UnitPath">The unit at which it was given, with the units above it.</param>
public sealed record DirectiveSource(string GivenBy, Guid? GiverId, DateOnly On, Guid? MeetingId, int? Number, IReadOnlyList<Guid> UnitPath)
{
    /// <summary>One that was given in writing, outside any meeting.</summary>
    public static DirectiveSource OutsideMeeting(string givenBy, Guid? giverId, DateOnly on) => new(givenBy, giverId, on, null, null, []);
}
