-- Indexes over members of value objects, which EF's model cannot name.

create index ix_stewardships_valid_from on stewardships (valid_from, id);
