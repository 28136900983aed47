using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Events;
using Petitions.Domain.Petitions.Route;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Petitions.States.Outcome;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>
/// One petition, several authorities: parts go their own ways, and the whole shows what they reached together (scenarios S7, S8).
/// </summary>
public sealed class SplitTests
{
    [Fact]
    public void Parts_continue_with_the_holder_and_clock_of_the_whole()
    {
        Petition whole = APetition.RaisedIn(TranYen).HeldBy(Transport);
        var spell = whole.Holding!;

        var parts = Split(whole, "2022-12-20");

        Assert.Equal((PetitionStatus.Split, 2, null, null), (whole.Status, whole.PartCount, whole.HolderId, whole.DueOn));
        Assert.Equal((HoldingEnd.Split, Day("2022-12-20")), (spell.End!.Value, spell.Until!.Value));
        Assert.All(parts, part =>
        {
            Assert.Equal(
                (PetitionStatus.InProgress, Standing.EscalatedToProvince, whole.Id), (part.Status, part.Standing, part.PartOfId!.Value));
            Assert.Equal((Transport.AgencyId, Day("2023-01-30")), (part.HolderId!.Value, part.DueOn!.Value));
            var own = Assert.Single(part.Holdings);
            Assert.Equal(
                (1, HandoverKind.SplitOff, Day("2022-12-20"), null, part.Id), (own.Number, own.How, own.Since, own.Until, own.PetitionId));
            Assert.Equal((spell.CountedFrom, spell.Deadline.Term, spell.AcceptedOn), (own.CountedFrom, own.Deadline.Term, own.AcceptedOn));
        });
        Assert.Equal([1, 2], parts.Select(part => part.PartNumber!.Value));
    }

    [Fact]
    public void Parts_inherit_the_due_date_changes_of_the_whole()
    {
        Petition whole = APetition.RaisedIn(TranYen).HeldBy(Transport);
        whole.Extend(Day("2023-02-10"), Day("2023-03-01"), "khảo sát", whole.ActOf(Office, day: "2022-12-05"));
        whole.Pause("chờ họp", ReviewPauseBy, whole.ActOf(Office, day: "2022-12-20"));

        var part = Split(Split(whole, "2022-12-21")[0], "2022-12-22")[1];

        Assert.Equal([DueDateChangeKind.Extended, DueDateChangeKind.Paused], part.DueDateChanges.Select(change => change.Kind));
        Assert.All(part.DueDateChanges,
            change => Assert.Equal((part.Id, 1, Office.AgencyId), (change.PetitionId, change.HoldingNumber, change.DecidedById!.Value)));
        Assert.Equal(2, part.DueDateChanges.Select(change => change.Id).Except(whole.DueDateChanges.Select(change => change.Id)).Count());
        Assert.Equal((Day("2022-12-20"), null, Day("2023-01-30")),
            (part.PausedOn, part.DueOn, part.Holding!.DueOnWithoutExtensions(part.DueDateChangesOf(part.Holding))));
    }

    [Fact]
    public void Parts_keep_quote_raiser_origin_classification_and_who_is_accountable()
    {
        Petition whole = APetition.RaisedIn(TranYen).HeldBy(District).EscalatedTo(Province);

        var part = Split(whole)[1];

        Assert.Equal((whole.Quote, whole.RaisedByDescription, whole.RaisedOn, whole.OriginUnitId),
            (part.Quote, part.RaisedByDescription, part.RaisedOn, part.OriginUnitId));
        Assert.Equal((whole.FieldCode, whole.CompetentAgencyId, District.AgencyId),
            (part.FieldCode, part.CompetentAgencyId, part.AccountableAgencyId!.Value));
        Assert.Equal(("Nâng cấp mặt đường", whole.Content), (part.Title, part.Content));
        Assert.Contains("nang cap mat duong", part.SearchKey, StringComparison.Ordinal);
    }

    [Fact]
    public void The_split_events_of_whole_and_parts_name_each_other()
    {
        Petition whole = APetition.RaisedIn(TranYen).HeldBy(District);

        var parts = Split(whole);

        Assert.Equal(parts.Select(part => part.Id), whole.LastEvent<PetitionSplit>().PartIds);
        Assert.Equal((whole.Id, 2), (parts[1].LastEvent<PetitionSplitOff>().WholeId, parts[1].PartNumber!.Value));
    }

    [Fact]
    public void A_split_into_one_part_is_refused() => ((Petition)APetition.RaisedIn(TranYen).HeldBy(District))
        .AssertRefuses("petition.parts_needed", it => it.Split([new(NewId(), "một", null)], null, it.ActOf(District)));

