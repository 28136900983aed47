using Npgsql;

namespace Petitions.Baseline;

/// <summary>A step's term and where it comes from.</summary>
internal sealed record TermRule(string Code, int Days, string Kind, string LegalBasis);

/// <summary>Terms and calendar, read once.</summary>
internal sealed class Deadlines(Dictionary<DateOnly, bool> departures, Dictionary<string, TermRule> rules)
{
    public TermRule Classify { get; } = rules["Classify"];

    public TermRule Acknowledge { get; } = rules["Acknowledge"];

    public TermRule Answer { get; } = rules["Answer"];

    public TermRule Accept { get; } = rules["Accept"];

    public static async Task<Deadlines> ReadAsync(NpgsqlDataSource database)
    {
        var departures = new Dictionary<DateOnly, bool>();
        await using (var command = database.CreateCommand("select date, kind = 'MakeUpDay' from calendar_days"))
        {
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                departures[rows.GetFieldValue<DateOnly>(0)] = rows.GetBoolean(1);
        }

        var rules = new Dictionary<string, TermRule>();
        foreach (var step in new[] { "Classify", "Acknowledge", "Answer", "Accept" })
            rules[step] = await RuleAsync(database, step);
        return new(departures, rules);
    }

    public DateOnly DueOn(DateOnly start, TermRule rule)
    {
        var day = start;
        if (rule.Kind == "Calendar")
        {
            day = start.AddDays(rule.Days);
            while (!IsWorking(day))
                day = day.AddDays(1);
            return day;
        }

        for (var counted = 0; counted < rule.Days;)
        {
            day = day.AddDays(1);
            if (IsWorking(day))
                counted++;
        }

        return day;
    }

    private bool IsWorking(DateOnly day) =>
        departures.TryGetValue(day, out var works) ? works : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static async Task<TermRule> RuleAsync(NpgsqlDataSource database, string step)
    {
        await using var command = database.CreateCommand(
            "select code, term_days, term_kind, legal_basis from deadline_rules where step = $1 and valid_to is null");
        command.Parameters.Add(new() { Value = step });
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return new(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3));
    }
}
