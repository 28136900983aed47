namespace Petitions.Application;

/// <summary>Gives the person behind the current request.</summary>
public interface ICurrentActor
{
    ActorIdentity Identity { get; }
}
