namespace Petitions.Application.Petitions.Commitments;

/// <summary>What was promised for one petition, with the history of each entry.</summary>
public sealed record ListCommitmentsOfPetition(PetitionReference Petition, DateOnly? AsOf) : IQuery<IReadOnlyList<CommitmentHistory>>;
