using Petitions.Domain.Calendar;
using Petitions.Domain.Notices;
using Petitions.Domain.Tests.Calendar;

namespace Petitions.Domain.Tests.Notices;

public sealed class LadderTests
{
    [Theory]
    [InlineData(5, TermKind.Working, "2026-01-05", "2026-01-10")] // Saturday 10/01/2026 makes up for Friday 02/01/2026
    [InlineData(5, TermKind.Working, "2023-01-18", "2023-02-01")] // Tết 2023: 20/01 to 26/01
    [InlineData(10, TermKind.Working, "2023-01-18", "2023-02-08")]
    [InlineData(1, TermKind.Working, "2022-12-16", "2022-12-19")]
    [InlineData(-3, TermKind.Working, "2022-12-21", "2022-12-16")]
    [InlineData(-1, TermKind.Working, "2026-01-12", "2026-01-10")]
    [InlineData(-7, TermKind.Calendar, "2023-01-30", "2023-01-23")]
    [InlineData(0, TermKind.Calendar, "2023-01-30", "2023-01-30")]
    [InlineData(1, TermKind.Calendar, "2023-01-30", "2023-01-31")]
    public void A_rung_applies_from_its_day_and_not_the_day_before(int days, TermKind kind, string due, string reached)
    {
        var (rung, dueOn, on) = (Rung("A", days, kind), DateOnly.Parse(due, null), DateOnly.Parse(reached, null));

        Assert.True(rung.LatestReachedDueOn(on, OfficialCalendar.Of2022To2027) >= dueOn);
        Assert.True(rung.LatestReachedDueOn(on.AddDays(-1), OfficialCalendar.Of2022To2027) < dueOn);
    }

    [Fact]
    public void Only_the_last_rung_reached_for_one_addressee_is_raised()
    {
        var ladder = On("2023-02-13", Rung("T-30", -30), Rung("T-7", -7), Rung("due", 0), Rung("late", 1),
            Rung("head", 5, TermKind.Working, RungAddressee.Head));

        Assert.Equal(
            ["head ..2023-02-06", "late ..2023-02-12", "due 2023-02-13..2023-02-13", "T-7 2023-02-14..2023-02-20",
                "T-30 2023-02-21..2023-03-15"], ladder.Windows.Select(Shown));
    }

    [Fact]
    public void A_reminder_ahead_of_a_due_date_that_has_passed_is_not_raised() =>
        Assert.Equal(["T-7 2023-02-14..2023-02-20"], On("2023-02-13", Rung("T-7", -7)).Windows.Select(Shown));

    [Fact]
    public void Rungs_not_in_force_on_the_day_do_not_apply()
    {
        var ended = Rung("ended", 0, validity: new(null, new DateOnly(2023, 2, 13)));
        var begun = Rung("begun", 0, validity: new(new DateOnly(2023, 2, 13), null));

        Assert.Equal(["begun ..2023-02-13"], On("2023-02-13", ended, begun).Windows.Select(Shown));
    }

    [Fact]
    public void A_working_day_rung_in_a_year_not_loaded_is_refused_and_the_others_apply()
    {
        var ladder = On("2099-01-05", Rung("late", 1), Rung("head", 5, TermKind.Working, RungAddressee.Head));

        Assert.Equal(["late ..2099-01-04"], ladder.Windows.Select(Shown));
        Assert.Equal(["head calendar.year_not_loaded"], ladder.Refused.Select(refused => $"{refused.Rung.Code} {refused.Why.Code}"));
    }

    [Fact]
    public void A_rung_without_a_legal_basis_is_refused() =>
        Assert.Equal("rung.basis_missing",
            Assert.Throws<DomainException>(
                () => new Rung(Guid.Empty, "A", new(ClockKind.Holder, 0, TermKind.Calendar, RungAddressee.Body), "x", "x", " ", "",
                    Validity.Always)).Refusal.Code);

    private static Ladder On(string day, params Rung[] rungs) =>
        Ladder.ForDay(DateOnly.Parse(day, null), rungs, OfficialCalendar.Of2022To2027);

    private static string Shown(RungWindow window) =>
        $"{window.Rung.Code} {(window.From == DateOnly.MinValue ? "" : window.From.ToString("yyyy-MM-dd", null))}..{window.To:yyyy-MM-dd}";

    private static Rung Rung(
        string code, int days, TermKind kind = TermKind.Calendar, RungAddressee to = RungAddressee.Body, Validity? validity = null) =>
        new(Guid.Empty, code, new(ClockKind.Holder, days, kind, to), "nhắc", "reminder", "căn cứ", "", validity ?? Validity.Always);
}
