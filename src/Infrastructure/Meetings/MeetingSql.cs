namespace Petitions.Infrastructure.Meetings;

/// <summary>
/// What the meeting tables need beyond EF's model: what was said is evidence, so it is appended and never changed, and a meeting
/// and its directives are never taken back. Runs after the petition tables' SQL, which makes <c>refuse_change()</c>.
/// </summary>
public static class MeetingSql
{
    public const string Up = """
        create trigger statements_append_only before update or delete or truncate on statements for each statement execute function refuse_change();
        create trigger directives_kept before delete or truncate on directives for each statement execute function refuse_change();
        create trigger meetings_kept before delete or truncate on meetings for each statement execute function refuse_change();
        """;
}
