namespace Petitions.Infrastructure.Meetings;

/// <summary>
/// What the meeting tables need beyond EF's model: what was said is evidence, so it is appended and never changed;
/// a meeting is never taken back. Runs after the petition tables' SQL, which makes <c>refuse_change()</c>.
/// </summary>
public static class MeetingSql
{
    public const string Up = """
        create trigger statements_append_only before update or delete or truncate on statements for each statement execute function refuse_change();
        create trigger meetings_kept before delete or truncate on meetings for each statement execute function refuse_change();

        -- A meeting's version and counts move on with what is added to it; what was written down of it stays.
        create trigger meetings_record before update of
            kind, title, held_on, date_inferred, date_note, host_unit_id, host_path, visited_unit_ids, delegation, attendees, purposes, sources,
            documents, gifts, profile, evidence, recorded_by, recorded_by_agency_id, recorded_at
            on meetings for each statement execute function refuse_change();
        """;
}
