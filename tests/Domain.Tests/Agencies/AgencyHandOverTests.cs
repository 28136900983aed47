using Petitions.Domain.Agencies;
using static Petitions.Domain.Tests.Territory.LangSon;

namespace Petitions.Domain.Tests.Agencies;

public class AgencyHandOverTests
{
    private static readonly DateOnly In2030 = new(2030, 1, 1);

    [Fact]
    public void A_body_that_hands_over_everything_ends_with_that_day()
    {
        var agency = Body(new Validity(Reform, null));

        agency.HandOver(In2030, whole: true);

        Assert.Equal((In2030, 2), (agency.Validity.To!.Value, agency.Version));
    }

    [Fact]
    public void A_body_that_hands_over_one_field_keeps_the_others()
    {
        var agency = Body(new Validity(Reform, null));

        agency.HandOver(In2030, whole: false);

        Assert.Equal((null, 1), (agency.Validity.To, agency.Version));
    }

    [Fact]
    public void A_body_that_already_ends_that_day_is_unchanged()
    {
        var agency = Body(new Validity(Reform, In2030));

        agency.HandOver(In2030, whole: true);

        Assert.Equal(1, agency.Version);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_body_that_ended_before_or_begins_later_may_not_hand_over(bool whole)
    {
        var ended = Body(new Validity(null, Reform));
        var later = Body(new Validity(In2030, null));

        Assert.Equal("agency.predecessor_not_adjacent", RefusalCodeOf(() => ended.HandOver(In2030, whole)));
        Assert.Equal("agency.predecessor_not_adjacent", RefusalCodeOf(() => later.HandOver(In2030, whole)));
    }

    [Fact]
    public void A_hand_over_before_the_recorded_end_is_refused() =>
        Assert.Equal("agency.predecessor_not_adjacent",
            RefusalCodeOf(() => Body(new Validity(null, In2030.AddYears(1))).HandOver(In2030, whole: true)));

    private static Agency Body(Validity validity) =>
        new(Id(3001), "PHONG-THU", "Phòng thử", AgencyKind.SpecialisedDepartment, AuthorityLevel.Province, Province.Id, null, validity);

    private static string RefusalCodeOf(Action action) => Assert.Throws<DomainException>(action).Refusal.Code;
}
