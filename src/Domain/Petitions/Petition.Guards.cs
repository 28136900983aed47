using Petitions.Domain.Commitments;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions;

/// <content>Who may do what, and when: stated once, and read by the commands and by the list of possible actions alike.</content>
public sealed partial class Petition
{
    private static readonly Dictionary<PetitionCommand, PetitionStatus[]> AllowedStatuses = new()
    {
        [PetitionCommand.Classification] = [PetitionStatus.Recorded, PetitionStatus.Classified],
        [PetitionCommand.Assignment] =
            [PetitionStatus.Classified, PetitionStatus.Assigned, PetitionStatus.InProgress, PetitionStatus.AwaitingCoordination],
        [PetitionCommand.Acceptance] = [PetitionStatus.Assigned],
        [PetitionCommand.Return] = [PetitionStatus.Assigned, PetitionStatus.InProgress, PetitionStatus.AwaitingCoordination],
        [PetitionCommand.Escalation] =
            [PetitionStatus.Classified, PetitionStatus.Assigned, PetitionStatus.InProgress, PetitionStatus.AwaitingCoordination],
        [PetitionCommand.Responses] =
            [PetitionStatus.InProgress, PetitionStatus.AwaitingCoordination, PetitionStatus.Answered, PetitionStatus.AwaitingVerification,
                PetitionStatus.Closed],
        [PetitionCommand.Verification] = [PetitionStatus.Answered, PetitionStatus.AwaitingVerification],
        [PetitionCommand.Closure] = [PetitionStatus.Answered, PetitionStatus.AwaitingVerification],
        [PetitionCommand.Reopening] = [PetitionStatus.Closed],
        [PetitionCommand.Withdrawal] =
        [
            PetitionStatus.Recorded, PetitionStatus.Classified, PetitionStatus.Assigned, PetitionStatus.InProgress,
            PetitionStatus.AwaitingCoordination,
            PetitionStatus.Answered, PetitionStatus.AwaitingVerification,
        ],
        [PetitionCommand.Diversion] =
            [PetitionStatus.Recorded, PetitionStatus.Classified, PetitionStatus.Assigned, PetitionStatus.InProgress],
        [PetitionCommand.Split] = [PetitionStatus.Recorded, PetitionStatus.Classified, PetitionStatus.Assigned, PetitionStatus.InProgress],
        [PetitionCommand.Groups] =
            [PetitionStatus.Recorded, PetitionStatus.Classified, PetitionStatus.Assigned, PetitionStatus.InProgress, PetitionStatus.Merged],
        [PetitionCommand.Coordination] = [PetitionStatus.InProgress, PetitionStatus.AwaitingCoordination],
        [PetitionCommand.Extension] = [PetitionStatus.Assigned, PetitionStatus.InProgress, PetitionStatus.AwaitingCoordination],
        [PetitionCommand.Pause] = [PetitionStatus.Assigned, PetitionStatus.InProgress, PetitionStatus.AwaitingCoordination],
        [PetitionCommand.Resumption] = [PetitionStatus.Assigned, PetitionStatus.InProgress, PetitionStatus.AwaitingCoordination],
        [PetitionCommand.Commitments] = [.. Enum.GetValues<PetitionStatus>().Except([PetitionStatus.Diverted, PetitionStatus.Withdrawn])],
        [PetitionCommand.FollowUps] = [.. Enum.GetValues<PetitionStatus>().Except([PetitionStatus.Diverted])],
        // Parts share the words and the raiser of the whole, and a merged petition
        // has raisers of its own: they are told of what they raised themselves.
        [PetitionCommand.Acknowledgement] =
        [
            PetitionStatus.Recorded, PetitionStatus.Classified, PetitionStatus.Assigned, PetitionStatus.InProgress,
            PetitionStatus.AwaitingCoordination,
            PetitionStatus.Merged, PetitionStatus.Split,
        ],
        [PetitionCommand.Repetition] = [.. Enum.GetValues<PetitionStatus>().Except([PetitionStatus.Diverted, PetitionStatus.Withdrawn])],
    };

    /// <summary>
    /// Everything that stands against <paramref name="command"/> now, for the person of <paramref name="action"/>; empty when
    /// it can be done. What depends on the command's own content (a ground, the body proposed) is judged when it is given.
    /// </summary>
    public IEnumerable<Refusal> RefusalsFor(PetitionCommand command, ActionContext action)
    {
        if (!PetitionPermissions.Allows(action.By.Role, command))
            yield return PetitionErrors.RoleMayNot(action.By.Role, command);
        else if (action.By.Agency is null)
            yield return PetitionErrors.AgencyNeeded();

        if (!AllowedStatuses[command].Contains(Status))
        {
            yield return PetitionErrors.StatusForbids(Status, command);
            yield break;
        }

        foreach (var refusal in RefusalsByPlace(command, action))
            yield return refusal;
        if (command is PetitionCommand.Extension or PetitionCommand.Pause && PausedOn is not null)
            yield return PetitionErrors.ClockPaused();
        if (command == PetitionCommand.Resumption && PausedOn is null)
            yield return PetitionErrors.ClockNotPaused();
        if (command == PetitionCommand.Acknowledgement && AcknowledgedOn is { } told)
            yield return PetitionErrors.AlreadyAcknowledged(told);
        if (command == PetitionCommand.Acknowledgement && PartOfId is not null)
            yield return PetitionErrors.WholeIsAcknowledged();
        if (command == PetitionCommand.Return && Holding?.FromAgencyId is null)
            yield return PetitionErrors.NothingToReturn();
        // Those that follow it would follow a petition that goes nowhere, and be forgotten with it.
        if (command is PetitionCommand.Withdrawal or PetitionCommand.Diversion && SupporterCount > 1)
            yield return PetitionErrors.LeadsGroup();
        if (command == PetitionCommand.Closure)
        {
            if (Outcome is not (Outcome.Resolved or Outcome.Explained or Outcome.NotPossible))
                yield return PetitionErrors.OutcomeNotFinal(Outcome);
            else if (Outcome == Outcome.Resolved && VerifiedOn is null)
                yield return PetitionErrors.NotVerified();
        }
    }

