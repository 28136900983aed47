using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;

namespace Petitions.Domain.Tests.Petitions;

public sealed class PetitionPermissionsTests
{
    [Theory]
    [InlineData(Role.Recorder, new[] { PetitionCommand.Verification, PetitionCommand.FollowUps, PetitionCommand.Acknowledgement })]
    [InlineData(Role.Officer, new[] { PetitionCommand.Acceptance, PetitionCommand.Return, PetitionCommand.Escalation,
        PetitionCommand.Responses, PetitionCommand.Split, PetitionCommand.Coordination, PetitionCommand.FollowUps,
        PetitionCommand.Acknowledgement, PetitionCommand.Commitments })]
    [InlineData(Role.Supervisor, new[] { PetitionCommand.Verification, PetitionCommand.Reopening, PetitionCommand.FollowUps })]
    [InlineData(Role.Administrator, new PetitionCommand[0])]
    public void A_role_allows_exactly_its_own_commands(Role role, PetitionCommand[] allowed) =>
        Assert.Equal(allowed.Order(), Enum.GetValues<PetitionCommand>().Where(command => PetitionPermissions.Allows(role, command)));

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Head)]
    public void Coordinators_and_heads_do_everything(Role role) =>
        Assert.All(Enum.GetValues<PetitionCommand>(), command => Assert.True(PetitionPermissions.Allows(role, command)));

    [Theory]
    [InlineData(Role.Recorder, true)]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Officer, true)]
    [InlineData(Role.Head, true)]
    [InlineData(Role.Supervisor, false)]
    [InlineData(Role.Administrator, false)]
    public void Roles_that_handle_petitions_may_record_them(Role role, bool may) => Assert.Equal(may, PetitionPermissions.MayRecord(role));
}
