using Petitions.Application.Petitions.Reading;
using Petitions.Application.Reports;

namespace Petitions.Infrastructure.Reports.Queries;

/// <summary>The queries of a report's tables. All read the same moment; each counts as known at @known.</summary>
internal sealed class FigureQueries(FlowQuery flow)
{
    // Where the petition itself was diverted, the reader puts the regime in place of the title.
    private static readonly string Title =
        $"case when p.redaction = 'Everything' then '{ReportLabels.RedactedTitle(null)}' else p.title end";

    /// <summary>
    /// B1, B2, B4, the ages, how long each level has held what is open, what each body has in hand, what was diverted,
    /// and by name what is new and what was settled, in one walk over the flow: the first column says which.
    /// </summary>
    public string Flows => $"""
        {flow.Flow},
        entered as not materialized (
            select *, @over_before and standing_before = 'WithinDistrict' as told_before, @over_after
                and standing = 'WithinDistrict' as told_after,
                case when @over_after and standing = 'WithinDistrict' then least(days, @after - @over_since) else days end as held
            from flow)
        select 'level', entry, exit, category, overdue, standing_before, standing_in, case when category is not null then standing end,
            case when told_before then body_before end, case when told_after then body end, case when told_before or told_after then place
                end,
            case when told_before then routed_before end, case when told_after then routed end, count(*)::int, sum(voices)::int,
            null::bigint, null::int
        from entered group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
        union all
        select 'field', entry, exit, category, overdue, null, null, null, null, null, null,
            case when entry = 'Opening' then field_before end, case when category is not null then field_code
                end, count(*)::int, sum(voices)::int, null, null
        from entered group by entry, exit, category, overdue, 12, 13
        union all
        select 'place', entry, exit, category, overdue, null, null, null, null, null, place, null, null, count(*)::int, sum(voices)::int,
            null, null
        from entered group by entry, exit, category, overdue, place
        union all
        select 'age', null, null, null, null, null, null, null, null, null, null, width_bucket(@after - raised_on, @ages)::text, null,
            count(*)::int, 0, null, null
        from entered where exit = 'Open' group by 12
        union all
        select 'held', null, null, null, null, null, null, standing, null, case when told_after then body end, case
            when told_after then place end,
            width_bucket(held, @bands)::text, case when told_after then routed end, count(*)::int, 0, sum(held)::bigint, max(held)::int
        from entered where held is not null group by 8, 10, 11, 12, 13
        union all
        select 'inHand', null, null, null, null, null, null, null, null, holder_id, case when ended then place
            end, width_bucket(late, @late)::text, case when ended then field_code end,
            count(*)::int, 0, null, max(late)
        from (select holder_id, place, field_code, holder_id = any(@ended) as ended, greatest(0, coalesce(@after - due_on, 0)) as late
              from (select holder_id, place, field_code, due_on, status from stood
                  union all select holder_id, place, field_code, due_on, status from hosted) desks
              where holder_id is not null and status in ('Recorded', 'Classified', 'Assigned', 'InProgress', 'AwaitingCoordination')) work
        group by 10, 11, 12, 13
        union all
        select 'diverted', null, null, null, null, null, null, null, null, null, null, null, null, count(*)::int, 0, null, null
        from stood where status = 'Diverted' and since >= @from
        union all
        select 'named', n.entry, n.exit, n.category, false, p.code, {Title}, n.standing, null, null, null, p.diversion_regime, null, 0, 0,
            n.told_on - date '2000-01-01', null
        from (
            (select id, entry, exit, category, standing, raised_on as told_on from flow where entry = 'New' order by raised_on, id
                limit @most)
            union all
            (select id, null, exit, category, standing,
                (select s.since from petition_states s where s.petition_id = flow.id and {FlowQuery.IsState("@after", "@known")} limit 1)
             from flow where exit = 'Settled' order by raised_on, id limit @most)) n
        join petitions p on p.id = n.id
        order by 1
        """;

    /// <summary>
    /// What was handed from whom to whom, returned, taken up again and answered in the period,
    /// part by part. Of an answer it is told whether its day had passed when it was given.
    /// </summary>
    public string Events => $"""
        select e.kind, e.from_agency_id, e.to_agency_id, f.level, t.level, e.late, e.number
        from (
            select e.kind, e.from_agency_id, e.to_agency_id, e.kind = 'responded'
                and coalesce(s.due_on < e."on", false) as late, count(*)::int as number
            from petition_events e join petitions p on p.id = e.petition_id
            left join petition_states s on e.kind = 'responded' and s.petition_id = e.petition_id and s.version = e.version - 1
            where {flow.Scope} and e.kind in ('assigned', 'escalated', 'returned', 'reopened', 'responded') and e."on" between @from
                and @after and e.recorded_at <= @known
                and (e.kind <> 'responded' or e.details ->> 'kind' = 'final')
            group by 1, 2, 3, 4) e
        left join agencies f on f.id = e.from_agency_id left join agencies t on t.id = e.to_agency_id
        """;

