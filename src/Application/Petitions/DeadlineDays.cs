using Petitions.Domain.Calendar;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Tells the days of a term one by one, as its pauses and extensions shaped it.</summary>
internal static class DeadlineDays
{
    public static IReadOnlyList<DayView> Of(Holding holding, DeadlineCount? count, IReadOnlyList<DueDateChange> changes, WorkCalendar calendar)
    {
        var days = (count?.Days ?? []).Select(View).ToList();
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
                case DueDateChangeKind.Resumed:
                    for (var day = pausedOn!.Value.AddDays(1); day <= change.On; day = day.AddDays(1))
                        days.Add(new(day, false, null, Language.Of("Tạm dừng thời hạn", "The clock is paused")));
                    days.AddRange(Rest(pausedOn.Value, due, change, holding, calendar, days));
                    due = calendar.DueAfterPause(pausedOn.Value, due, change.On, holding.TermKind ?? TermKind.Calendar);
                    break;
                case DueDateChangeKind.Extended:
                    for (var day = change.EarlierDueOn.AddDays(1); day <= change.DueOn; day = day.AddDays(1))
                        days.Add(new(day, false, null, Language.Of($"Gia hạn: {change.Ground}", $"Extended: {change.Ground}")));
                    due = change.DueOn!.Value;
                    break;
            }
        }

        return days;
    }

    /// <summary>What was left when the clock stopped, counted from the day it went on.</summary>
    private static IEnumerable<DayView> Rest(DateOnly pausedOn, DateOnly due, DueDateChange resumed, Holding holding, WorkCalendar calendar, List<DayView> before)
    {
        var counted = before.Max(day => day.Number) ?? 0;
        return calendar.Left(pausedOn, due, holding.TermKind ?? TermKind.Calendar) is { } left
            ? calendar.Explain(resumed.On, left).Days.Skip(1).Select(View).Select(day => day.Number is { } number ? day with { Number = counted + number } : day)
            : [];
    }

    public static DayView View(CountedDay day) => new(day.Date, day.Counted, day.Number, Language.Of(day.Reason, day.EnglishReason));
}
