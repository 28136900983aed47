using Petitions.Domain.Agencies;

namespace Petitions.Domain.Persons;

/// <summary>A person acting for an agency.</summary>
/// <param name="Name">The person's name, as the token gives it.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="Agency">The person's agency; null for an administrator without one.</param>
/// <param name="ActsFor">The agency and all bodies it has taken over from:
/// who sits in a successor may act on what a predecessor held.</param>
public sealed record Actor(string Name, Role Role, Authority? Agency, IReadOnlySet<Guid> ActsFor)
{
    /// <summary>The units for which the agency works, and for which those worked that it has taken over from.</summary>
    public IReadOnlySet<Guid> UnitIds { get; init; } = new HashSet<Guid>();

    public bool IsOf(Guid? agencyId) => agencyId is { } id && ActsFor.Contains(id);

    /// <summary>True when the person's agency is a superior of <paramref name="body"/>.</summary>
    public bool IsAbove(Authority? body) => body is not null && body.Superiors.Any(ActsFor.Contains);

    /// <summary>True when the person works for the unit with this path, or for a wider territory around it.</summary>
    public bool Covers(IReadOnlyList<Guid> unitPath) => Agency is { } own && (own.Covers(unitPath) || unitPath.Any(UnitIds.Contains));
}