    /// <summary>How often each body was reminded: by somebody, the lead that asked it to coordinate too, and by the ladder.</summary>
    public string Reminders => $"""
        with told (agency, what) as (
            select u.addressed_to_id, 'reminder'
            from petition_follow_ups u join petitions p on p.id = u.petition_id
            where {flow.Scope} and u.kind = 'Reminder' and u."on" between @from and @after and u.recorded_at <= @known
            union all
            select (e.details ->> 'agencyId')::uuid, 'reminder'
            from petition_events e join petitions p on p.id = e.petition_id
            where {flow.Scope} and e.kind = 'coordinationChased' and e."on" between @from and @after and e.recorded_at <= @known
            union all
            select n.agency_id, 'notice'
            from notices n join notice_rungs r on r.id = n.rung_id join petitions p on p.id = n.petition_id
            where {flow.Scope} and r.addressee <> 'Assigner' and n.raised_on between @from and @after and n.recorded_at <= @known)
        select agency, count(*) filter (where what = 'reminder')::int, count(*) filter (where what = 'notice')::int from told
            where agency is not null group by agency
        """;

    /// <summary>What was handed up in the period, by name, parts one by one; <see cref="Events"/> tell how many.</summary>
    public string Escalated => $"""
        select p.code, {Title}, p.diversion_regime, e."on", e.to_agency_id
        from petition_events e join petitions p on p.id = e.petition_id
        where {flow.Scope} and e.kind = 'escalated' and e."on" between @from and @after and e.recorded_at <= @known
        order by e."on", p.code, e.version limit @most
        """;

    /// <summary>What was returned in the period, by name; <see cref="Events"/> tell how many.</summary>
    public string Returned => $"""
        select p.code, {Title}, p.diversion_regime, e.from_agency_id, e.to_agency_id, (e.details ->> 'proposedAgencyId')::uuid, e."on",
            case when p.redaction = 'Everything' then '{RedactedText.Mark}' else e.ground end,
            (select count(*)::int from petition_events o
             where o.petition_id = e.petition_id and o.kind = 'returned' and o.version <= e.version and o.recorded_at <= @known)
        from petition_events e join petitions p on p.id = e.petition_id
        where {flow.Scope} and e.kind = 'returned' and e."on" between @from and @after and e.recorded_at <= @known
        order by e."on", p.code, e.version limit @most
        """;

    /// <summary>
    /// B6: what was found to be raised again and was open in the period, as far as it
    /// was known. What was split stands as its parts do, and with the highest of them.
    /// </summary>
    public string Repeated => $"""
        with repeats as (
            select distinct on (e.petition_id) e.petition_id, e.details
            from petition_events e join petitions p on p.id = e.petition_id
            where {flow.Scope} and p.part_of_id is null and e.kind = 'repeats' and e."on" <= @after and e.recorded_at <= @known
            order by e.petition_id, e.version desc)
        select p.code, {Title}, {flow.Place}, (r.details ->> 'firstRaisedOn')::date, p.raised_on, (r.details ->> 'times')::int,
            case when s.status = 'Withdrawn' then 'Withdrawn' when coalesce(parts.open, {FlowQuery.IsOpen("s")}) then {CategoryOf("s")}
                when s.outcome in ('Resolved', 'Explained', 'NotPossible') then s.outcome else 'Withdrawn' end,
            coalesce(parts.body, s.holder_id, s.competent_agency_id), coalesce(parts.field_code, s.field_code), p.diversion_regime,
                count(*) over ()::int
        from repeats r join petitions p on p.id = r.petition_id
        join petition_states s on s.petition_id = p.id and {FlowQuery.IsState("@after", "@known")}
        left join lateral (
            with recursive below (id) as (
                select part.id from petitions part where part.part_of_id = p.id and s.status = 'Split'
                union all select part.id from below join petitions part on part.part_of_id = below.id)
            select bool_or(open) as open, max(since) filter (where status <> 'Diverted') as since,
                {FlowQuery.OfHighestPart("body", "standing", "open")}, {FlowQuery.OfHighestPart("field_code", "standing", "open")}
            from (select x.petition_id as id, x.status, x.standing, x.field_code, x.since as held_since, x.since,
                coalesce(x.holder_id, x.competent_agency_id) as body, {FlowQuery.IsOpen("x")} as open
                  from below join petition_states x on x.petition_id = below.id
                      and {FlowQuery.IsState("@after", "@known", "x")}) own) parts on true
        where s.status not in ('Merged', 'Diverted')
            and case when s.status = 'Split' then parts.open or parts.since >= @from else {FlowQuery.IsOpen("s")} or s.since >= @from end
        order by 6 desc, p.raised_on, p.code limit @most
        """;

