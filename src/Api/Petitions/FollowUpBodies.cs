using Petitions.Domain.Petitions.Coordination;

namespace Petitions.Api.Petitions;

/// <summary>What was done by hand.</summary>
/// <param name="Kind">reminder, inspection or note.</param>
public sealed record FollowUpBody(FollowUpKind? Kind, string? Text, DateOnly? On);

/// <summary>The petition of an earlier meeting that is raised again.</summary>
/// <param name="EarlierPetitionId">Its id or code.</param>
public sealed record RepetitionBody(string? EarlierPetitionId, string? Ground, DateOnly? On);

/// <summary>A later due date.</summary>
public sealed record ExtensionBody(DateOnly NewDueOn, string? Ground, DateOnly? On);
