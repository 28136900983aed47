using Petitions.Domain.Calendar;

namespace Petitions.Domain.Notices;

/// <summary>
/// All rungs that hold on a day. Of the rungs that address one and the same, a clock hears the last one reached:
/// after a long stop nobody is reminded of a due date that has passed, and everybody up the ladder is told once.
/// </summary>
public sealed class Ladder
{
    private Ladder(IReadOnlyList<RungWindow> windows, IReadOnlyList<RefusedRung> refused)
    {
        Windows = windows;
        Refused = refused;
    }

    /// <summary>What is to be told, the rungs furthest up first.</summary>
    public IReadOnlyList<RungWindow> Windows { get; }

    /// <summary>
    /// The rungs whose working days lie in a year that is not loaded: refused, never guessed. The others are gone by all the same.
    /// </summary>
    public IReadOnlyList<RefusedRung> Refused { get; }

    public static Ladder ForDay(DateOnly day, IEnumerable<Rung> rungs, WorkCalendar calendar)
    {
        var windows = new List<RungWindow>();
        var refused = new List<RefusedRung>();
        foreach (var same in rungs.Where(rung => rung.Validity.Contains(day)).GroupBy(rung => (rung.Clock, rung.Addressee)))
        {
            DateOnly? beyond = null;
            foreach (var (rung, reached) in FindReached(same, day, calendar, refused).OrderBy(one => one.To)
                .ThenByDescending(one => one.Rung.Days))
            {
                // A reminder of what is over by now says nothing.
                var from = rung.Days < 0 ? Later(beyond, day) : beyond;
                if (from is not { } earliest)
                    windows.Add(new(rung, DateOnly.MinValue, reached));
                else if (earliest < reached)
                    windows.Add(new(rung, earliest.AddDays(1), reached));
                beyond = Later(beyond, reached);
            }
        }

        return new([.. windows.OrderBy(window => window.Rung.Clock).ThenByDescending(window => window.Rung.Days)], refused);
    }

    private static List<(Rung Rung, DateOnly To)> FindReached(
        IEnumerable<Rung> rungs, DateOnly day, WorkCalendar calendar, List<RefusedRung> refused)
    {
        var reached = new List<(Rung, DateOnly)>();
        foreach (var rung in rungs)
        {
            try
            {
                reached.Add((rung, rung.LatestReachedDueOn(day, calendar)));
            }
            catch (DomainException unknown)
            {
                refused.Add(new(rung, unknown.Refusal));
            }
        }

        return reached;
    }

    private static DateOnly Later(DateOnly? one, DateOnly other) => one is { } date && date > other ? date : other;
}
