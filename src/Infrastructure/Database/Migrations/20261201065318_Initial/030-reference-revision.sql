-- The revision of the reference data: one number that every change of a reference table moves, whoever makes it. Each process reads
-- the reference data again when it sees another number.

create table reference_revision (
    only_row boolean not null default true
        constraint pk_reference_revision primary key constraint ck_reference_revision_one check (only_row),
    revision bigint not null
);

insert into reference_revision (revision) values (1);

create function move_reference_revision() returns trigger language plpgsql as $$
begin
    update reference_revision set revision = revision + 1;
    return null;
end
$$;

create trigger agencies_revision
    after insert or update or delete or truncate on agencies for each statement execute function move_reference_revision();

create trigger agency_successions_revision
    after insert or update or delete or truncate on agency_successions for each statement execute function move_reference_revision();

create trigger calendar_days_revision
    after insert or update or delete or truncate on calendar_days for each statement execute function move_reference_revision();

create trigger calendar_years_revision
    after insert or update or delete or truncate on calendar_years for each statement execute function move_reference_revision();

create trigger competence_rules_revision
    after insert or update or delete or truncate on competence_rules for each statement execute function move_reference_revision();

create trigger deadline_rules_revision
    after insert or update or delete or truncate on deadline_rules for each statement execute function move_reference_revision();

create trigger fields_revision
    after insert or update or delete or truncate on fields for each statement execute function move_reference_revision();

create trigger return_rules_revision
    after insert or update or delete or truncate on return_rules for each statement execute function move_reference_revision();

create trigger traits_revision
    after insert or update or delete or truncate on traits for each statement execute function move_reference_revision();

create trigger unit_successions_revision
    after insert or update or delete or truncate on unit_successions for each statement execute function move_reference_revision();

create trigger units_revision
    after insert or update or delete or truncate on units for each statement execute function move_reference_revision();
