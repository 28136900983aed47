namespace Petitions.Domain.Stewardships;

/// <summary>An assignment as a decision lays it down.</summary>
/// <param name="AssignedById">The body that decided.</param>
/// <param name="LegalBasis">The document behind it.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The first day on which it no longer holds; null while it goes on.</param>
/// <param name="DirectiveId">The directive under which it is reported, such as the yearly report on Nghị quyết 77.</param>
public sealed record StewardshipTerms(
    StewardRole Role, Guid AssignedById, string LegalBasis, DateOnly From, DateOnly? To, Guid? DirectiveId);
