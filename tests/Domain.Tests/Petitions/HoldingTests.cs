using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.Tests.BusinessDay;
using static Petitions.Domain.Tests.Petitions.PetitionData;

namespace Petitions.Domain.Tests.Petitions;

/// <summary>History as spells: closed, never overwritten, without gap or overlap, so that any past day can be asked for.</summary>
public sealed class HoldingTests
{
    [Fact]
    public void Holdings_follow_each_other_without_gap_and_keep_their_due_dates()
    {
        Petition petition = WithAHistory();

        Assert.Equal([1, 2, 3, 4], petition.Holdings.Select(spell => spell.Number));
        Assert.Equal(
            petition.Holdings.Skip(1).Select(spell => (DateOnly?)spell.Since), petition.Holdings.SkipLast(1).Select(spell => spell.Until));
        Assert.Equal(
            [Day("2022-12-13"), Day("2023-01-30"), Day("2022-12-20"), Day("2023-02-13")], petition.Holdings.Select(spell => spell.DueOn));
        Assert.Null(Assert.Single(petition.Holdings, spell => spell.Until is null).End);
    }

    [Theory]
    [InlineData("2022-11-29", PetitionStatus.Assigned, "UBND-H-BACSON")]
    [InlineData("2022-12-05", PetitionStatus.Assigned, "UBND-H-BACSON")]
    [InlineData("2022-12-06", PetitionStatus.Classified, "VP-UBND-T-LANGSON")]
    [InlineData("2022-12-12", PetitionStatus.Classified, "VP-UBND-T-LANGSON")]
    [InlineData("2022-12-13", PetitionStatus.Assigned, "SO-GTVT-LANGSON")]
    [InlineData("2026-01-01", PetitionStatus.Assigned, "SO-GTVT-LANGSON")]
    public void Exactly_one_state_is_in_force_on_any_day(string day, PetitionStatus status, string holder)
    {
        Petition petition = WithAHistory();

        var state = Assert.Single(petition.States, state => state.Since <= Day(day) && (state.Until is not { } until || until > Day(day)));

        Assert.Equal((status, PetitionAgencies.Of(holder).AgencyId), (state.Status, state.HolderId!.Value));
    }

    [Fact]
    public void Every_command_adds_one_version_one_state_and_one_event()
    {
        Petition petition = WithAHistory();

        Assert.Equal(5, petition.Version);
        Assert.Equal([1, 2, 3, 4, 5], petition.States.Select(state => state.Version));
        Assert.Equal([1, 2, 3, 4, 5], petition.DequeueEvents().Select(petitionEvent => petitionEvent.Context.Version));
    }

    private static Petition WithAHistory() => APetition.RaisedIn(TranYen).ClassifiedFor(District).AssignedTo(District)
        .On("2022-12-06").ReturnedFor(Transport)
        .On("2022-12-13").AssignedTo(Transport, due: "2023-02-13");
}
