-- The code for people, KN-2022-000017: codes count up within a year, each year by a sequence of its own that is made when the year
-- first occurs. The function runs with the rights of its owner, so that the role that serves needs no right to create anything.

create function next_petition_code(raised_on date) returns text
language plpgsql security definer set search_path from current as $$
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
end
$$;

create function give_petition_code() returns trigger language plpgsql as $$
begin
    if new.code = '' then
        new.code := next_petition_code(new.raised_on);
    end if;
    return new;
end
$$;

create trigger petitions_code
    before insert on petitions for each row execute function give_petition_code();
