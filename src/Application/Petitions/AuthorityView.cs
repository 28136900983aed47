using Petitions.Domain;
using Petitions.Domain.Agencies;

namespace Petitions.Application.Petitions;

/// <summary>The authority over a petition.</summary>
/// <param name="Level">The competent level.</param>
/// <param name="Agency">The competent body.</param>
public sealed record AuthorityView(AuthorityLevel Level, AgencyReference Agency);
