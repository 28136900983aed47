using Petitions.Domain.Persons;

namespace Petitions.Application;

/// <summary>Who acts, as the token says.</summary>
/// <param name="Name">The person's name; stored with every event, never logged.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="AgencyCode">The code of the person's agency; null for an administrator without one.</param>
public sealed record ActorIdentity(string Name, Role Role, string? AgencyCode);

/// <summary>Gives the person behind the current request.</summary>
public interface ICurrentActor
{
    ActorIdentity Identity { get; }
}

/// <summary>The person in whose name a command is sent without a request, as the demonstration does.</summary>
public sealed class PlayedActor : ICurrentActor
{
    private ActorIdentity? _identity;

    public ActorIdentity Identity
    {
        get => _identity ?? throw new InvalidOperationException("Nobody acts here: set the identity first.");
        set => _identity = value;
    }
}
