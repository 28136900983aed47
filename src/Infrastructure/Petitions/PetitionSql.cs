namespace Petitions.Infrastructure.Petitions;

/// <summary>What the petition tables need beyond EF's model: codes, append-only events, and the tally behind the board.</summary>
public static class PetitionSql
{
    /// <summary>Stands for "all units" in the tally.</summary>
    public const string Everywhere = "00000000-0000-0000-0000-000000000000";

    /// <summary>
    /// Codes count up within a year, each year by a sequence of its own that is made when the year first occurs. The function runs with its
    /// owner's rights, so that the serving role itself needs no right to create anything.
    /// </summary>
    private const string Codes = """
        create function next_petition_code(raised_on date) returns text language plpgsql security definer set search_path from current as $$
        declare
            year text := to_char(raised_on, 'YYYY');
            sequence text := 'petition_code_' || year;
            number text;
        begin
            if to_regclass(sequence) is null then
                -- The first petitions of a year may come from several writers at once; one makes the sequence, the others wait for it.
                perform pg_advisory_xact_lock(hashtextextended(sequence, 0));
                execute format('create sequence if not exists %I', sequence);
            end if;
            number := nextval(sequence)::text;
            return 'KN-' || year || '-' || lpad(number, greatest(6, length(number)), '0');
        end $$;

        create function give_petition_code() returns trigger language plpgsql as $$
        begin
            if new.code = '' then
                new.code := next_petition_code(new.raised_on);
            end if;
            return new;
        end $$;

        create trigger petitions_code before insert on petitions for each row execute function give_petition_code();
        """;

    private const string AppendOnly = """
        create function refuse_change() returns trigger language plpgsql as $$
        begin
            raise exception 'rows of % are appended, never changed', tg_table_name using errcode = 'restrict_violation';
        end $$;

        create trigger petition_events_append_only before update or delete or truncate on petition_events for each statement execute function refuse_change();
        create trigger petition_responses_append_only before update or delete or truncate on petition_responses for each statement execute function refuse_change();
        create trigger petition_verifications_append_only before update or delete or truncate on petition_verifications for each statement execute function refuse_change();

        create trigger petition_due_dates_append_only before update or delete or truncate on petition_due_dates for each statement execute function refuse_change();
        create trigger petition_follow_ups_append_only before update or delete or truncate on petition_follow_ups for each statement execute function refuse_change();

        -- The words that were said are evidence: nobody edits them.
        create function keep_petition_quote() returns trigger language plpgsql as $$
        begin
            raise exception 'the quote of a petition is never changed' using errcode = 'restrict_violation';
        end $$;

        create trigger petitions_quote before update of quote on petitions for each row
            when (old.quote is distinct from new.quote) execute function keep_petition_quote();
        create trigger petitions_kept before delete or truncate on petitions for each statement execute function refuse_change();
        """;

    /// <summary>
    /// The board counts petitions by unit, standing, status and due date. Counting a million rows on every look is too slow, and one counter row
    /// that every writer updates would make writers wait for each other. So writers append differences, and a background job folds them into
    /// the tally; a reader adds both, and is exact at every moment.
    /// </summary>
    private const string Tally = $"""
        create table petition_tally (
            unit_id uuid not null,
            standing varchar(40) not null,
            status varchar(40) not null,
            due_on date not null,
            petitions bigint not null,
            constraint pk_petition_tally primary key (unit_id, standing, status, due_on)
        );
        create table petition_tally_changes (
            position bigint generated always as identity constraint pk_petition_tally_changes primary key,
            unit_path uuid[] not null,
            standing varchar(40) not null,
            status varchar(40) not null,
            due_on date not null,
            petitions bigint not null
        );

        create function count_new_petitions() returns trigger language plpgsql as $$
        begin
            insert into petition_tally_changes (unit_path, standing, status, due_on, petitions)
            select origin_path, standing, status, due_sort, count(*) from added group by 1, 2, 3, 4;
            return null;
        end $$;
        create trigger petitions_tally_insert after insert on petitions
            referencing new table as added for each statement execute function count_new_petitions();

        create function count_changed_petitions() returns trigger language plpgsql as $$
        begin
            insert into petition_tally_changes (unit_path, standing, status, due_on, petitions)
            select before.origin_path, side.standing, side.status, side.due_on, sum(side.petitions)
            from removed before
            join added after on after.id = before.id
            cross join lateral (values
                (before.standing, before.status, before.due_sort, -1),
                (after.standing, after.status, after.due_sort, 1)) as side (standing, status, due_on, petitions)
            where (before.standing, before.status, before.due_sort) is distinct from (after.standing, after.status, after.due_sort)
            group by 1, 2, 3, 4;
            return null;
        end $$;
        create trigger petitions_tally_update after update on petitions
            referencing old table as removed new table as added for each statement execute function count_changed_petitions();

        -- Returns how many differences were folded; 0 also when another process is at it.
        create function fold_petition_tally() returns bigint language plpgsql as $$
        declare folded bigint;
        begin
            if not pg_try_advisory_xact_lock(hashtextextended('petition_tally', 0)) then
                return 0;
            end if;
            with taken as (
                delete from petition_tally_changes returning unit_path, standing, status, due_on, petitions),
            spread as (
                select unit.id, standing, status, due_on, sum(petitions) as petitions
                from taken, unnest(array_append(unit_path, '{Everywhere}'::uuid)) as unit (id)
                group by 1, 2, 3, 4
                having sum(petitions) <> 0),
            written as (
                insert into petition_tally as tally (unit_id, standing, status, due_on, petitions)
                select id, standing, status, due_on, petitions from spread
                on conflict (unit_id, standing, status, due_on) do update set petitions = tally.petitions + excluded.petitions)
            select count(*) into folded from taken;
            delete from petition_tally where petitions = 0;
            return folded;
        end $$;

        create view petition_board as
            select unit_id, standing, status, due_on, petitions from petition_tally
            union all
            select unit.id, standing, status, due_on, petitions
            from petition_tally_changes, unnest(array_append(unit_path, '{Everywhere}'::uuid)) as unit (id);
        """;

    /// <summary>
    /// How the spell began with which a part, or a petition that left its group, went on: found from spell to spell, for parts are split again and groups joined again.
    /// </summary>
    public const string SpellsThatGoOn = """
        do $$
        declare found_some boolean;
        begin
            loop
                update petition_holdings later set goes_on_from = coalesce(earlier.goes_on_from, earlier.how)
                from petition_holdings earlier
                where later.goes_on_from is null and later.how = 'GroupLeft' and earlier.petition_id = later.petition_id and earlier.number = later.number - 1
                    and (earlier.goes_on_from is not null or earlier.how not in ('SplitOff', 'GroupLeft'));
                found_some := found;
                update petition_holdings later set goes_on_from = coalesce(earlier.goes_on_from, earlier.how)
                from petitions part join petition_holdings earlier on earlier.petition_id = part.part_of_id and earlier."end" = 'Split'
                where later.goes_on_from is null and later.how = 'SplitOff' and part.id = later.petition_id
                    and (earlier.goes_on_from is not null or earlier.how not in ('SplitOff', 'GroupLeft'));
                exit when not (found or found_some);
            end loop;
        end $$;
        """;

    public const string Up = Codes + "\n" + AppendOnly + "\n" + Tally;
}
