-- What was said, reported, decided and counted is evidence: events and answers are appended, records are never deleted, and of a
-- record only the columns that say where the following of it stands can change.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are appended, never changed', tg_table_name using errcode = 'restrict_violation';
end
$$;

-- Petitions: the words that were said are evidence, and nobody edits them.

create function keep_petition_quote() returns trigger language plpgsql as $$
begin
    raise exception 'the quote of a petition is never changed' using errcode = 'restrict_violation';
end
$$;

create trigger petitions_quote
    before update of
        quote
    on petitions for each row
    when (old.quote is distinct from new.quote) execute function keep_petition_quote();

create trigger petition_commitment_spells_kept
    before delete or truncate on petition_commitment_spells for each statement execute function refuse_change();

create trigger petition_commitment_spells_record
    before update of
        commitment_id, number, change, since, state, due_on, returns_on, resume_by, resume_from_year, resume_to_year, slippage,
        note, response_number, agency_id, recorded_at
    on petition_commitment_spells for each statement execute function refuse_change();

create trigger petition_commitments_kept
    before delete or truncate on petition_commitments for each statement execute function refuse_change();

create trigger petition_commitments_record
    before update of
        petition_id, number, response_id, response_number, agency_id, kind, made_on, first_due_on, recorded_at
    on petition_commitments for each statement execute function refuse_change();

create trigger petition_due_dates_append_only
    before update or delete or truncate on petition_due_dates for each statement execute function refuse_change();

create trigger petition_events_append_only
    before update or delete or truncate on petition_events for each statement execute function refuse_change();

create trigger petition_follow_ups_append_only
    before update or delete or truncate on petition_follow_ups for each statement execute function refuse_change();

create trigger petition_responses_append_only
    before update or delete or truncate on petition_responses for each statement execute function refuse_change();

create trigger petition_step_clocks_kept
    before delete or truncate on petition_step_clocks for each statement execute function refuse_change();

create trigger petition_step_clocks_record
    before update of
        petition_id, holding_number, step, agency_id, opened_on, counted_from, term_days, term_kind, deadline_rule,
        deadline_basis, first_due_on
    on petition_step_clocks for each statement execute function refuse_change();

create trigger petition_verifications_append_only
    before update or delete or truncate on petition_verifications for each statement execute function refuse_change();

create trigger petitions_kept
    before delete or truncate on petitions for each statement execute function refuse_change();

-- Meetings and statements.

create trigger meetings_kept
    before delete or truncate on meetings for each statement execute function refuse_change();

create trigger meetings_record
    before update of
        kind, title, held_on, date_inferred, date_note, host_unit_id, host_path, visited_unit_ids, delegation, attendees,
        purposes, sources, documents, gifts, profile, evidence, recorded_by, recorded_by_agency_id, recorded_at
    on meetings for each statement execute function refuse_change();

create trigger statements_append_only
    before update or delete or truncate on statements for each statement execute function refuse_change();

-- Directives.

create trigger directive_events_append_only
    before update or delete or truncate on directive_events for each statement execute function refuse_change();

create trigger directive_occurrences_kept
    before delete or truncate on directive_occurrences for each statement execute function refuse_change();

create trigger directive_occurrences_record
    before update of
        directive_id, number, nominal_on
    on directive_occurrences for each statement execute function refuse_change();

create trigger directive_reminders_append_only
    before update or delete or truncate on directive_reminders for each statement execute function refuse_change();

create trigger directive_reports_kept
    before delete or truncate on directive_reports for each statement execute function refuse_change();

create trigger directive_reports_record
    before update of
        directive_id, number, occurrence, addressee_ids, for_described, joint, reported_by, text, document_number, document_date,
        signatory, "on", recorded_at, agency_id
    on directive_reports for each statement execute function refuse_change();

create trigger directives_kept
    before delete or truncate on directives for each statement execute function refuse_change();

create trigger directives_record
    before update of
        kind, given_by, giver_id, given_on, meeting_id, number, label, statement_id, quote, addressees, addressee_ids, unit_ids,
        due_text, due_on, schedule, soft, based_on, recorded_by, recorded_by_id, recorded_at, search_key
    on directives for each statement execute function refuse_change();

-- Stewardships.

create trigger stewardship_reports_append_only
    before update or delete or truncate on stewardship_reports for each statement execute function refuse_change();

create trigger stewardships_kept
    before delete or truncate on stewardships for each statement execute function refuse_change();

create trigger stewardships_record
    before update of
        unit_id, unit_path, households, household_count, role, official_name, official_title, agency_id, assigned_by_id,
        legal_basis, valid_from, directive_id, takes_over_from_id, recorded_by, recorded_at
    on stewardships for each statement execute function refuse_change();

-- Notices and the ladder of reminders.

create trigger notice_rungs_kept
    before delete or truncate on notice_rungs for each statement execute function refuse_change();

create trigger notice_rungs_record
    before update of
        code, clock, days, day_kind, addressee, text, english_text, legal_basis, certainty, valid_from
    on notice_rungs for each statement execute function refuse_change();

create trigger notice_sweep_rungs_kept
    before delete or truncate on notice_sweep_rungs for each statement execute function refuse_change();

create trigger notice_sweeps_kept
    before delete or truncate on notice_sweeps for each statement execute function refuse_change();

create trigger notices_acknowledged
    before update on notices for each row
    when (old.acknowledged_on is not null) execute function refuse_change();

create trigger notices_kept
    before delete or truncate on notices for each statement execute function refuse_change();

create trigger notices_record
    before update of
        sweep_id, clock, clock_id, due_on, rung_id, rung_code, agency_id, office, petition_id, directive_id, raised_on,
        recorded_at
    on notices for each statement execute function refuse_change();

create trigger notices_report_kept
    before update of
        report_run_id
    on notices for each statement execute function refuse_change();

-- The calendar.

create trigger calendar_changes_append_only
    before update or delete or truncate on calendar_changes for each statement execute function refuse_change();

create trigger calendar_editions_append_only
    before update or delete or truncate on calendar_editions for each statement execute function refuse_change();

-- Reports.

create trigger report_deliveries_answerable
    before update of
        answerable_id
    on report_deliveries for each statement execute function refuse_change();

create trigger report_deliveries_kept
    before delete or truncate on report_deliveries for each statement execute function refuse_change();

create trigger report_deliveries_record
    before update of
        run_id, number, kind, address, recipient_name, agency_id, recipient_key, planned_at, overdue, unread_by_id
    on report_deliveries for each statement execute function refuse_change();

create trigger report_fires_append_only
    before update or delete or truncate on report_fires for each statement execute function refuse_change();

create trigger report_items_kept
    before update or truncate on report_items for each statement execute function refuse_change();

create trigger report_numbers_append_only
    before update or delete or truncate on report_numbers for each statement execute function refuse_change();

create trigger report_schedules_kept
    before delete or truncate on report_schedules for each statement execute function refuse_change();

create trigger report_snapshots_kept
    before update or truncate on report_snapshots for each statement execute function refuse_change();

create trigger frozen_periods_kept
    before update or delete or truncate on frozen_periods for each statement execute function refuse_change();
