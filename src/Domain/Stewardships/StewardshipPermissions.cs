using Petitions.Domain.Persons;

namespace Petitions.Domain.Stewardships;

/// <summary>What each role may do with stewardships; everybody with a token reads them.</summary>
public static class StewardshipPermissions
{
    public static bool MayAssign(Role role) => role is Role.Coordinator or Role.Head;

    public static bool MayReport(Role role) => role is Role.Coordinator or Role.Head or Role.Officer or Role.Recorder;
}
