using Petitions.Domain.Calendar;
using Petitions.Domain.Commitments;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Intake;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;

namespace Petitions.Domain.Petitions;

/// <content>Parts, groups, and the ways out of the workflow: split, join, leave, divert, withdraw.</content>
public sealed partial class Petition
{
    /// <summary>
    /// Splits the petition into parts that go their own ways. Each part keeps quote, raiser and origin and goes on where the whole stood:
    /// same desk, same clock, and nobody left to ask who has been asked.
    /// </summary>
    /// <param name="parts">What each is about.</param>
    /// <param name="ground">Why.</param>
    /// <param name="action">Who splits it.</param>
    /// <param name="left">What <see cref="CoordinatorsNotAsked"/> says on the day of the act; as they were named when null.</param>
    /// <returns>The parts, in order.</returns>
    /// <exception cref="DomainException"><see cref="PetitionErrors.PartsNeeded"/>.</exception>
    public IReadOnlyList<Petition> Split(
        IReadOnlyList<PartContent> parts, string? ground, ActionContext action, IReadOnlyList<Guid>? left = null)
    {
        Require(PetitionCommand.Split, action);
        if (parts.Count < 2)
            throw PetitionErrors.PartsNeeded();

        var before = CurrentStatusAndHolder;
        var earlier = Holding!;
        var coordinators = RunningClock(DeadlineStep.Coordinate) is null
            ? earlier.CoordinatorIds : left ?? CoordinatorsNotAsked(named => named);
        List<Petition> split = [.. parts.Select((part, index) => CreatePart(part, index + 1, earlier, coordinators, action))];
        EndHolding(HoldingEnd.Split, ground, action);
        PartCount = parts.Count;
        Status = PetitionStatus.Split;
        RecordStep(before, action, new PetitionSplit([.. parts.Select(part => part.Id)]), ground);
        return split;
    }

    /// <summary>
    /// Gives a split petition the outcome that its parts have together: the same for all, or, while they differ, in progress
    /// as long as a part is open, and in the end the least that any part reached. Resolved is only what is resolved in all
    /// its parts. It stands where the highest of its open parts does, and in the end where the last of them did.
    /// </summary>
    /// <param name="parts">Those that did not leave the workflow; without any it has no outcome.</param>
    /// <param name="action">What changed one of them.</param>
    public void RollUp(IReadOnlyList<PartStatus> parts, ActionContext action)
    {
        List<Outcome> outcomes = [.. parts.Select(part => part.Outcome)];
        var outcome = CombineOutcomes(outcomes);
        var partly = outcome != Outcome.Resolved && outcomes.Contains(Outcome.Resolved);
        var standing = parts.Where(part => part.IsOpen).Select(part => part.Standing).DefaultIfEmpty(Standing).Max();
        if (outcome == Outcome && partly == PartlyResolved && standing == Standing)
            return;
        var before = CurrentStatusAndHolder;
        Outcome = outcome;
        PartlyResolved = partly;
        Standing = standing;
        RecordStep(before, action, new PetitionRolledUp(outcome, partly, standing));
        if (outcome == Outcome.Resolved)
            EndCommitments(_commitments.Where(known => known.IsOpen), CommitmentState.Kept, null, null, action);
    }

    /// <summary>Follows <paramref name="lead"/> from now on: one petition, one more voice (1 kiến nghị, n lượt ý kiến).</summary>
    /// <exception cref="DomainException"><see cref="PetitionErrors.LeadIsItself"/>,
    /// <see cref="PetitionErrors.LeadNotOpen"/>, <see cref="PetitionErrors.LeadsGroup"/>.</exception>
    public void JoinGroup(Petition lead, string? ground, ActionContext action)
    {
        Require(PetitionCommand.Groups, action);
        if (Status == PetitionStatus.Merged)
            throw PetitionErrors.StatusForbids(Status, PetitionCommand.Groups).AsException();
        if (lead.Id == Id)
            throw PetitionErrors.LeadIsItself();
        if (lead.Status is PetitionStatus.Diverted or PetitionStatus.Merged or PetitionStatus.Split or PetitionStatus.Withdrawn)
            throw PetitionErrors.LeadNotOpen(lead.Status);
        if (SupporterCount > 1)
            throw PetitionErrors.LeadsGroup().AsException();

        var before = CurrentStatusAndHolder;
        StatusBeforeMerge = Status;
        EndHolding(HoldingEnd.Merged, ground, action);
        LeadId = lead.Id;
        Status = PetitionStatus.Merged;
        RecordStep(before, action, new PetitionMerged(lead.Id), ground);

        lead.SupporterCount++;
        lead.RecordStep(lead.CurrentStatusAndHolder, action, new PetitionJoinedBy(Id, lead.SupporterCount), ground);
    }

    /// <summary>
    /// Leaves the group and goes on where it stood before, with the clocks it
    /// had; by the calendar of now, where that has changed in the meantime.
    /// </summary>
    public void LeaveGroup(Petition lead, CalendarHistory calendars, string? ground, ActionContext action)
    {
        Require(PetitionCommand.Groups, action);
        if (Status != PetitionStatus.Merged || LeadId != lead.Id)
            throw PetitionErrors.StatusForbids(Status, PetitionCommand.Groups).AsException();

        var before = CurrentStatusAndHolder;
        LeadId = null;
        var interrupted = _stepClocks.Where(clock => clock.Lapse == LapseReason.Merged && clock.HoldingNumber == LatestHolding.Number)
            .ToList();
        ContinueFrom(LatestHolding, this, HandoverKind.GroupLeft, action);
        foreach (var clock in interrupted)
            ContinueFrom(clock, this, action);
        var moves = RecalculateDueDates(calendars, action);
        Status = StatusBeforeMerge!.Value;
        StatusBeforeMerge = null;
        RecordStep(before, action, new PetitionLeftGroup(lead.Id), ground);
        if (moves.Count > 0)
            RecordEvent(action, new PetitionCalendarMoved(moves));

        lead.SupporterCount--;
        lead.RecordStep(lead.CurrentStatusAndHolder, action, new PetitionLeftBy(Id, lead.SupporterCount), ground);
    }

