namespace Petitions.Infrastructure.Petitions;

/// <summary>
/// What the desks need beyond EF's model: how many petitions lie on each pile, kept like the tally behind the board, and what each body has promised,
/// a row for each petition. Runs on a database that has petitions already.
/// </summary>
public static class DeskSql
{
    public const string ToVerify = "status = 'AwaitingVerification' and verified_on is null";

    public const string ToClose = "(status = 'AwaitingVerification' and verified_on is not null) or (status = 'Answered' and outcome in ('Explained', 'NotPossible'))";

    /// <summary>What waits before a body once it is answered: to be verified, or to be closed.</summary>
    public const string ToCheck = "status = 'AwaitingVerification' or (status = 'Answered' and outcome in ('Explained', 'NotPossible'))";

    public const string Returned = "status = 'Classified' and return_count > 0";

    /// <summary>The piles on which a petition lies, with the desk that each is on; a pile that is looked at by day has that day. Read off a row of <c>petition_tally_changes</c>.</summary>
    private const string Piles = """
        lateral (values
            (holder_id, case when status in ('Recorded', 'Classified') then 'toClassify' when status = 'Assigned' then 'toAccept' end, 'infinity'::date),
            (holder_id, case when due_on < 'infinity' then 'due' end, due_on),
            (checker_id, checker_pile, 'infinity')) as lies (desk_id, pile, day)
        """;

    private const string Spans = """
        lateral (
            select false as monthly, change.day
            union all
            select true, date_trunc('month', change.day)::date where change.day < 'infinity') as span
        """;

    private const string Everywhere = $"array_append(unit_path, '{PetitionSql.Everywhere}'::uuid)";

    internal const string CheckerPile = $"case when {ToVerify} then 'toVerify' when {ToClose} then 'toClose' end";

    /// <summary>What a petition counts as.</summary>
    private const string Counted = $"origin_path, standing, status, due_sort, holder_id, case when {ToVerify} or {ToClose} then checker_id end, {CheckerPile}";

    /// <summary>Nobody writes, and nobody folds, while what there is already is counted. Runs before anything else.</summary>
    public const string Lock = """
        select pg_advisory_xact_lock(hashtextextended('petition_tally', 0));
        lock table petitions, petition_commitments in share row exclusive mode;
        select fold_petition_tally();
        """;

    private const string Tables = $"""
        alter table petition_tally_changes add column holder_id uuid, add column checker_id uuid, add column checker_pile varchar(40);

        create table petition_desk_tally (
            desk_id uuid not null,
            pile varchar(40) not null,
            -- What lies there by day stands once with its day and once with the first of its month, so that years are summed up from few rows.
            monthly boolean not null,
            day date not null,
            petitions bigint not null,
            constraint pk_petition_desk_tally primary key (desk_id, pile, monthly, day),
            constraint ck_petition_desk_tally_month check (not monthly or extract(day from day) = 1)
        );
        create table petition_holder_tally (
            unit_id uuid not null,
            holder_id uuid not null,
            petitions bigint not null,
            constraint pk_petition_holder_tally primary key (unit_id, holder_id)
        );
        create table petition_promise_changes (
            position bigint generated always as identity constraint pk_petition_promise_changes primary key,
            desk_id uuid not null,
            pile varchar(40) not null,
            day date not null,
            petitions bigint not null
        );

        -- What a body owes for a petition, promises apart from parked matters: the first day, and the day from which it lies on the desk. "Shared" is what
        -- more than one body owes for the same petition: few, and left out of the tally, so that a desk of several bodies counts none of them twice.
        create table petition_promises (
            petition_id uuid not null constraint fk_petition_promises_petition references petitions,
            resuming boolean not null,
            agency_id uuid not null constraint fk_petition_promises_agency references agencies,
            shared boolean not null,
            due_on date not null,
            returns_on date not null,
            origin_unit_id uuid not null,
            field_code varchar(100),
            constraint pk_petition_promises primary key (petition_id, resuming, agency_id),
            constraint ck_petition_promises_returns check (returns_on <= due_on)
        );
        create index ix_petition_promises_due on petition_promises (agency_id, resuming, due_on, petition_id) include (returns_on);
        create index ix_petition_promises_place on petition_promises (agency_id, origin_unit_id) include (resuming, shared, returns_on, due_on, petition_id, field_code);
        create index ix_petition_promises_shared on petition_promises (agency_id, resuming) where shared;

        create view petition_desk_changes as
            select desk_id, pile, day, petitions from petition_promise_changes
            union all
            select lies.desk_id, lies.pile, lies.day, petitions from petition_tally_changes, {Piles}
            where lies.desk_id is not null and lies.pile is not null;
        """;

