using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Petitions.PetitionCommand;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>Which status allows which command: the whole table, written down a second time.</summary>
public sealed class StatusTableTests
{
    private static readonly Dictionary<PetitionStatus, PetitionCommand[]> Table = new()
    {
        [PetitionStatus.Recorded] =
            [PetitionCommand.Classification, Withdrawal, Diversion, PetitionCommand.Split, Groups, PetitionCommand.FollowUps, Repetition,
                PetitionCommand.Commitments, Acknowledgement],
        [PetitionStatus.Classified] =
            [PetitionCommand.Classification, Assignment, Escalation, Withdrawal, Diversion, PetitionCommand.Split, Groups,
                PetitionCommand.FollowUps, Repetition, PetitionCommand.Commitments, Acknowledgement],
        [PetitionStatus.Assigned] =
        [
            Assignment, Acceptance, PetitionCommand.Return, Escalation, Withdrawal, Diversion, PetitionCommand.Split, Groups,
            PetitionCommand.FollowUps, Repetition, PetitionCommand.Commitments,
            Extension, PetitionCommand.Pause, Resumption, Acknowledgement,
        ],
        [PetitionStatus.InProgress] =
        [
            Assignment, PetitionCommand.Return, Escalation, Responses, Withdrawal, Diversion, PetitionCommand.Split, Groups,
            PetitionCommand.FollowUps, Repetition, PetitionCommand.Commitments,
            PetitionCommand.Coordination, Extension, PetitionCommand.Pause, Resumption, Acknowledgement,
        ],
        [PetitionStatus.AwaitingCoordination] =
        [
            Assignment, PetitionCommand.Return, Escalation, Responses, Withdrawal, PetitionCommand.FollowUps, Repetition,
            PetitionCommand.Commitments, PetitionCommand.Coordination, Extension,
            PetitionCommand.Pause, Resumption, Acknowledgement,
        ],
        [PetitionStatus.Answered] = [Responses, PetitionCommand.Verification, Closure, Withdrawal, PetitionCommand.FollowUps, Repetition,
            PetitionCommand.Commitments],
        [PetitionStatus.AwaitingVerification] =
            [Responses, PetitionCommand.Verification, Closure, Withdrawal, PetitionCommand.FollowUps, Repetition,
                PetitionCommand.Commitments],
        [PetitionStatus.Closed] = [Responses, Reopening, PetitionCommand.FollowUps, Repetition, PetitionCommand.Commitments],
        [PetitionStatus.Diverted] = [],
        [PetitionStatus.Merged] = [Groups, PetitionCommand.FollowUps, Repetition, PetitionCommand.Commitments, Acknowledgement],
        [PetitionStatus.Split] = [PetitionCommand.FollowUps, Repetition, PetitionCommand.Commitments, Acknowledgement],
        [PetitionStatus.Withdrawn] = [PetitionCommand.FollowUps],
    };

    public static TheoryData<PetitionStatus, PetitionCommand> Pairs()
    {
        var pairs = new TheoryData<PetitionStatus, PetitionCommand>();
        foreach (var status in Table.Keys)
        {
            foreach (var command in Enum.GetValues<PetitionCommand>())
                pairs.Add(status, command);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_status_allows_exactly_the_commands_of_the_table(PetitionStatus status, PetitionCommand command)
    {
        var petition = In(status);
        Assert.Equal(status, petition.Status);

        var against = petition.RefusalsFor(command, petition.ActOf(Province)).Select(refusal => refusal.Code);

        Assert.Equal(!Table[status].Contains(command), against.Contains("petition.status_forbids"));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_command_succeeds_exactly_when_the_list_of_actions_allows_it(PetitionStatus status, PetitionCommand command)
    {
        var petition = In(status);
        var action = petition.ActOf(Office, Role.Coordinator);
        var against = petition.RefusalsFor(command, action).ToList();

        var refused = Record.Exception(() => petition.Require(command, action)) as DomainException;

        Assert.Equal(against.FirstOrDefault()?.Code, refused?.Refusal.Code);
    }

    private static Petition In(PetitionStatus status)
    {
        var told = APetition.RaisedIn(TranYen);
        switch (status)
        {
            case PetitionStatus.Classified:
                return told.ClassifiedFor(District);
            case PetitionStatus.Assigned:
                return told.ClassifiedFor(District).AssignedTo(District);
            case PetitionStatus.InProgress:
                return told.HeldBy(District);
            case PetitionStatus.AwaitingCoordination:
                return told.HeldBy(District).HavingAsked(Vnpt);
            case PetitionStatus.Answered:
                return told.HeldBy(District).Answered(Outcome.Explained);
            case PetitionStatus.AwaitingVerification:
                return told.HeldBy(District).Answered(Outcome.Resolved);
            case PetitionStatus.Closed:
                return told.HeldBy(District).Answered(Outcome.Explained).Closed();
            case PetitionStatus.Diverted:
                told.Value.Divert(DiversionRegime.Complaint, "khiếu nại", [], told.Value.ActOf(Office));
                return told;
            case PetitionStatus.Merged:
                told.Value.JoinGroup(APetition.RaisedIn(TranYen), null, told.Value.ActOf(Office));
                return told;
            case PetitionStatus.Split:
                told.Value.Split([new(NewId(), "a", null), new(NewId(), "b", null)], null, told.Value.ActOf(Office));
                return told;
            case PetitionStatus.Withdrawn:
                told.Value.Withdraw("rút", told.Value.ActOf(Office));
                return told;
            default:
                return told;
        }
    }
}
