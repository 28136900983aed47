using Petitions.Domain.Directives;
using Petitions.Domain.Petitions.Responses;

namespace Petitions.Api.Directives;

/// <summary>A report on a directive.</summary>
/// <param name="Text">What is reported.</param>
/// <param name="Document">The paper it came in.</param>
/// <param name="Occurrence">Number of the due report that it answers; the first that the caller's agency still owes when left out.</param>
/// <param name="Joint">True when all addressees report together in it.</param>
/// <param name="OnBehalfOf">The addressee whose report on paper is entered by the body that gave or keeps the directive.</param>
/// <param name="ReportedBy">Who reports, in words, where the addressee is known by description only.</param>
public sealed record ReportBody(
    string? Text, ResponseDocument? Document, int? Occurrence, bool? Joint, Guid? OnBehalfOf, string? ReportedBy, DateOnly? On);

/// <summary>What the body that gave the directive says to what was reported.</summary>
/// <param name="Decision">accepted or sentBack.</param>
/// <param name="Occurrence">Number of the due report; the first that waits for a decision when left out.</param>
/// <param name="Report">Number of the one report that is sent back; all that wait when left out.</param>
/// <param name="Ground">Why it is sent back.</param>
public sealed record DecisionBody(ReportDecision? Decision, int? Occurrence, int? Report, string? Ground, DateOnly? On);

/// <summary>A reminder.</summary>
/// <param name="Text">What the addressees are reminded of.</param>
/// <param name="Occurrence">Number of the due report; the first that is awaited when left out.</param>
public sealed record ReminderBody(string? Text, int? Occurrence, DateOnly? On);

/// <summary>Petitions that the directive covers as well.</summary>
public sealed record CoveringBody(IReadOnlyList<Guid>? PetitionIds, DateOnly? On);

/// <summary>Why the directive is no longer followed.</summary>
public sealed record DirectiveWithdrawalBody(string? Ground, DateOnly? On);