    /// <summary>
    /// The ledger of commitments as it stood on the last day, as far as it was known, parts included:
    /// what was kept in the period and whether by the day first promised, and what is owed: behind its
    /// day, put off, for a day to come, or until a condition is met, for which no day was promised.
    /// </summary>
    public string Promises => $"""
        with judged as materialized (
            select c.petition_id, c.agency_id, c.first_due_on, s.due_on, s.slippage, case
                when s.state = 'Kept' then case when s.resume_by is distinct from 'Condition'
                    and (s.since > s.due_on or s.slippage > 0) then 'keptLate' else 'kept' end
                when s.resume_by = 'Condition' then 'conditional' when s.due_on < @after then 'slipped'
                    when s.slippage > 0 then 'postponed' else 'open' end as how
            from petition_commitment_spells s join petition_commitments c on c.id = s.commitment_id join petitions p on p.id = c.petition_id
            where {flow.Scope} and (s.state = 'Open' or (s.state = 'Kept' and s.since >= @from)) and s.since <= @after
                and s.recorded_at <= @known
                and not exists (
                    select from petition_commitment_spells later
                    where later.commitment_id = s.commitment_id and later.number > s.number and later.since <= @after
                        and later.recorded_at <= @known)
                and (p.diversion_regime is null or not exists (
                    select from petition_states d where d.petition_id = p.id and d.status = 'Diverted'
                        and {FlowQuery.IsState("@after", "@known", "d")}))),
        longest as (select * from judged where how in ('slipped', 'postponed') order by due_on fetch first (@most) rows with ties)
        select how, count(*)::int, null, null, null, null::uuid, null::date, null::date, null::int, null from judged group by how
        union all
        (select null, null, p.code, {Title}, p.diversion_regime, j.agency_id, j.first_due_on, j.due_on, j.slippage, {CategoryOf("s")}
        from longest j join petitions p on p.id = j.petition_id
        left join petition_states s on s.petition_id = j.petition_id and {FlowQuery.IsState("@after", "@known")}
        order by j.due_on, p.code limit @most)
        """;

    /// <summary>What counts differently at the end of the frozen period, by what is known now, from what was written down.</summary>
    public string Adjustments => $"""
        {flow.Frozen},
        compared as (
            select id, k.id is not null as listed, k.standing as standing_then, k.field_code as field_then, case
                when k.open then {CategoryOf("k")} end as category_then,
                case when n.status is distinct from 'Split' then k.due_on end as due_then, {OwnValue("k.lead")} as lead_then,
                n.standing as standing_now, n.field_code as field_now, case when n.open then {CategoryOf("n")} end as category_now, case
                    when n.status is distinct from 'Split' then n.due_on end as due_now, {OwnValue("n.lead")} as lead_now,
                coalesce(k.open, false) as open_then, coalesce(n.open, false) as open_now, coalesce(n.recorded_at, @known) as recorded_at,
                n.recorded_at > @frozen as late, n.status, n.taken_over is true as taken_over
            from (select known.*, agencies.name as lead, agencies.valid_to <= @before as taken_over from known left join agencies
                on agencies.id = known.body) n full join kept k using (id)),
        changed as (
            select *, case
                when open_now and not open_then then 'Added'
                when open_then and not open_now then 'Removed'
                when open_then and ((case when taken_over then standing_now else standing_then
                    end, field_then, category_then, due_then) is distinct from (standing_now, field_now, category_now, due_now)
                    or (late and lead_then is distinct from lead_now)) then 'Changed'
                when not open_then and not listed and status in ('Answered', 'AwaitingVerification', 'Closed', 'Withdrawn')
                    and (not late or not exists (select from petition_states t where t.petition_id = compared.id
                        and {FlowQuery.IsState("@before", "@frozen", "t")})) then 'SettledLate' end as kind
            from compared)
        select p.code, {Title}, p.diversion_regime, standing_then, field_then, category_then, standing_now, field_now, category_now, kind,
            c.recorded_at,
            due_then, due_now, lead_then, lead_now
        from changed c join petitions p on p.id = c.id where kind is not null order by c.recorded_at, p.code
        """;

