namespace Petitions.Infrastructure.Directives;

/// <summary>
/// What the directive tables need beyond EF's model: the words that were said or reported are evidence and stay, what happened is appended, and only where
/// the following of it stands moves on. Runs after the petition tables' SQL, which makes <c>refuse_change()</c>.
/// </summary>
public static class DirectiveSql
{
    public const string Up = """
        create trigger directives_kept before delete or truncate on directives for each statement execute function refuse_change();
        create trigger directives_record before update of
            kind, given_by, giver_id, given_on, meeting_id, number, label, statement_id, quote, addressees, addressee_ids, unit_ids, due_text, due_on, schedule, soft,
            based_on, recorded_by, recorded_by_id, recorded_at, search_key
            on directives for each statement execute function refuse_change();

        create trigger directive_occurrences_kept before delete or truncate on directive_occurrences for each statement execute function refuse_change();
        create trigger directive_occurrences_record before update of directive_id, number, nominal_on on directive_occurrences
            for each statement execute function refuse_change();

        create trigger directive_reports_kept before delete or truncate on directive_reports for each statement execute function refuse_change();
        create trigger directive_reports_record before update of
            directive_id, number, occurrence, addressee_ids, for_described, joint, reported_by, text, document_number, document_date, signatory, "on", recorded_at, agency_id
            on directive_reports for each statement execute function refuse_change();

        create trigger directive_reminders_append_only before update or delete or truncate on directive_reminders for each statement execute function refuse_change();
        create trigger directive_events_append_only before update or delete or truncate on directive_events for each statement execute function refuse_change();
        """;
}
