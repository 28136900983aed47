namespace Petitions.Infrastructure.Petitions;

/// <summary>
/// What the ledger of commitments needs beyond EF's model: what was promised, by whom and in which answer stays as it was written down, and what earlier
/// answers promised before there was a ledger is entered into it.
/// </summary>
public static class CommitmentSql
{
    public const string Keep = """
        create trigger petition_commitments_kept before delete or truncate on petition_commitments for each statement execute function refuse_change();
        create trigger petition_commitments_record before update of petition_id, number, response_id, response_number, agency_id, kind, made_on, first_due_on, recorded_at
            on petition_commitments for each statement execute function refuse_change();
        create trigger petition_commitment_spells_kept before delete or truncate on petition_commitment_spells for each statement execute function refuse_change();
        create trigger petition_commitment_spells_record before update of
            commitment_id, number, change, since, state, due_on, returns_on, resume_from_year, resume_to_year, slippage, note, response_number, agency_id, recorded_at
            on petition_commitment_spells for each statement execute function refuse_change();

        alter table return_rules add constraint ex_return_rules_code_validity
            exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
            deferrable initially immediate;
        create trigger return_rules_revision after insert or update or delete or truncate on return_rules for each statement execute function move_reference_revision();
        """;

    /// <summary>
    /// Spells tell how a resume point was named, and keep it. Those written before get what their commitment says; where that was moved since, a condition is
    /// known by coming back on its own day, which a date does not.
    /// </summary>
    public const string Terms = """
        update petition_commitment_spells spell
        set resume_by = case
            when not exists (select from petition_commitment_spells later where later.commitment_id = spell.commitment_id and later.number > spell.number and later.change = 'Moved')
                then made.resume_by
            when spell.resume_from_year is not null then case when spell.resume_from_year = spell.resume_to_year then 'Year' else 'Period' end
            when spell.returns_on = spell.due_on and spell.due_on > spell.since then 'Condition'
            else 'Date' end
        from petition_commitments made where made.id = spell.commitment_id and made.kind = 'ResumePoint';

        drop trigger petition_commitment_spells_record on petition_commitment_spells;
        create trigger petition_commitment_spells_record before update of
            commitment_id, number, change, since, state, due_on, returns_on, resume_by, resume_from_year, resume_to_year, slippage, note, response_number, agency_id, recorded_at
            on petition_commitment_spells for each statement execute function refuse_change();
        """;

    public const string WithoutTerms = """
        drop trigger petition_commitment_spells_record on petition_commitment_spells;
        create trigger petition_commitment_spells_record before update of
            commitment_id, number, change, since, state, due_on, returns_on, resume_from_year, resume_to_year, slippage, note, response_number, agency_id, recorded_at
            on petition_commitment_spells for each statement execute function refuse_change();
        """;