    /// <summary>B5. The order is that of the days on which they were raised.</summary>
    public string Items => $"""
        {flow.Flow},
        listed as materialized (
            select row_number() over (order by p.raised_on, p.code)::int as number, f.*, p.code, {Title} as title, case
                when p.redaction = 'None' then p.quote else '{RedactedText.Mark}' end as quote,
                p.origin_unit_id, p.raised_by_kind, case when p.redaction = 'None' then p.raised_by_description else '{RedactedText.Mark}'
                    end as raised_by_description,
                p.raised_on as raised, p.diversion_regime, p.redaction
            from flow f join petitions p on p.id = f.id where f.category is not null),
        below as materialized (
            select l.id, part.code, case when s.status not in ('Split', 'Withdrawn') then coalesce(s.holder_id, s.competent_agency_id)
                end as body, s.field_code,
                r.document_number, r."on", r.promised_on, case when part.redaction <> 'Everything' then r.resume_point end as resume_point,
                case when part.redaction <> 'Everything' then r.cause end as cause, e.coordinators, e.returns, e.reopenings
            from listed l join roots on roots.root = l.id join petitions part on part.id = roots.id
            join petition_states s on s.petition_id = part.id and {FlowQuery.IsState("@after", "@known")}
            left join lateral ({LatestResponse("part.id")}) r on true
            left join lateral ({EventSummary("part.id")}) e on true
            where l.status = 'Split' and s.status <> 'Diverted'),
        parts as materialized (
            select id, array_agg(body order by code) filter (where body is not null) as bodies,
                array_agg(field_code order by code) filter (where body is not null) as fields,
                array_agg(document_number order by code) filter (where document_number is not null) as answers, max("on") as "on",
                array_agg(promised_on order by code) as promised, array_agg(resume_point order by code) as resume_points,
                    array_agg(cause order by code) as causes,
                string_to_array(string_agg(nullif(array_to_string(coordinators, ','), ''), ',' order by code), ',')::uuid[] as coordinators,
                sum(returns)::int as returns, sum(reopenings)::int as reopenings
            from below group by id)
        select l.number, l.code, l.title, l.quote, l.origin_unit_id, l.raised_by_kind, l.raised_by_description, l.raised, l.voices,
            coalesce(t.bodies, case when l.body is not null then array[l.body] end, '{"{}"}'), coalesce(t.fields, array[l.routed]),
            coalesce(e.coordinators, '{"{}"}') || coalesce(t.coordinators, '{"{}"}'), l.due_on, case when l.overdue then @after - l.due_on
                else 0 end,
            case when r.document_number is not null then array[r.document_number] else '{"{}"}'
                end || coalesce(t.answers, '{"{}"}'), greatest(r."on", t."on"), l.outcome, l.status, l.category,
            l.standing, l.field_code, array[r.promised_on] || t.promised, array[case when l.redaction <> 'Everything' then r.resume_point
                end] || t.resume_points, array[case when l.redaction <> 'Everything' then r.cause end] || t.causes,
            l.entry = 'Opening', l.exit = 'Settled', coalesce(e.times, 1), coalesce(e.returns, 0) + coalesce(t.returns, 0),
                coalesce(e.reopenings, 0) + coalesce(t.reopenings, 0),
            case when l.status = 'Split' then (select count(*)::int from petitions part where part.part_of_id = l.id) else 0
                end, l.diversion_regime
        from listed l
        left join parts t on t.id = l.id
        left join lateral ({LatestResponse("l.id")}) r on true
        left join lateral ({EventSummary("l.id")}) e on true
        order by l.number
        """;

    /// <summary>The latest answer.</summary>
    private static string LatestResponse(string petition) => $"""
        select document_number, "on", promised_on, resume_point::text, cause::text from petition_responses r
        where r.petition_id = {petition} and r.kind <> 'Interim' and r."on" <= @after and r.recorded_at <= @known order by r.number desc
            limit 1
        """;

    // The list shows with a whole that was split what its parts say, and for a
    // body that is no more the one that took over; the state does not know that.
    private static string OwnValue(string value) =>
        $"case when n.status is distinct from 'Split' and n.taken_over is not true then {value} end";

    /// <summary>Who was asked to coordinate, and how often it was raised, returned and taken up again.</summary>
    private static string EventSummary(string petition) => $"""
        select (select array_agg(value::uuid) from jsonb_array_elements_text(told.ids)) as coordinators, times, returns, reopenings
        from (select (array_agg(e.details -> 'coordinatorIds' order by e.version desc) filter (where e.kind = 'assigned'))[1] as ids,
                max((e.details ->> 'times')::int) filter (where e.kind = 'repeats') as times,
                    count(*) filter (where e.kind = 'returned')::int as returns,
                count(*) filter (where e.kind = 'reopened')::int as reopenings
            from petition_events e
            where e.petition_id = {petition} and e.kind in ('assigned', 'repeats', 'returned', 'reopened') and e."on" <= @after
                and e.recorded_at <= @known) told
        """;

    private static string CategoryOf(string state) => $"""
        case when {state}.outcome in ('Resolved', 'Explained', 'NotPossible') then 'AwaitingVerification'
            when {state}.outcome = 'None' then 'NoOutcome' else {state}.outcome end
        """;
}