    internal const string Counting = $"""
        create or replace function count_new_petitions() returns trigger language plpgsql as $$
        begin
            insert into petition_tally_changes (unit_path, standing, status, due_on, holder_id, checker_id, checker_pile, petitions)
            select {Counted}, count(*) from added group by 1, 2, 3, 4, 5, 6, 7;
            return null;
        end $$;

        create or replace function count_changed_petitions() returns trigger language plpgsql as $$
        begin
            insert into petition_tally_changes (unit_path, standing, status, due_on, holder_id, checker_id, checker_pile, petitions)
            select unit_path, standing, status, due_on, holder_id, checker_id, checker_pile, sum(side.petitions) from (
                select {Counted}, -1 from removed
                union all
                select {Counted}, 1 from added) as side (unit_path, standing, status, due_on, holder_id, checker_id, checker_pile, petitions)
            group by 1, 2, 3, 4, 5, 6, 7
            having sum(side.petitions) <> 0;
            return null;
        end $$;

        -- Returns how many differences were folded; 0 also when another process is at it.
        create or replace function fold_petition_tally() returns bigint language plpgsql as $$
        declare folded bigint;
        begin
            if not pg_try_advisory_xact_lock(hashtextextended('petition_tally', 0)) then
                return 0;
            end if;
            with taken as (
                delete from petition_tally_changes returning unit_path, standing, status, due_on, holder_id, checker_id, checker_pile, petitions),
            promises as (
                delete from petition_promise_changes returning desk_id, pile, day, petitions),
            boards as (
                insert into petition_tally as tally (unit_id, standing, status, due_on, petitions)
                select unit.id, standing, status, due_on, sum(petitions) from taken, unnest({Everywhere}) as unit (id)
                group by 1, 2, 3, 4 having sum(petitions) <> 0
                on conflict (unit_id, standing, status, due_on) do update set petitions = tally.petitions + excluded.petitions),
            desks as (
                insert into petition_desk_tally as tally (desk_id, pile, monthly, day, petitions)
                select desk_id, pile, span.monthly, span.day, sum(petitions) from (
                    select lies.desk_id, lies.pile, lies.day, petitions from taken, {Piles} where lies.desk_id is not null and lies.pile is not null
                    union all
                    select desk_id, pile, day, petitions from promises) as change, {Spans}
                group by 1, 2, 3, 4 having sum(petitions) <> 0
                on conflict (desk_id, pile, monthly, day) do update set petitions = tally.petitions + excluded.petitions),
            holders as (
                insert into petition_holder_tally as tally (unit_id, holder_id, petitions)
                select unit.id, holder_id, sum(petitions) from taken, unnest({Everywhere}) as unit (id) where holder_id is not null
                group by 1, 2 having sum(petitions) <> 0
                on conflict (unit_id, holder_id) do update set petitions = tally.petitions + excluded.petitions)
            select (select count(*) from taken) + (select count(*) from promises) into folded;
            if folded > 0 then
                delete from petition_tally where petitions = 0;
                delete from petition_desk_tally where petitions = 0;
                delete from petition_holder_tally where petitions = 0;
            end if;
            return folded;
        end $$;
        """;

    /// <summary>What brings a petition back to a body: what it promised, and what it has to review. A promise lies on the desk before its day, a review on it.</summary>
    private const string Returning = """
        select petition_id, kind = 'ResumePoint' as resuming, agency_id, due_on, returns_on from petition_commitments where state = 'Open'
        union all
        select petition_id, true, agency_id, due_on, due_on from petition_step_clocks where step in ('Review', 'ReviewPause') and met_on is null and lapsed_on is null
        """;

    private const string KeepPromises = $"""
        create or replace function keep_petition_promises(changed uuid[]) returns void language plpgsql as $$
        begin
            insert into petition_promise_changes (desk_id, pile, day, petitions)
            select agency_id, case when resuming then 'resuming' else 'promised' end, returns_on, -count(*)
            from petition_promises where petition_id = any (changed) and not shared group by 1, 2, 3;
            delete from petition_promises where petition_id = any (changed);
            insert into petition_promises (petition_id, resuming, agency_id, shared, due_on, returns_on, origin_unit_id, field_code)
            select one.petition_id, one.resuming, one.agency_id, count(*) over (partition by one.petition_id, one.resuming) > 1, one.due_on, one.returns_on,
                petition.origin_unit_id, petition.field_code
            from (
                select petition_id, resuming, agency_id, min(due_on) as due_on, min(returns_on) as returns_on
                from ({Returning}) as back where petition_id = any (changed) group by 1, 2, 3) as one
            join petitions petition on petition.id = one.petition_id;
            insert into petition_promise_changes (desk_id, pile, day, petitions)
            select agency_id, case when resuming then 'resuming' else 'promised' end, returns_on, count(*)
            from petition_promises where petition_id = any (changed) and not shared group by 1, 2, 3;
        end $$;
        """;

