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
