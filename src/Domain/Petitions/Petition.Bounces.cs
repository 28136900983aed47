using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;

namespace Petitions.Domain.Petitions;

/// <summary>A return (trả lại): who gave the petition back, to whom, and whom it proposed instead.</summary>
public sealed record Returned(Guid ById, Guid? ToId, Guid? ProposedId)
{
    internal bool IsBetween(Guid one, Guid other) =>
        (ById == one && (ProposedId == other || ToId == other)) || (ById == other && (ProposedId == one || ToId == one));
}

/// <content>No second bounce between the same two bodies without their common superior (domain brief 2.5, scenario S5).</content>
public sealed partial class Petition
{
    /// <summary>On a part: the returns of the whole before it was split. To split a petition does not open the way back that was closed.</summary>
    public IReadOnlyList<Returned> ReturnsOfWhole { get; private set; } = [];

    private IEnumerable<Returned> Returns => ReturnsOfWhole.Concat(_holdings
        .Where(holding => holding.End == HoldingEnd.Returned)
        .Select(holding => new Returned(holding.AgencyId, holding.FromAgencyId, holding.ProposedAgencyId)));

    /// <summary>A body that returned the petition gets it again only by a decision of the superior that it shares with the body it returned it to.</summary>
    private void RefuseBounceBack(Authority to, Act act)
    {
        if (act.Holder is { } holder && Returns.Any(earlier => earlier.ById == to.AgencyId && earlier.ToId == HolderId))
            RefuseUnlessCommonSuperior(to, holder, act);
    }

    private static void RefuseUnlessCommonSuperior(Authority to, Authority from, Act act)
    {
        if (!to.Superiors.Intersect(from.Superiors).Any(superior => act.By.IsOf(superior)))
            throw PetitionErrors.SecondBounce(from.Name, to.Name);
    }
}