    /// <summary>Promises follow the ledger of commitments; where a petition was raised and its field come from the petition.</summary>
    private const string Promising = $"""
        {KeepPromises}

        create function keep_promises_of_ledger() returns trigger language plpgsql as $$
        begin
            perform keep_petition_promises(array_agg(distinct petition_id)) from added;
            return null;
        end $$;
        create trigger petition_commitments_promised after insert on petition_commitments
            referencing new table as added for each statement execute function keep_promises_of_ledger();
        create trigger petition_commitments_promised_anew after update on petition_commitments
            referencing new table as added for each statement execute function keep_promises_of_ledger();

        create function keep_field_of_promises() returns trigger language plpgsql as $$
        begin
            update petition_promises set field_code = new.field_code where petition_id = new.id;
            return null;
        end $$;
        create trigger petitions_field_of_promises after update of field_code on petitions for each row
            when (new.commitment_count > 0 and old.field_code is distinct from new.field_code) execute function keep_field_of_promises();
        """;

    /// <summary>
    /// What is to be reviewed lies with what was promised, too. What is open on the day of the migration and came back by nothing is to be reviewed within three
    /// months of it, and what is paused within one: nobody could know of an earlier day.
    /// </summary>
    public const string Reviews = $"""
        {KeepPromises}

        create function keep_promises_of_review() returns trigger language plpgsql as $$
        begin
            perform keep_petition_promises(array[new.petition_id]);
            return null;
        end $$;
        create trigger petition_step_clocks_reviewed after insert on petition_step_clocks for each row
            when (new.step in ('Review', 'ReviewPause')) execute function keep_promises_of_review();
        create trigger petition_step_clocks_reviewed_anew after update on petition_step_clocks for each row
            when (new.step in ('Review', 'ReviewPause')) execute function keep_promises_of_review();

        insert into petition_step_clocks (id, petition_id, holding_number, step, agency_id, opened_on, counted_from, deadline_basis, first_due_on, due_on)
        select uuid_v7(now()), petition.id, petition.holding_count, review.step, review.agency_id, clock.today, clock.today,
            'Rà soát một lần những việc còn tồn khi bắt đầu theo dõi', clock.today + review.days, clock.today + review.days
        from (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as today) as clock, petitions as petition
        cross join lateral (
            select 'Review' as step, coalesce(petition.executor_id, petition.holder_id) as agency_id, 90 as days
            where petition.status = 'Answered' and petition.outcome in ('InProgress', 'Deferred', 'Unresolved')
                and not exists (select from petition_commitments where petition_id = petition.id and state = 'Open')
            union all
            select 'ReviewPause', coalesce(
                (select decided_by_id from petition_due_dates where petition_id = petition.id and kind = 'Paused' order by recorded_at desc limit 1),
                petition.handed_by_id, petition.holder_id), 30
            where petition.paused_on is not null) as review
        where petition.holder_id is not null;
        """;

    /// <summary>Counts everything from the petitions and the ledger, into tables that are empty.</summary>
    public const string CountAnew = $"""
        insert into petition_promises (petition_id, resuming, agency_id, shared, due_on, returns_on, origin_unit_id, field_code)
        select one.petition_id, one.resuming, one.agency_id, count(*) over (partition by one.petition_id, one.resuming) > 1, one.due_on, one.returns_on,
            petition.origin_unit_id, petition.field_code
        from (
            select petition_id, resuming, agency_id, min(due_on) as due_on, min(returns_on) as returns_on from ({Returning}) as back group by 1, 2, 3) as one
        join petitions petition on petition.id = one.petition_id;

        insert into petition_desk_tally (desk_id, pile, monthly, day, petitions)
        select desk_id, pile, span.monthly, span.day, sum(petitions) from (
            select lies.desk_id, lies.pile, lies.day, petitions from (
                select status, due_sort as due_on, holder_id, checker_id, {CheckerPile} as checker_pile, count(*) as petitions
                from petitions where holder_id is not null group by 1, 2, 3, 4, 5) as counted, {Piles}
            where lies.desk_id is not null and lies.pile is not null
            union all
            select agency_id, case when resuming then 'resuming' else 'promised' end, returns_on, count(*) from petition_promises where not shared group by 1, 2, 3) as change, {Spans}
        group by 1, 2, 3, 4;

        insert into petition_holder_tally (unit_id, holder_id, petitions)
        select unit.id, holder_id, sum(petitions) from (
            select origin_path as unit_path, holder_id, count(*) as petitions from petitions where holder_id is not null group by 1, 2) as counted, unnest({Everywhere}) as unit (id)
        group by 1, 2;
        """;

    /// <summary>When the desks began to be counted, answers waited before the body that had handed the petition on.</summary>
    public static readonly string Up = (Tables + "\n" + Counting + "\n" + Promising + "\n" + CountAnew)
        .Replace("checker_id", "handed_by_id", StringComparison.Ordinal).Replace("checker_pile", "handed_pile", StringComparison.Ordinal);
}
