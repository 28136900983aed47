namespace Petitions.Infrastructure.Demo;

/// <summary>The petitions of the meeting at Tân Văn.</summary>
/// <param name="Allowance">P1: allowances of part-time village posts.</param>
/// <param name="Posts">P2: one comrade holding several posts.</param>
/// <param name="Policy">P3: the delegation's own recommendation to the central level.</param>
internal sealed record TanVanPetitions(Guid Allowance, Guid Posts, Guid Policy);
