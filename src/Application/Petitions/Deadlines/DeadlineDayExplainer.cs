using Petitions.Domain.Calendar;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions.Route;

namespace Petitions.Application.Petitions.Deadlines;

/// <summary>Tells the days of a term one by one, as its pauses and extensions shaped it; the last of them is the due date.</summary>
internal static class DeadlineDayExplainer
{
    public static IReadOnlyList<DayView> Explain(
        Holding holding, DeadlineCount? count, IReadOnlyList<DueDateChange> changes, ReferencedPetition petition, WorkCalendar calendar)
    {
        var days = (count?.Days ?? []).Select(ToView).ToList();
        var due = count?.DueOn ?? holding.FirstDueOn;
        DateOnly? pausedOn = null;
        foreach (var change in changes)
        {
            switch (change.Kind)
            {
                case DueDateChangeKind.Paused:
                    pausedOn = change.On;
                    days.RemoveAll(day => day.Date > change.On);
                    break;
                case DueDateChangeKind.Resumed when pausedOn is { } since:
                    days.AddRange(UncountedDays(since, change.On, Language.Of("Tạm dừng thời hạn", "The clock is paused")));
                    days.AddRange(RemainingDays(since, due, change, holding, calendar, days));
                    due = calendar.DueAfterPause(since, due, change.On, holding.TermKind ?? TermKind.Calendar);
                    days.AddRange(UncountedDays(
                        days.Count == 0 ? change.On : days[^1].Date, due,
                        Language.Of("Không còn ngày nào: hết hạn vào ngày làm việc", "No day was left: it ends on a working day")));
                    pausedOn = null;
                    break;
                case DueDateChangeKind.Extended:
                    // The count may have moved with the calendar since; the date that was decided has not.
                    var decided = change.DueOn!.Value;
                    days.RemoveAll(day => day.Date > decided);
                    var ground = petition.RedactedGroundOf(change, holding);
                    days.AddRange(UncountedDays(due, decided, Language.Of($"Gia hạn: {ground}", $"Extended: {ground}")));
                    due = decided;
                    break;
            }
        }

        return days;
    }

    public static DayView ToView(CountedDay day) => new(day.Date, day.Counted, day.Number, Language.Of(day.Reason, day.EnglishReason));

    private static IEnumerable<DayView> UncountedDays(DateOnly after, DateOnly last, string why)
    {
        for (var day = after.AddDays(1); day <= last; day = day.AddDays(1))
            yield return new(day, false, null, why);
    }

    /// <summary>What was left when the clock stopped, counted from the day it went on.</summary>
    private static IEnumerable<DayView> RemainingDays(
        DateOnly pausedOn, DateOnly due, DueDateChange resumed, Holding holding, WorkCalendar calendar, List<DayView> before)
    {
        var counted = before.Max(day => day.Number) ?? 0;
        return calendar.RemainingTerm(pausedOn, due, holding.TermKind ?? TermKind.Calendar) is { } left
            ? calendar.Explain(resumed.On, left).Days.Skip(1).Select(ToView)
            .Select(day => day.Number is { } number ? day with { Number = counted + number } : day)
            : [];
    }
}
