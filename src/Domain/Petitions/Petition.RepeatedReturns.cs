using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Route;

namespace Petitions.Domain.Petitions;

/// <content>No second bounce between the same two bodies without their common superior (domain brief 2.5, scenario S5).</content>
public sealed partial class Petition
{
    /// <summary>
    /// On a part: the returns of the whole before it was split. To split a petition does not open the way back that was closed.
    /// </summary>
    public IReadOnlyList<PetitionReturn> ReturnsOfWhole { get; private set; } = [];

    private IEnumerable<PetitionReturn> EarlierReturns => ReturnsOfWhole.Concat(_holdings
        .Where(holding => holding.End == HoldingEnd.Returned)
        .Select(holding => new PetitionReturn(holding.AgencyId, holding.FromAgencyId, holding.ProposedAgencyId)));

    /// <summary>
    /// A body that returned the petition gets it again only by a decision of the superior that it shares with the body it returned it to.
    /// </summary>
    private void RefuseRepeatedReturn(Authority to, ActionContext action)
    {
        if (action.Holder is { } holder && EarlierReturns.Any(earlier => earlier.ById == to.AgencyId && earlier.ToId == HolderId))
            RefuseUnlessCommonSuperior(to, holder, action);
    }

    private static void RefuseUnlessCommonSuperior(Authority to, Authority from, ActionContext action)
    {
        if (!to.Superiors.Intersect(from.Superiors).Any(superior => action.By.IsOf(superior)))
            throw PetitionErrors.RepeatedReturn(from.Name, to.Name);
    }
}
