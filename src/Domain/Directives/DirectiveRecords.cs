using Petitions.Domain.Petitions;

namespace Petitions.Domain.Directives;

/// <summary>
/// Who was told. The addressee is not by itself the competent authority: the provincial Secretary may charge the district with a provincial road
/// (domain brief, section 0, point 2).
/// </summary>
public sealed record Addressee(Guid? AgencyId, string Description);

/// <summary>What is written down of a directive.</summary>
/// <param name="Quote">The words, verbatim where they were said.</param>
/// <param name="DueText">The time in the head's own words, such as “trong thời gian tới”.</param>
/// <param name="Schedule">By when it is to be reported; soft where no date was named.</param>
/// <param name="BasedOn">The document it rests on.</param>
/// <param name="PetitionIds">Petitions it covers; who holds them is a matter of its own.</param>
public sealed record DirectiveRecord(
    DirectiveKind Kind, string? Label, Guid? StatementId, string Quote, IReadOnlyList<Addressee> Addressees, string? DueText, Schedule Schedule, string? BasedOn,
    IReadOnlyList<Guid> PetitionIds);

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
    public static DirectiveSource OnItsOwn(string givenBy, Guid? giverId, DateOnly on) => new(givenBy, giverId, on, null, null, []);
}

/// <summary>A report to be handed in.</summary>
/// <param name="Occurrence">Number of the due report that it answers; the first that the reporting body still owes when null.</param>
/// <param name="Joint">True when all addressees report together in it.</param>
/// <param name="OnBehalfOf">The addressee whose report on paper is entered by the body that gave or keeps the directive.</param>
/// <param name="ReportedBy">Who reports, in words, where the addressee is known by description only.</param>
public sealed record ReportRecord(Guid Id, int? Occurrence, string Text, ResponseDocument? Document, bool Joint, Guid? OnBehalfOf, string? ReportedBy);

/// <summary>A decision about what was reported.</summary>
/// <param name="Occurrence">Number of the due report; the first that waits for a decision when null.</param>
/// <param name="ReportNumber">Only this report is sent back; null for all that wait.</param>
/// <param name="Ground">Why it is sent back.</param>
public sealed record DecisionRecord(ReportDecision Decision, int? Occurrence, int? ReportNumber, string? Ground);