    /// <summary>
    /// Answers given before the ledger are read in their order: the first day that a petition was promised makes the entry, each later one moves it, a
    /// resolved answer keeps it and one that says nothing is to be done withdraws it. The leads are those that a new database begins with.
    /// </summary>
    public const string Backfill = """
        do $$
        declare
            answer record;
            entry petition_commitments%rowtype;
            kind_now text;
            due date;
            returns date;
            by_now text;
            rule text;
            over text;
        begin
            for answer in
                select r.* from petition_responses r
                where exists (select from petition_responses promised where promised.petition_id = r.petition_id
                    and (promised.promised_on is not null or promised.outcome = 'Deferred'))
                order by r.petition_id, r.number
            loop
                select * into entry from petition_commitments where petition_id = answer.petition_id and state = 'Open' order by number desc limit 1;
                over := case
                    when entry.id is null then null
                    when answer.outcome = 'Resolved' or (answer.outcome = 'InProgress' and entry.kind = 'ResumePoint') then 'Kept'
                    when answer.outcome in ('Explained', 'NotPossible') then 'Withdrawn' end;
                if over is not null then
                    update petition_commitments set state = over, ended_on = answer."on", ended_by_response = answer.number, end_note = answer.evidence, spell_count = spell_count + 1
                        where id = entry.id;
                    update petition_commitment_spells set until = answer."on" where commitment_id = entry.id and until is null;
                    insert into petition_commitment_spells
                        (commitment_id, number, change, since, state, due_on, returns_on, slippage, note, response_number, agency_id, recorded_at)
                    values (entry.id, entry.spell_count + 1, over, answer."on", over, entry.due_on, entry.returns_on, entry.slippage, answer.evidence, answer.number, answer.agency_id, answer.recorded_at);
                    entry := null;
                end if;
                if answer.promised_on is null and answer.outcome <> 'Deferred' then
                    continue;
                end if;

                kind_now := case when answer.outcome = 'Deferred' then 'ResumePoint' else 'Date' end;
                by_now := case when kind_now = 'ResumePoint' then case when answer.promised_on is null then 'Condition' else 'Date' end end;
                due := coalesce(answer.promised_on, answer."on" + 180);
                returns := case by_now when 'Condition' then due when 'Date' then greatest(due - 30, answer."on") else greatest(due - 15, answer."on") end;
                rule := case by_now when 'Condition' then 'TAMGAC-DIEUKIEN' when 'Date' then 'TAMGAC-NGAY' else 'NGAYHUA' end;
                if entry.id is not null and entry.kind = kind_now and entry.agency_id = answer.agency_id then
                    if entry.due_on <> due then
                        update petition_commitments set due_on = due, returns_on = returns, return_rule = rule, resume_by = by_now, text = coalesce(answer.resume_point, text),
                            slippage = slippage + (due > due_on)::int, spell_count = spell_count + 1 where id = entry.id;
                        update petition_commitment_spells set until = answer."on" where commitment_id = entry.id and until is null;
                        insert into petition_commitment_spells (commitment_id, number, change, since, state, due_on, returns_on, slippage, response_number, agency_id, recorded_at)
                        values (entry.id, entry.spell_count + 1, 'Moved', answer."on", 'Open', due, returns, entry.slippage + (due > entry.due_on)::int, answer.number, answer.agency_id, answer.recorded_at);
                    end if;
                    continue;
                end if;

                update petitions set commitment_count = commitment_count + 1 where id = answer.petition_id;
                if entry.id is not null then
                    update petition_commitments set state = 'Superseded', ended_on = answer."on", ended_by_response = answer.number, superseded_by = entry.number + 1, spell_count = spell_count + 1
                        where id = entry.id;
                    update petition_commitment_spells set until = answer."on" where commitment_id = entry.id and until is null;
                    insert into petition_commitment_spells (commitment_id, number, change, since, state, due_on, returns_on, slippage, response_number, agency_id, recorded_at)
                    values (entry.id, entry.spell_count + 1, 'Superseded', answer."on", 'Superseded', entry.due_on, entry.returns_on, entry.slippage, answer.number, answer.agency_id, answer.recorded_at);
                end if;
                insert into petition_commitments
                    (id, petition_id, number, response_id, response_number, agency_id, kind, resume_by, text, made_on, first_due_on, due_on, returns_on, return_rule, return_basis,
                     state, slippage, spell_count, recorded_at)
                select answer.id, answer.petition_id, commitment_count, answer.id, answer.number, answer.agency_id, kind_now, by_now, answer.resume_point, answer."on", due, due, returns, rule,
                    'Ghi vào sổ cam kết từ trả lời đã có', 'Open', coalesce(entry.slippage + (due > entry.due_on)::int, 0), 1, answer.recorded_at
                from petitions where id = answer.petition_id;
                insert into petition_commitment_spells (commitment_id, number, change, since, state, due_on, returns_on, slippage, response_number, agency_id, recorded_at)
                values (answer.id, 1, 'Made', answer."on", 'Open', due, returns, coalesce(entry.slippage + (due > entry.due_on)::int, 0), answer.number, answer.agency_id, answer.recorded_at);
            end loop;

            -- What was owed on a petition that has left the workflow since is owed no more.
            for entry in
                select c.* from petition_commitments c join petitions p on p.id = c.petition_id where c.state = 'Open' and p.status in ('Diverted', 'Withdrawn')
            loop
                update petition_commitments c set state = 'Withdrawn', ended_on = p.last_on, spell_count = spell_count + 1 from petitions p where c.id = entry.id and p.id = c.petition_id
                    returning ended_on into due;
                update petition_commitment_spells set until = due where commitment_id = entry.id and until is null;
                insert into petition_commitment_spells (commitment_id, number, change, since, state, due_on, returns_on, slippage, recorded_at)
                values (entry.id, entry.spell_count + 1, 'Withdrawn', due, 'Withdrawn', entry.due_on, entry.returns_on, entry.slippage, now());
            end loop;
        end $$;
        """;
}
