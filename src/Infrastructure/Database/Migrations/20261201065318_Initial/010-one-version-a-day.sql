-- No code names two versions of a unit, an agency or a rule on one day, no commune has two villages of one name on one day, and no
-- official has one charge twice at a time. Deferrable where a reform ends one version and begins the next in one transaction.

create extension if not exists btree_gist;

alter table units add constraint ex_units_code_validity
    exclude using gist (code with =, daterange(valid_from, valid_to) with &&) where (code is not null)
    deferrable initially immediate;

alter table units add constraint ex_units_village_validity
    exclude using gist (parent_id with =, name with =, daterange(valid_from, valid_to) with &&) where (kind = 'Village')
    deferrable initially immediate;

alter table agencies add constraint ex_agencies_code_validity
    exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
    deferrable initially immediate;

alter table competence_rules add constraint ex_competence_rules_code_validity
    exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
    deferrable initially immediate;

alter table deadline_rules add constraint ex_deadline_rules_code_validity
    exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
    deferrable initially immediate;

alter table return_rules add constraint ex_return_rules_code_validity
    exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
    deferrable initially immediate;

alter table notice_rungs add constraint ex_notice_rungs_code_validity
    exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
    deferrable initially immediate;

alter table stewardships add constraint ex_stewardships_official exclude using gist (
    unit_id with =, role with =, (coalesce(households, '')) with =, agency_id with =, official_name with =,
    daterange(valid_from, valid_to) with &&);

-- Writers who enter the same code at once would each hold their own row and wait for the other's, which is a deadlock that several of them
-- fall into again and again. So one writes after the other, and the second meets the constraint. All reference tables share one lock,
-- whose order therefore cannot differ; they have one writer at a time anyway, by the revision.
create function wait_for_other_writers() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(tg_argv[0], 0));
    return null;
end
$$;

create trigger units_one_writer
    before insert or update on units for each statement execute function wait_for_other_writers('reference-data');

create trigger agencies_one_writer
    before insert or update on agencies for each statement execute function wait_for_other_writers('reference-data');

create trigger competence_rules_one_writer
    before insert or update on competence_rules for each statement execute function wait_for_other_writers('reference-data');

create trigger deadline_rules_one_writer
    before insert or update on deadline_rules for each statement execute function wait_for_other_writers('reference-data');

create trigger return_rules_one_writer
    before insert or update on return_rules for each statement execute function wait_for_other_writers('reference-data');

create trigger notice_rungs_one_writer
    before insert or update on notice_rungs for each statement execute function wait_for_other_writers('reference-data');

create trigger stewardships_one_writer
    before insert or update on stewardships for each statement execute function wait_for_other_writers('stewardships');
