using Petitions.Domain.Persons;

namespace Petitions.Application;

/// <summary>Makes the domain's actor from what the token says.</summary>
public static class ActorResolver
{
    /// <summary>
    /// The person with the agency as it stood on <paramref name="on"/>, else as it stands today, else as it last stood: a clerk of today's
    /// commune may enter what happened before that commune existed.
    /// </summary>
    public static Actor ResolveActor(this ActorIdentity identity, DateOnly on, DateOnly today, ReferenceBook book)
    {
        var agency = identity.AgencyCode is not { } code ? null
            : book.Agencies.FindByCode(code, on) ?? book.Agencies.FindByCode(code, today) ?? book.Agencies.FindByCode(code);
        return agency is null
            ? new Actor(identity.Name, identity.Role, null, new HashSet<Guid>())
            : new Actor(identity.Name, identity.Role, book.Agencies.AuthorityOf(agency, on), book.Agencies.ActsFor(agency));
    }
}
