using Petitions.Domain.Persons;

namespace Petitions.Domain.Petitions;

/// <summary>What each role may do with a petition. Which petition is a question of its own, answered by the aggregate.</summary>
public static class PetitionPermissions
{
    private static readonly PetitionCommand[] Coordinating = Enum.GetValues<PetitionCommand>();

    private static readonly Dictionary<Role, PetitionCommand[]> ByRole = new()
    {
        // Whoever writes down what was said may also tell people that it was, and write down what was found on the ground.
        [Role.Recorder] = [PetitionCommand.Verification, PetitionCommand.FollowUps, PetitionCommand.Acknowledgement],
        [Role.Officer] = [PetitionCommand.Acceptance, PetitionCommand.Return, PetitionCommand.Escalation, PetitionCommand.Responses,
            PetitionCommand.Split, PetitionCommand.Coordination, PetitionCommand.FollowUps, PetitionCommand.Acknowledgement,
            PetitionCommand.Commitments],
        [Role.Coordinator] = Coordinating,
        [Role.Head] = Coordinating,
        [Role.Supervisor] = [PetitionCommand.Verification, PetitionCommand.Reopening, PetitionCommand.FollowUps],
        [Role.Administrator] = [],
    };

    public static bool Allows(Role role, PetitionCommand command) => ByRole[role].Contains(command);

    /// <summary>True for those who write down meetings, statements and petitions.</summary>
    public static bool MayRecord(Role role) => role is Role.Recorder or Role.Coordinator or Role.Officer or Role.Head;
}
