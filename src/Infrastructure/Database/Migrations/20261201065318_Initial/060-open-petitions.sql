-- When a petition is open, stated once for every figure: until it is confirmed on the ground that it was done, explained, found
-- impossible, or taken back. Answered is not settled: what was deferred, is in progress or remains unresolved stays open, closed or
-- not. A petition that was split is open as long as a part is, which its own state does not tell.

create function petition_is_open(status varchar, outcome varchar, verified_on date) returns boolean
language sql immutable parallel safe as $$
select case status
    when 'Answered' then outcome not in ('Explained', 'NotPossible')
    when 'AwaitingVerification' then verified_on is null
    when 'Closed' then outcome not in ('Resolved', 'Explained', 'NotPossible')
    else status not in ('Diverted', 'Merged', 'Split', 'Withdrawn')
end
$$;
