namespace Petitions.Domain.Stewardships;

/// <summary>The official who was put in charge: a name and a public post, nothing else of the person.</summary>
/// <param name="Name">As the decision names the person.</param>
/// <param name="Title">The post held on the day of the decision.</param>
/// <param name="AgencyId">The body where the post is.</param>
public sealed record Official(string Name, string Title, Guid AgencyId);
