using static Petitions.Domain.Tests.BusinessDay;

namespace Petitions.Domain.Tests;

public sealed class ValidityTests
{
    private static readonly Validity UntilReform = new(null, Day("2025-07-01"));
    private static readonly Validity SinceReform = new(Day("2025-07-01"), null);
    private static readonly Validity Year2022 = new(Day("2022-01-01"), Day("2023-01-01"));

    [Fact]
    public void A_validity_includes_its_first_day_and_excludes_its_end()
    {
        Assert.True(Year2022.Contains(Day("2022-01-01")));
        Assert.True(Year2022.Contains(Day("2022-12-31")));
        Assert.False(Year2022.Contains(Day("2021-12-31")));
        Assert.False(Year2022.Contains(Day("2023-01-01")));
        Assert.True(Validity.Always.Contains(DateOnly.MinValue));
    }

    [Fact]
    public void A_validity_ending_on_a_day_does_not_overlap_one_beginning_on_it()
    {
        Assert.False(UntilReform.Overlaps(SinceReform));
        Assert.False(SinceReform.Overlaps(UntilReform));
        Assert.True(UntilReform.Overlaps(Year2022));
        Assert.True(Year2022.Overlaps(Validity.Always));
        Assert.True(UntilReform.Overlaps(new Validity(Day("2025-06-30"), null)));
    }

    [Fact]
    public void A_validity_has_ended_on_its_end_day()
    {
        Assert.True(UntilReform.EndedBy(Day("2025-07-01")));
        Assert.False(UntilReform.EndedBy(Day("2025-06-30")));
        Assert.False(SinceReform.EndedBy(Day("2999-01-01")));
    }

    [Fact]
    public void A_validity_covers_every_validity_within_it()
    {
        Assert.True(UntilReform.Covers(Year2022));
        Assert.True(Validity.Always.Covers(UntilReform));
        Assert.True(Year2022.Covers(Year2022));
        Assert.False(Year2022.Covers(UntilReform));
        Assert.False(SinceReform.Covers(Year2022));
    }

    [Fact]
    public void A_validity_that_ends_before_it_begins_is_refused()
    {
        Assert.True(Year2022.IsOrdered);
        Assert.True(Validity.Always.IsOrdered);
        Assert.False(new Validity(Day("2022-01-01"), Day("2022-01-01")).IsOrdered);
        Assert.False(new Validity(Day("2022-01-02"), Day("2022-01-01")).IsOrdered);
    }
}
