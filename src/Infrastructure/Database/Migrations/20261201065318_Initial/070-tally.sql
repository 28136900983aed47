-- The board counts petitions by unit, standing, status and due date, and the desk of an agency counts what lies on each of its
-- piles. Counting a million rows on every look is too slow, and one counter row that every writer updates would make writers wait
-- for each other. So writers append differences, and a background job folds them into the tallies; a reader adds both, and is exact
-- at every moment (ADR 6, ADR 17). The unit 00000000-0000-0000-0000-000000000000 stands for all units.

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
    petitions bigint not null,
    holder_id uuid,
    verifier_id uuid,
    verifier_pile varchar(40)
);

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

-- The pile on which what was answered waits: to be looked at on the ground, or to be closed.
create function verifier_pile(status varchar, outcome varchar, verified_on date) returns varchar
language sql immutable parallel safe as $$
select case
    when status = 'AwaitingVerification' and verified_on is null then 'toVerify'
    when status = 'AwaitingVerification' or (status = 'Answered' and outcome in ('Explained', 'NotPossible')) then 'toClose'
end
$$;

-- The piles on which a petition lies, with the desk that each is on; a pile that is looked at by day has that day.
create function piles_of(status varchar, due_on date, holder_id uuid, verifier_id uuid, verifier_pile varchar)
returns table (desk_id uuid, pile varchar, day date)
language sql immutable parallel safe as $$
select * from (values
    (holder_id, case when status in ('Recorded', 'Classified') then 'toClassify' when status = 'Assigned' then 'toAccept' end,
        'infinity'::date),
    (holder_id, case when due_on < 'infinity' then 'due' end, due_on),
    (verifier_id, verifier_pile, 'infinity')) as lies (desk_id, pile, day)
where lies.desk_id is not null and lies.pile is not null
$$;

create function count_new_petitions() returns trigger language plpgsql as $$
begin
    insert into petition_tally_changes (
        unit_path, standing, status, due_on, holder_id, verifier_id, verifier_pile, petitions)
    select origin_path, standing, status, due_sort, holder_id, case when pile is not null then verifier_id end, pile, count(*)
    from added, verifier_pile(status, outcome, verified_on) as pile
    group by 1, 2, 3, 4, 5, 6, 7;
    return null;
end
$$;

create trigger petitions_tally_insert
    after insert on petitions
    referencing new table as added for each statement execute function count_new_petitions();

create function count_changed_petitions() returns trigger language plpgsql as $$
begin
    insert into petition_tally_changes (
        unit_path, standing, status, due_on, holder_id, verifier_id, verifier_pile, petitions)
    select origin_path, standing, status, due_sort, holder_id, case when pile is not null then verifier_id end, pile, sum(sign)
    from (
        select origin_path, standing, status, outcome, verified_on, due_sort, holder_id, verifier_id, -1 as sign from removed
        union all
        select origin_path, standing, status, outcome, verified_on, due_sort, holder_id, verifier_id, 1 from added) as side,
        verifier_pile(status, outcome, verified_on) as pile
    group by 1, 2, 3, 4, 5, 6, 7
    having sum(sign) <> 0;
    return null;
end
$$;

create trigger petitions_tally_update
    after update on petitions
    referencing old table as removed new table as added for each statement execute function count_changed_petitions();

-- Folds the differences into the tallies. Returns how many there were; 0 also when another process is at it.
create function fold_petition_tally() returns bigint language plpgsql as $$
declare
    everywhere constant uuid := '00000000-0000-0000-0000-000000000000';
    folded bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('petition_tally', 0)) then
        return 0;
    end if;
    with taken as (
        delete from petition_tally_changes
        returning unit_path, standing, status, due_on, holder_id, verifier_id, verifier_pile, petitions),
    promises as (
        delete from petition_promise_changes returning desk_id, pile, day, petitions),
    boards as (
        insert into petition_tally as tally (unit_id, standing, status, due_on, petitions)
        select unit.id, standing, status, due_on, sum(petitions)
        from taken, unnest(array_append(unit_path, everywhere)) as unit (id)
        group by 1, 2, 3, 4 having sum(petitions) <> 0
        on conflict (unit_id, standing, status, due_on) do update set petitions = tally.petitions + excluded.petitions),
    desks as (
        insert into petition_desk_tally as tally (desk_id, pile, monthly, day, petitions)
        select desk_id, pile, span.monthly, span.day, sum(petitions)
        from (
            select lies.desk_id, lies.pile, lies.day, petitions
            from taken, piles_of(status, due_on, holder_id, verifier_id, verifier_pile) as lies
            union all
            select desk_id, pile, day, petitions from promises) as change,
            lateral (
                select false as monthly, change.day
                union all
                select true, date_trunc('month', change.day)::date where change.day < 'infinity') as span
        group by 1, 2, 3, 4 having sum(petitions) <> 0
        on conflict (desk_id, pile, monthly, day) do update set petitions = tally.petitions + excluded.petitions),
    holders as (
        insert into petition_holder_tally as tally (unit_id, holder_id, petitions)
        select unit.id, holder_id, sum(petitions)
        from taken, unnest(array_append(unit_path, everywhere)) as unit (id)
        where holder_id is not null
        group by 1, 2 having sum(petitions) <> 0
        on conflict (unit_id, holder_id) do update set petitions = tally.petitions + excluded.petitions)
    select (select count(*) from taken) + (select count(*) from promises) into folded;
    if folded > 0 then
        delete from petition_tally where petitions = 0;
        delete from petition_desk_tally where petitions = 0;
        delete from petition_holder_tally where petitions = 0;
    end if;
    return folded;
end
$$;

create view petition_board as
    select unit_id, standing, status, due_on, petitions from petition_tally
    union all
    select unit.id, standing, status, due_on, petitions
    from petition_tally_changes,
        unnest(array_append(unit_path, '00000000-0000-0000-0000-000000000000'::uuid)) as unit (id);
