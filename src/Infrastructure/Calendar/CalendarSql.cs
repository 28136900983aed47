namespace Petitions.Infrastructure.Calendar;

/// <summary>What changes of the calendar need beyond EF's model. Runs after the petition tables' SQL, which makes <c>refuse_change()</c>.</summary>
public static class CalendarSql
{
    public const string Up = """
        create trigger calendar_changes_append_only before update or delete or truncate on calendar_changes for each statement execute function refuse_change();
        """;

    public const string Editions = """
        create trigger calendar_editions_append_only before update or delete or truncate on calendar_editions for each statement execute function refuse_change();
        """;
}