    /// <summary>
    /// Hands the matter on to the regime it belongs to (domain brief 2.2, S14). It leaves the workflow and the text search, and no
    /// reader sees its text or who raised it any more, here or where others have the same words; what remains in sight is the receipt.
    /// </summary>
    /// <param name="regime">Where it belongs.</param>
    /// <param name="ground">Why.</param>
    /// <param name="kin">Every other petition that may have its words: the wholes that it is
    /// a part of with all their parts, and what was taken from the same statement.</param>
    /// <param name="action">Who diverts it.</param>
    public void Divert(DiversionRegime regime, string? ground, IReadOnlyCollection<Petition> kin, ActionContext action)
    {
        Require(PetitionCommand.Diversion, action);
        var reason = RequireGround(ground);
        var before = CurrentStatusAndHolder;
        EndHolding(HoldingEnd.Diverted, null, action);
        DiversionRegime = regime;
        DivertedOn = action.On;
        SuspectedRegime = null;
        Redact(Redaction.Everything);
        Status = PetitionStatus.Diverted;
        RecordStep(before, action, new PetitionDiverted(regime), reason);
        EndCommitments(_commitments.Where(known => known.IsOpen), CommitmentState.Withdrawn, null, null, action);
        foreach (var other in kin)
            other.RedactTextsOf(this, kin, action);
    }

    /// <summary>Ends the petition because those who raised it took it back.</summary>
    public void Withdraw(string? ground, ActionContext action)
    {
        Require(PetitionCommand.Withdrawal, action);
        var reason = RequireGround(ground);
        var before = CurrentStatusAndHolder;
        EndHolding(HoldingEnd.Withdrawn, reason, action);
        Status = PetitionStatus.Withdrawn;
        RecordStep(before, action, new PetitionWithdrawn(), reason);
        EndCommitments(_commitments.Where(known => known.IsOpen), CommitmentState.Withdrawn, null, null, action);
    }

    private static Outcome CombineOutcomes(List<Outcome> parts)
    {
        if (parts.Count == 0)
            return Outcome.None;
        if (parts.Distinct().Count() == 1)
            return parts[0];
        if (parts.Any(part => part is Outcome.None or Outcome.InProgress or Outcome.Deferred or Outcome.Unresolved))
            return Outcome.InProgress;
        return parts.Contains(Outcome.NotPossible) ? Outcome.NotPossible : Outcome.Explained;
    }

    private Petition CreatePart(PartContent part, int number, Holding earlier, IReadOnlyList<Guid> coordinators, ActionContext action)
    {
        var split = new Petition();
        split.Id = part.Id;
        split.Title = part.Title;
        split.Content = part.Content ?? Content;
        split.Quote = Quote;
        split.RaisedByKind = RaisedByKind;
        split.RaisedByDescription = RaisedByDescription;
        split.Channel = Channel;
        split.RaisedOn = RaisedOn;
        split.RepeatsId = RepeatsId;
        split.TimesRaised = TimesRaised;
        split.FirstRaisedOn = FirstRaisedOn;
        split.RecordedAt = action.RecordedAt;
        split.OriginUnitId = OriginUnitId;
        split.OriginPath = OriginPath;
        split.ProvinceId = ProvinceId;
        split.DistrictId = DistrictId;
        split.CommuneId = CommuneId;
        split.MeetingId = MeetingId;
        split.StatementId = StatementId;
        split.SupportingStatementIds = SupportingStatementIds;
        split.FieldCode = FieldCode;
        split.Traits = Traits;
        split.CompetentLevel = CompetentLevel;
        split.CompetentAgencyId = CompetentAgencyId;
        split.CompetenceRule = CompetenceRule;
        split.CompetenceBasis = CompetenceBasis;
        split.DepartsFromRule = DepartsFromRule;
        split.ClassificationGround = ClassificationGround;
        split.AccountableAgencyId = AccountableAgencyId;
        split.SuspectedRegime = SuspectedRegime ?? ScopeScreen.SuspectedRegimeOf(part.Title, part.Content);
        split.ReturnsOfWhole = [.. EarlierReturns];
        split.PartOfId = Id;
        split.PartNumber = number;
        split.Status = Status;
        split.Redact(part.Content is null || Redaction == Redaction.None ? Redaction : Redaction.QuoteAndRaiser);
        split.ContinueFrom(earlier, this, HandoverKind.SplitOff, action, coordinators);
        split.ContinueFrom(RunningClock(DeadlineStep.Accept), this, action);
        split.ContinueFrom(RunningClock(DeadlineStep.Coordinate), this, action);
        split.ContinueFrom(RunningClock(DeadlineStep.ReviewPause), this, action);
        split.RecordStep(new(null, null), action, new PetitionSplitOff(Id, number));
        return split;
    }
}
