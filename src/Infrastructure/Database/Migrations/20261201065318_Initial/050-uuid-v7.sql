-- Ids in the order of time for rows that a statement makes by itself, such as the notices of a sweep.

create function uuid_v7(at timestamptz) returns uuid language sql parallel safe as $$
select encode(
    set_byte(
        overlay(uuid_send(gen_random_uuid())
            placing substring(int8send((extract(epoch from at) * 1000)::bigint) from 3) from 1 for 6),
        6, (get_byte(uuid_send(gen_random_uuid()), 6) & 15) | 112),
    'hex')::uuid
$$;
