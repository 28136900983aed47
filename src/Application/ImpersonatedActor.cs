namespace Petitions.Application;

/// <summary>The person in whose name a command is sent without a request, as the demonstration does.</summary>
public sealed class ImpersonatedActor : ICurrentActor
{
    private ActorIdentity? _identity;

    public ActorIdentity Identity
    {
        get => _identity ?? throw new InvalidOperationException("Nobody acts here: set the identity first.");
        set => _identity = value;
    }
}
