using Petitions.Domain.Petitions.Responses;

namespace Petitions.Domain.Directives;

/// <summary>A report to be handed in.</summary>
/// <param name="Occurrence">Number of the due report that it answers; the first that the reporting body still owes when null.</param>
/// <param name="Joint">True when all addressees report together in it.</param>
/// <param name="OnBehalfOf">The addressee whose report on paper is entered by the body that gave or keeps the directive.</param>
/// <param name="ReportedBy">Who reports, in words, where the addressee is known by description only.</param>
public sealed record DirectiveReportContent(
    Guid Id, int? Occurrence, string Text, ResponseDocument? Document, bool Joint, Guid? OnBehalfOf, string? ReportedBy);
