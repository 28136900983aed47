-- What each body owes for a petition, promises apart from parked matters: the first day, and the day from which it lies on the desk.
-- "Shared" is what more than one body owes for the same petition: few, and left out of the tally, so that a desk of several bodies
-- counts none of them twice. Promises follow the ledger of commitments and the reviews; place and field come from the petition (ADR
-- 15, ADR 17).

create table petition_promise_changes (
    position bigint generated always as identity constraint pk_petition_promise_changes primary key,
    desk_id uuid not null,
    pile varchar(40) not null,
    day date not null,
    petitions bigint not null
);

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
create index ix_petition_promises_place on petition_promises (agency_id, origin_unit_id)
    include (resuming, shared, returns_on, due_on, petition_id, field_code);
create index ix_petition_promises_shared on petition_promises (agency_id, resuming) where shared;

create function keep_petition_promises(changed uuid[]) returns void language plpgsql as $$
begin
    insert into petition_promise_changes (desk_id, pile, day, petitions)
    select agency_id, case when resuming then 'resuming' else 'promised' end, returns_on, -count(*)
    from petition_promises where petition_id = any (changed) and not shared group by 1, 2, 3;
    delete from petition_promises where petition_id = any (changed);
    -- What brings a petition back to a body: what it promised, and what it has to review. A promise lies on the desk before its day, a
    -- review on it.
    insert into petition_promises (
        petition_id, resuming, agency_id, shared, due_on, returns_on, origin_unit_id, field_code)
    select one.petition_id, one.resuming, one.agency_id, count(*) over (partition by one.petition_id, one.resuming) > 1,
        one.due_on, one.returns_on, petition.origin_unit_id, petition.field_code
    from (
        select petition_id, resuming, agency_id, min(due_on) as due_on, min(returns_on) as returns_on
        from (
            select petition_id, kind = 'ResumePoint' as resuming, agency_id, due_on, returns_on
            from petition_commitments where state = 'Open'
            union all
            select petition_id, true, agency_id, due_on, due_on
            from petition_step_clocks
            where step in ('Review', 'ReviewPause') and met_on is null and lapsed_on is null) as back
        where petition_id = any (changed)
        group by 1, 2, 3) as one
    join petitions petition on petition.id = one.petition_id;
    insert into petition_promise_changes (desk_id, pile, day, petitions)
    select agency_id, case when resuming then 'resuming' else 'promised' end, returns_on, count(*)
    from petition_promises where petition_id = any (changed) and not shared group by 1, 2, 3;
end
$$;

create function keep_promises_of_ledger() returns trigger language plpgsql as $$
begin
    perform keep_petition_promises(array_agg(distinct petition_id)) from added;
    return null;
end
$$;

create trigger petition_commitments_promised
    after insert on petition_commitments
    referencing new table as added for each statement execute function keep_promises_of_ledger();

create trigger petition_commitments_promised_anew
    after update on petition_commitments
    referencing new table as added for each statement execute function keep_promises_of_ledger();

create function keep_promises_of_review() returns trigger language plpgsql as $$
begin
    perform keep_petition_promises(array[new.petition_id]);
    return null;
end
$$;

create trigger petition_step_clocks_reviewed
    after insert on petition_step_clocks for each row
    when (new.step in ('Review', 'ReviewPause')) execute function keep_promises_of_review();

create trigger petition_step_clocks_reviewed_anew
    after update on petition_step_clocks for each row
    when (new.step in ('Review', 'ReviewPause')) execute function keep_promises_of_review();

create function keep_field_of_promises() returns trigger language plpgsql as $$
begin
    update petition_promises set field_code = new.field_code where petition_id = new.id;
    return null;
end
$$;

create trigger petitions_field_of_promises
    after update of
        field_code
    on petitions for each row
    when (new.commitment_count > 0 and old.field_code is distinct from new.field_code) execute function keep_field_of_promises();

-- What writers changed on the desks and no job has folded yet.

create view petition_desk_changes as
    select desk_id, pile, day, petitions from petition_promise_changes
    union all
    select lies.desk_id, lies.pile, lies.day, petitions
    from petition_tally_changes, piles_of(status, due_on, holder_id, verifier_id, verifier_pile) as lies;