    [Fact]
    public void Only_the_part_that_looks_like_a_denunciation_is_suspected()
    {
        Petition whole = APetition.RaisedIn(TranYen);

        var parts = whole.Split([new(NewId(), "Nâng cấp đường", null), new(NewId(), "Phần còn lại", "tố cáo ông A nhận tiền")], null,
            whole.ActOf(Office));

        Assert.Equal([null, DiversionRegime.Denunciation], parts.Select(part => part.SuspectedRegime));
    }

    [Theory]
    [InlineData(None, None, None, false)]
    [InlineData(Resolved, Resolved, Resolved, false)]
    [InlineData(Deferred, Deferred, Deferred, false)]
    [InlineData(Resolved, None, InProgress, true)]
    [InlineData(Resolved, InProgress, InProgress, true)]
    [InlineData(Resolved, Deferred, InProgress, true)]
    [InlineData(Resolved, Unresolved, InProgress, true)]
    [InlineData(Explained, Deferred, InProgress, false)]
    [InlineData(NotPossible, None, InProgress, false)]
    [InlineData(Resolved, Explained, Explained, true)]
    [InlineData(Resolved, NotPossible, NotPossible, true)]
    [InlineData(Explained, NotPossible, NotPossible, false)]
    public void A_whole_is_resolved_when_all_parts_are_and_partly_when_some_are(Outcome one, Outcome other, Outcome together, bool partly)
    {
        Petition whole = APetition.RaisedIn(TranYen).HeldBy(District);
        Split(whole);

        whole.RollUp([Part(one), Part(other)], whole.ActOf(District));
        Assert.Equal((together, partly, PetitionStatus.Split), (whole.Outcome, whole.PartlyResolved, whole.Status));

        whole.RollUp([Part(other), Part(one)], whole.ActOf(District));
        Assert.Equal((together, partly), (whole.Outcome, whole.PartlyResolved));
    }

    [Fact]
    public void Rolling_up_an_unchanged_outcome_records_no_event()
    {
        Petition whole = APetition.RaisedIn(TranYen).HeldBy(District);
        Split(whole);
        whole.RollUp([Part(Resolved), Part(Deferred)], whole.ActOf(District));
        Assert.Equal((InProgress, true), (whole.LastEvent<PetitionRolledUp>().Outcome, whole.PartlyResolved));

        whole.RollUp([Part(Resolved), Part(Deferred)], whole.ActOf(District));

        Assert.Empty(whole.DequeueEvents());
    }

    [Fact]
    public void A_whole_has_the_standing_of_its_highest_open_part_and_finally_of_the_last()
    {
        Petition whole = APetition.RaisedIn(TranYen).HeldBy(District);
        Split(whole);
        Assert.Equal(Standing.WithinDistrict, whole.Standing);

        whole.RollUp([Part(None), Part(None, Standing.EscalatedToCentral)], whole.ActOf(District));
        Assert.Equal(
            (Standing.EscalatedToCentral, Standing.EscalatedToCentral), (whole.Standing, whole.LastEvent<PetitionRolledUp>().Standing));
        Assert.Equal(Standing.EscalatedToCentral, whole.States[^1].Standing);

        // What the centre explained is over; what was reported as done there is not until somebody has looked.
        whole.RollUp(
            [Part(None), new(PetitionStatus.AwaitingVerification, Resolved, Standing.EscalatedToCentral, null)], whole.ActOf(District));
        Assert.Equal(Standing.EscalatedToCentral, whole.Standing);
        whole.RollUp([Part(None), new(PetitionStatus.Answered, Explained, Standing.EscalatedToCentral, null)], whole.ActOf(District));
        Assert.Equal(Standing.WithinDistrict, whole.Standing);

        whole.RollUp([new(PetitionStatus.Answered, Explained, Standing.WithinDistrict, null),
            new(PetitionStatus.Answered, Explained, Standing.EscalatedToCentral, null)], whole.ActOf(District));
        Assert.Equal((Explained, Standing.WithinDistrict), (whole.Outcome, whole.Standing));
    }

    private static PartStatus Part(Outcome outcome, Standing standing = Standing.WithinDistrict) =>
        new(PetitionStatus.InProgress, outcome, standing, null);

    private static IReadOnlyList<Petition> Split(Petition whole, string day = "2022-11-29") => whole.Split(
        [new(NewId(), "Sửa chữa thường xuyên", "vá ổ gà"), new(NewId(), "Nâng cấp mặt đường", null)], "hai cơ quan",
        whole.ActOf(whole.Holder(), day: day));
}