    /// <summary>Whose desk the command belongs to.</summary>
    private IEnumerable<Refusal> RefusalsByPlace(PetitionCommand command, ActionContext action)
    {
        var actor = action.By;
        var holds = actor.IsOf(HolderId);
        switch (command)
        {
            case PetitionCommand.Extension or PetitionCommand.Pause or PetitionCommand.Resumption:
                if (holds)
                    yield return PetitionErrors.OwnClock();
                else if (!actor.IsOf(Holding?.FromAgencyId) && !actor.IsAbove(action.Holder))
                    yield return PetitionErrors.NotConcerned();
                break;
            case PetitionCommand.FollowUps:
                break;
            case PetitionCommand.Acknowledgement:
                if (!holds && !actor.IsOf(AccountableAgencyId) && !actor.IsOf(_holdings.MinBy(holding => holding.Number)?.AgencyId))
                    yield return PetitionErrors.NotAcknowledging();
                break;
            case PetitionCommand.Commitments:
                if (!_commitments.Exists(commitment => commitment.IsOpen))
                    yield return CommitmentErrors.NoneOpen();
                break;
            case PetitionCommand.Repetition:
                if (!IsConcerned(action))
                    yield return PetitionErrors.NotConcerned();
                break;
            case PetitionCommand.Acceptance or PetitionCommand.Return or PetitionCommand.Escalation or PetitionCommand.Coordination:
                if (!holds)
                    yield return PetitionErrors.NotHolder(action.Holder?.Name);
                break;
            case PetitionCommand.Responses:
                if (!holds && (AnsweredOn is null || !actor.IsOf(ExecutorId)))
                    yield return PetitionErrors.NotHolder(action.Holder?.Name);
                break;
            case PetitionCommand.Verification:
                if (actor.IsOf(ExecutorId))
                    yield return PetitionErrors.OwnCase();
                else if (!CoversPlaceOfOrigin(action) && !IsConcerned(action))
                    yield return PetitionErrors.NotOfPlace();
                break;
            case PetitionCommand.Closure:
                if (actor.IsOf(ExecutorId))
                    yield return PetitionErrors.OwnCase();
                else if (!IsConcerned(action))
                    yield return PetitionErrors.NotConcerned();
                break;
            case PetitionCommand.Reopening:
                if (actor.Role != Role.Supervisor && !IsConcerned(action))
                    yield return PetitionErrors.NotConcerned();
                break;
            case PetitionCommand.Groups when Status == PetitionStatus.Merged:
                if (!IsConcerned(action))
                    yield return PetitionErrors.NotConcerned();
                break;
            default:
                if (!holds && !actor.IsAbove(action.Holder))
                    yield return PetitionErrors.NotDirecting(action.Holder?.Name);
                break;
        }
    }

    /// <summary>
    /// True for the bodies that have or had it or handed it over, and for those above the one that has it or had it last.
    /// </summary>
    private bool IsConcerned(ActionContext action) =>
        action.By.IsOf(AccountableAgencyId) || action.By.IsAbove(action.HolderOrLast)
            || _holdings.Any(holding => action.By.IsOf(holding.AgencyId) || action.By.IsOf(holding.FromAgencyId));

    /// <summary>
    /// True for those who work where it was raised or for a wider territory around it: they see on the ground what became of it.
    /// </summary>
    private bool CoversPlaceOfOrigin(ActionContext action) => action.By.Covers(OriginPath) || action.By.Covers(action.Place);

    /// <summary>Refuses with the first thing that stands against <paramref name="command"/>, the day of the act included.</summary>
    /// <exception cref="DomainException">What <see cref="RefusalsFor"/> lists;
    /// <see cref="PetitionErrors.InFuture"/>; <see cref="PetitionErrors.BeforePreviousStep"/>.</exception>
    public void Require(PetitionCommand command, ActionContext action)
    {
        RefuseFuture(action);
        foreach (var refusal in RefusalsFor(command, action))
            throw refusal.AsException();
        if (action.On < LastOn)
            throw PetitionErrors.BeforePreviousStep(action.On, LastOn);
    }
}
