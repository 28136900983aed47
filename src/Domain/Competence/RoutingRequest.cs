using Petitions.Domain.Territory;

namespace Petitions.Domain.Competence;

/// <summary>A case to be routed.</summary>
/// <param name="FieldCode">Its field.</param>
/// <param name="Origin">The unit where it was raised.</param>
/// <param name="Traits">What is known of it, by trait code.</param>
/// <param name="On">The business date whose rules, units and agencies apply.</param>
public sealed record RoutingRequest(string FieldCode, Unit Origin, IReadOnlyDictionary<string, string> Traits, DateOnly On);
