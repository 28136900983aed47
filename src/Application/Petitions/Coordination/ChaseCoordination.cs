namespace Petitions.Application.Petitions.Coordination;

/// <summary>The lead chases a body that has not answered.</summary>
public sealed record ChaseCoordination(PetitionReference Petition, Guid RequestId, DateOnly? On, int? ExpectedVersion)
    : ICommand<CoordinationResult>;
