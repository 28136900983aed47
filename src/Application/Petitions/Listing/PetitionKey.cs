namespace Petitions.Application.Petitions.Listing;

/// <summary>Where a page ends: the sort value and the id of its last row.</summary>
public sealed record PetitionKey(DateOnly Value, Guid Id);
