namespace Petitions.Infrastructure.Reports;

/// <summary>What reports need beyond EF's model: the history of states as it was entered, when a petition is open, and snapshots that stay as they are.</summary>
public static class ReportSql
{
    /// <summary>
    /// States written before this migration get the instants of the events that made them: each version was made by one event. And each gets the day on which
    /// somebody had confirmed what was reported as resolved, which a later answer or a reopening takes away again.
    /// </summary>
    public const string Backfill = """
        update petition_states state set recorded_at = event.recorded_at
        from petition_events event where event.petition_id = state.petition_id and event.version = state.version;

        update petition_states state set superseded_at = next.recorded_at
        from petition_states next where next.petition_id = state.petition_id and next.version = state.version + 1;

        with told as (
            select petition_id, version, "on",
                case
                    when kind = 'verified' and details ->> 'result' = 'confirmed' then 'confirmed'
                    when kind = 'reopened' or (kind = 'responded' and details ->> 'outcome' = 'resolved' and details ->> 'kind' <> 'interim') then 'undone'
                end as what
            from petition_events where kind in ('verified', 'reopened', 'responded')),
        latest as (
            select distinct on (state.petition_id, state.version) state.petition_id, state.version, told.what, told."on"
            from petition_states state join told on told.petition_id = state.petition_id and told.version <= state.version and told.what is not null
            order by state.petition_id, state.version, told.version desc)
        update petition_states state set verified_on = latest."on"
        from latest where latest.petition_id = state.petition_id and latest.version = state.version and latest.what = 'confirmed';
        """;

    /// <summary>
    /// When a petition is open, stated once for every figure: until it is confirmed on the ground that it was done, explained, found impossible, or taken
    /// back. Answered is not settled: what was deferred, is in progress or remains unresolved stays open, closed file or not. A petition that was
    /// split is open as long as a part is, which its own state does not tell.
    /// </summary>
    public const string Up = """
        create function petition_is_open(status varchar, outcome varchar, verified_on date) returns boolean language sql immutable parallel safe as $$
            select case status
                when 'Answered' then outcome not in ('Explained', 'NotPossible')
                when 'AwaitingVerification' then verified_on is null
                when 'Closed' then outcome not in ('Resolved', 'Explained', 'NotPossible')
                else status not in ('Diverted', 'Merged', 'Split', 'Withdrawn')
            end $$;

        create trigger report_snapshots_kept before update or truncate on report_snapshots for each statement execute function refuse_change();
        create trigger report_items_kept before update or truncate on report_items for each statement execute function refuse_change();
        create trigger frozen_periods_kept before update or delete or truncate on frozen_periods for each statement execute function refuse_change();
        """;

    public const string Down = "drop function petition_is_open(varchar, varchar, date);";
}
