namespace Petitions.Application.Agencies;

/// <summary>The id under which the agency is read.</summary>
public sealed record CreatedAgency(Guid Id);
