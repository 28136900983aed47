using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;
using Petitions.Domain.Persons;

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
    /// <param name="act">Who splits it.</param>
    /// <param name="left">What <see cref="LeftToAsk"/> says on the day of the act; as they were named when null.</param>
    /// <returns>The parts, in order.</returns>
    /// <exception cref="DomainException"><see cref="PetitionErrors.PartsNeeded"/>.</exception>
    public IReadOnlyList<Petition> Split(IReadOnlyList<Part> parts, string? ground, Act act, IReadOnlyList<Guid>? left = null)
    {
        Require(PetitionCommand.Split, act);
        if (parts.Count < 2)
            throw PetitionErrors.PartsNeeded();

        var before = Now;
        var earlier = Holding!;
        var coordinators = Running(DeadlineStep.Coordinate) is null ? earlier.CoordinatorIds : left ?? LeftToAsk(named => named);
        List<Petition> split = [.. parts.Select((part, index) => SplitOff(part, index + 1, earlier, coordinators, act))];
        LetGo(HoldingEnd.Split, ground, act);
        PartCount = parts.Count;
        Status = PetitionStatus.Split;
        Conclude(before, act, new PetitionSplit([.. parts.Select(part => part.Id)]), ground);
        return split;
    }

    /// <summary>
    /// Gives a split petition the outcome that its parts have together: the same for all, or, while they differ, in progress as long as a part
    /// is open, and in the end the least that any part reached. Resolved is only what is resolved in all its parts. It stands where the highest of its
    /// open parts does, and in the end where the last of them did.
    /// </summary>
    /// <param name="parts">Those that did not leave the workflow; without any it has no outcome.</param>
    /// <param name="act">What changed one of them.</param>
    public void RollUp(IReadOnlyList<PartStand> parts, Act act)
    {
        List<Outcome> outcomes = [.. parts.Select(part => part.Outcome)];
        var outcome = Together(outcomes);
        var partly = outcome != Outcome.Resolved && outcomes.Contains(Outcome.Resolved);
        var standing = parts.Where(part => part.IsOpen).Select(part => part.Standing).DefaultIfEmpty(Standing).Max();
        if (outcome == Outcome && partly == PartlyResolved && standing == Standing)
            return;
        var before = Now;
        Outcome = outcome;
        PartlyResolved = partly;
        Standing = standing;
        Conclude(before, act, new PetitionRolledUp(outcome, partly, standing));
        if (outcome == Outcome.Resolved)
            EndEach(_commitments.Where(known => known.IsOpen), CommitmentState.Kept, null, null, act);
    }

    /// <summary>Follows <paramref name="lead"/> from now on: one petition, one more voice (1 kiến nghị, n lượt ý kiến).</summary>
    /// <exception cref="DomainException"><see cref="PetitionErrors.LeadIsItself"/>, <see cref="PetitionErrors.LeadNotOpen"/>, <see cref="PetitionErrors.LeadsGroup"/>.</exception>
    public void Join(Petition lead, string? ground, Act act)
    {
        Require(PetitionCommand.Groups, act);
        if (Status == PetitionStatus.Merged)
            throw PetitionErrors.StatusForbids(Status, PetitionCommand.Groups).AsException();
        if (lead.Id == Id)
            throw PetitionErrors.LeadIsItself();
        if (lead.Status is PetitionStatus.Diverted or PetitionStatus.Merged or PetitionStatus.Split or PetitionStatus.Withdrawn)
            throw PetitionErrors.LeadNotOpen(lead.Status);
        if (Voices > 1)
            throw PetitionErrors.LeadsGroup().AsException();

        var before = Now;
        StatusBeforeMerge = Status;
        LetGo(HoldingEnd.Merged, ground, act);
        LeadId = lead.Id;
        Status = PetitionStatus.Merged;
        Conclude(before, act, new PetitionMerged(lead.Id), ground);

        lead.Voices++;
        lead.Conclude(lead.Now, act, new PetitionJoinedBy(Id, lead.Voices), ground);
    }

    /// <summary>Leaves the group and goes on where it stood before, with the clocks it had; by the calendar of now, where that has changed in the meantime.</summary>
    public void Leave(Petition lead, CalendarHistory calendars, string? ground, Act act)
    {
        Require(PetitionCommand.Groups, act);
        if (Status != PetitionStatus.Merged || LeadId != lead.Id)
            throw PetitionErrors.StatusForbids(Status, PetitionCommand.Groups).AsException();

        var before = Now;
        LeadId = null;
        var interrupted = _stepClocks.Where(clock => clock.Lapse == ClockLapse.Merged && clock.HoldingNumber == LatestHolding.Number).ToList();
        GoOnWith(LatestHolding, this, HandedBy.GroupLeft, act);
        foreach (var clock in interrupted)
            GoOnWith(clock, this, act);
        var moves = CountAnew(calendars, act);
        Status = StatusBeforeMerge!.Value;
        StatusBeforeMerge = null;
        Conclude(before, act, new PetitionLeftGroup(lead.Id), ground);
        if (moves.Count > 0)
            Tell(act, new PetitionCalendarMoved(moves));

        lead.Voices--;
        lead.Conclude(lead.Now, act, new PetitionLeftBy(Id, lead.Voices), ground);
    }

    /// <summary>
    /// Hands the matter on to the regime it belongs to (domain brief 2.2, S14). It leaves the workflow and the text search, and no reader sees
    /// its text or who raised it any more, here or where others have the same words; what remains in sight is the receipt.
    /// </summary>
    /// <param name="regime">Where it belongs.</param>
    /// <param name="ground">Why.</param>
    /// <param name="kin">Every other petition that may have its words: the wholes that it is a part of with all their parts, and what was taken from the same statement.</param>
    /// <param name="act">Who diverts it.</param>
    public void Divert(DiversionRegime regime, string? ground, IReadOnlyCollection<Petition> kin, Act act)
    {
        Require(PetitionCommand.Diversion, act);
        var reason = Ground(ground);
        var before = Now;
        LetGo(HoldingEnd.Diverted, null, act);
        DiversionRegime = regime;
        DivertedOn = act.On;
        SuspectedRegime = null;
        Withhold(Withheld.Everything);
        Status = PetitionStatus.Diverted;
        Conclude(before, act, new PetitionDiverted(regime), reason);
        EndEach(_commitments.Where(known => known.IsOpen), CommitmentState.Withdrawn, null, null, act);
        foreach (var other in kin)
            other.WithholdWordsOf(this, kin, act);
    }

    /// <summary>Ends the petition because those who raised it took it back.</summary>
    public void Withdraw(string? ground, Act act)
    {
        Require(PetitionCommand.Withdrawal, act);
        var reason = Ground(ground);
        var before = Now;
        LetGo(HoldingEnd.Withdrawn, reason, act);
        Status = PetitionStatus.Withdrawn;
        Conclude(before, act, new PetitionWithdrawn(), reason);
        EndEach(_commitments.Where(known => known.IsOpen), CommitmentState.Withdrawn, null, null, act);
    }

    private static Outcome Together(List<Outcome> parts)
    {
        if (parts.Count == 0)
            return Outcome.None;
        if (parts.Distinct().Count() == 1)
            return parts[0];
        if (parts.Any(part => part is Outcome.None or Outcome.InProgress or Outcome.Deferred or Outcome.Unresolved))
            return Outcome.InProgress;
        return parts.Contains(Outcome.NotPossible) ? Outcome.NotPossible : Outcome.Explained;
    }

    private Petition SplitOff(Part part, int number, Holding earlier, IReadOnlyList<Guid> coordinators, Act act)
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
        split.RecordedAt = act.RecordedAt;
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
        split.SuspectedRegime = SuspectedRegime ?? ScopeScreen.Of(part.Title, part.Content);
        split.ReturnsOfWhole = [.. Returns];
        split.PartOfId = Id;
        split.PartNumber = number;
        split.Status = Status;
        split.Withhold(part.Content is null || Withheld == Withheld.Nothing ? Withheld : Withheld.Words);
        split.GoOnWith(earlier, this, HandedBy.SplitOff, act, coordinators);
        split.GoOnWith(Running(DeadlineStep.Accept), this, act);
        split.GoOnWith(Running(DeadlineStep.Coordinate), this, act);
        split.GoOnWith(Running(DeadlineStep.ReviewPause), this, act);
        split.Conclude(new(null, null), act, new PetitionSplitOff(Id, number));
        return split;
    }
}
