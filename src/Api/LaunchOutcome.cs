namespace Petitions.Api;

/// <summary>Whether the program goes on to serve after its preparations.</summary>
public enum LaunchOutcome
{
    Serve,
    Exit,
}
