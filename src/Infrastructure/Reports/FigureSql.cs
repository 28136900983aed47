using Petitions.Application.Petitions;
using Petitions.Application.Reports;

namespace Petitions.Infrastructure.Reports;

/// <summary>The queries of a report's tables. All read the same moment; each counts as known at @known.</summary>
internal sealed class FigureSql(FlowSql flow)
{
    // Where the petition itself was diverted, the reader puts the regime in place of the title.
    private static readonly string Title = $"case when p.withheld = 'Everything' then '{ReportWording.Hidden(null)}' else p.title end";

    /// <summary>
    /// B1, B2, B4, the ages, how long each level has held what is open, what each body has in hand, and what was diverted, in one walk over the flow: the first
    /// column says which.
    /// </summary>
    public string Flows => $"""
        {flow.Flow},
        entered as not materialized (
            select *, @over_before and standing_before = 'WithinDistrict' as told_before, @over_after and standing = 'WithinDistrict' as told_after from flow)
        select 'level', entry, exit, category, overdue, standing_before, standing_in, case when category is not null then standing end,
            case when told_before then body_before end, case when told_after then body end, case when told_before or told_after then place end,
            case when told_before then routed_before end, case when told_after then routed end, count(*)::int, sum(voices)::int,
            null::bigint, null::int
        from entered group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
        union all
        select 'field', entry, exit, category, overdue, null, null, null, null, null, null,
            case when entry = 'Opening' then field_before end, case when category is not null then field_code end, count(*)::int, sum(voices)::int, null, null
        from entered group by entry, exit, category, overdue, 12, 13
        union all
        select 'place', entry, exit, category, overdue, null, null, null, null, null, place, null, null, count(*)::int, sum(voices)::int, null, null
        from entered group by entry, exit, category, overdue, place
        union all
        select 'age', null, null, null, null, null, null, null, null, null, null, width_bucket(@after - raised_on, @ages)::text, null, count(*)::int, 0, null, null
        from entered where exit = 'Open' group by 12
        union all
        select 'held', null, null, null, null, null, null, standing, null, case when told_after then body end, case when told_after then place end,
            width_bucket(days, @bands)::text, case when told_after then routed end, count(*)::int, 0, sum(days)::bigint, max(days)::int
        from entered where days is not null group by 8, 10, 11, 12, 13
        union all
        select 'inHand', null, null, null, null, null, null, null, null, holder_id, null, width_bucket(late, @late)::text, null, count(*)::int, 0, null, max(late)
        from (select holder_id, greatest(0, coalesce(@after - due_on, 0)) as late from stood
              where holder_id is not null and status in ('Recorded', 'Classified', 'Assigned', 'InProgress', 'AwaitingCoordination')) desks
        group by 10, 12
        union all
        select 'diverted', null, null, null, null, null, null, null, null, null, null, null, null, count(*)::int, 0, null, null
        from stood where status = 'Diverted' and since >= @from
        order by 1
        """;

    /// <summary>
    /// What was handed from whom to whom, returned, taken up again and answered in the period, part by part. Of an answer it is told whether its day had passed when it was given.
    /// </summary>
    public string Events => $"""
        select e.kind, e.from_agency_id, e.to_agency_id, f.level, t.level, e.late, e.number
        from (
            select e.kind, e.from_agency_id, e.to_agency_id, e.kind = 'responded' and coalesce(s.due_on < e."on", false) as late, count(*)::int as number
            from petition_events e join petitions p on p.id = e.petition_id
            left join petition_states s on e.kind = 'responded' and s.petition_id = e.petition_id and s.version = e.version - 1
            where {flow.Scope} and e.kind in ('assigned', 'escalated', 'returned', 'reopened', 'responded') and e."on" between @from and @after and e.recorded_at <= @known
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
        select agency, count(*) filter (where what = 'reminder')::int, count(*) filter (where what = 'notice')::int from told where agency is not null group by agency
        """;

    public string Returned => $"""
        select p.code, {Title}, p.diversion_regime, e.from_agency_id, e.to_agency_id, (e.details ->> 'proposedAgencyId')::uuid, e."on", case when p.withheld = 'Everything' then '{Masking.Text}' else e.ground end,
            (select count(*)::int from petition_events o
             where o.petition_id = e.petition_id and o.kind = 'returned' and o.version <= e.version and o.recorded_at <= @known),
            count(*) over ()::int
        from petition_events e join petitions p on p.id = e.petition_id
        where {flow.Scope} and e.kind = 'returned' and e."on" between @from and @after and e.recorded_at <= @known
        order by e."on", p.code, e.version limit @most
        """;

    /// <summary>B6: what was found to be raised again and was open in the period, as far as it was known.</summary>
    public string Repeated => $"""
        with repeats as (
            select distinct on (e.petition_id) e.petition_id, e.details
            from petition_events e join petitions p on p.id = e.petition_id
            where {flow.Scope} and p.part_of_id is null and e.kind = 'repeats' and e."on" <= @after and e.recorded_at <= @known
            order by e.petition_id, e.version desc)
        select p.code, {Title}, {flow.Place}, (r.details ->> 'firstRaisedOn')::date, p.raised_on, (r.details ->> 'times')::int,
            case when s.status = 'Withdrawn' then 'Withdrawn' when not petition_is_open(s.status, s.outcome, s.verified_on) and s.status <> 'Split' then s.outcome
                else {Category("s")} end, coalesce(s.holder_id, s.competent_agency_id), count(*) over ()::int
        from repeats r join petitions p on p.id = r.petition_id
        join petition_states s on s.petition_id = p.id and {FlowSql.IsState("@after", "@known")}
        where s.status not in ('Merged', 'Diverted') and p.diversion_regime is null
            and (petition_is_open(s.status, s.outcome, s.verified_on) or s.status = 'Split' or s.since >= @from)
        order by 6 desc, p.raised_on, p.code limit @most
        """;

    /// <summary>The ledger of commitments as it stood on the last day, as far as it was known, parts included: what was kept in the period, and what is owed.</summary>
    public string Promises => $"""
        with judged as materialized (
            select c.petition_id, c.agency_id, s.due_on, case when s.state = 'Kept' then 'kept' when s.due_on < @after then 'slipped' else 'open' end as how
            from petition_commitment_spells s join petition_commitments c on c.id = s.commitment_id join petitions p on p.id = c.petition_id
            where {flow.Scope} and p.diversion_regime is null and (s.state = 'Open' or (s.state = 'Kept' and s.since >= @from)) and s.since <= @after and s.recorded_at <= @known
                and not exists (
                    select from petition_commitment_spells later
                    where later.commitment_id = s.commitment_id and later.number > s.number and later.since <= @after and later.recorded_at <= @known)),
        longest as (select * from judged where how = 'slipped' order by due_on fetch first (@most) rows with ties)
        select how, count(*)::int, null, null, null::uuid, null::date, null from judged group by how
        union all
        (select null, null, p.code, {Title}, j.agency_id, j.due_on, {Category("s")}
        from longest j join petitions p on p.id = j.petition_id
        left join petition_states s on s.petition_id = j.petition_id and {FlowSql.IsState("@after", "@known")}
        order by j.due_on, p.code limit @most)
        """;

    /// <summary>
    /// How many were open, and how many of them late, at the end of each of @days, by another way than the flow: a petition that was split counts while one of its parts is open,
    /// and a group whose lead was raised elsewhere while that lead is.
    /// </summary>
    /// <param name="days">How many days; the first of them is @first, the last @last.</param>
    public string Trend(int days) => $"""
        with recursive {FlowSql.Roots},
        days (day, n) as (select * from unnest(@days) with ordinality),
        wholes as materialized (
            select {string.Join(", ", Enumerable.Range(1, days).Select(n => $"count(*) filter (where {OpenOn(n)}) as open_{n}, count(*) filter (where {OpenOn(n)} and s.due_on < (@days)[{n}]) as late_{n}"))}
            from petition_states s join petitions p on p.id = s.petition_id
            where {flow.Scope} and p.part_of_id is null and {FlowSql.IsOpen("s")} and {Within}),
        parts as materialized (
            select s.petition_id, s.since, s.until, s.recorded_at, s.superseded_at, s.due_on
            from petition_states s join petitions p on p.id = s.petition_id
            where {flow.Scope} and p.part_of_id is not null and {FlowSql.IsOpen("s")} and {Within}),
        shares as (
            select d.n, r.root, bool_or(s.due_on < d.day) as late
            from parts s join roots r on r.id = s.petition_id join days d on {FlowSql.IsState("d.day", "@known")} group by 1, 2),
        guests as (
            select distinct d.n, d.day, led.id
            from petition_states s join petitions p on p.id = s.petition_id join days d on {FlowSql.IsState("d.day", "@known")}
            left join roots r on r.id = s.lead_id join petitions led on led.id = coalesce(r.root, s.lead_id)
            where {flow.Scope} and p.part_of_id is null and s.status = 'Merged' and ({flow.ScopeOf("led")}) is not true)
        select n, sum(open)::int, sum(late)::int from (
            select d.n, d.open, d.late from wholes w cross join lateral (values {string.Join(", ", Enumerable.Range(1, days).Select(n => $"({n}, w.open_{n}, w.late_{n})"))}) d (n, open, late)
            union all
            select n, count(*), count(*) filter (where late) from shares group by n
            union all
            select n, count(*) filter (where open), count(*) filter (where late) from (
                select g.n, bool_or({FlowSql.IsOpen("s")}) as open, bool_or({FlowSql.IsOpen("s")} and s.due_on < g.day) as late
                from (select n, day, id, id as own from guests union all select x.n, x.day, x.id, r.id from guests x join roots r on r.root = x.id) g
                join petition_states s on s.petition_id = g.own
                where {FlowSql.IsState("g.day", "@known")} group by g.n, g.id) led
            group by n) counted
        group by n order by n
        """;

    /// <summary>How many were raised in each of the periods that begin and end on these days; a group whose lead was raised elsewhere with its first voice from here.</summary>
    public string Raised => $"""
        with recursive {FlowSql.Roots},
        days (first, last, n) as (select * from unnest(@froms, @tos) with ordinality),
        guests as (
            select d.n, d.first, d.last, led.id, min(p.raised_on) as raised_on
            from petition_states s join petitions p on p.id = s.petition_id join days d on {FlowSql.IsState("d.last", "@known")}
            left join roots r on r.id = s.lead_id join petitions led on led.id = coalesce(r.root, s.lead_id)
            where {flow.Scope} and p.part_of_id is null and s.status = 'Merged' and ({flow.ScopeOf("led")}) is not true
            group by 1, 2, 3, 4)
        select n, sum(raised)::int from (
            select d.n, count(*) as raised
            from days d join petitions p on p.raised_on between d.first and d.last
            where {flow.Scope} and p.part_of_id is null and p.recorded_at <= @known and not exists ({Left("p.id", "d.last")})
            group by d.n
            union all
            select d.n, count(*) from guests d where d.raised_on between d.first and d.last and not exists ({Left("d.id", "d.last")}) group by d.n) counted
        group by n order by n
        """;

    /// <summary>What counts differently at the end of the frozen period, by what is known now, from what was written down.</summary>
    public string Adjustments => $"""
        {flow.Frozen},
        compared as (
            select id, k.id is not null as listed, k.standing as standing_then, k.field_code as field_then, case when k.open then {Category("k")} end as category_then,
                {Own("k.due_on")} as due_then, {Own("k.lead")} as lead_then,
                n.standing as standing_now, n.field_code as field_now, case when n.open then {Category("n")} end as category_now, {Own("n.due_on")} as due_now, {Own("n.lead")} as lead_now,
                coalesce(k.open, false) as open_then, coalesce(n.open, false) as open_now, coalesce(n.recorded_at, @known) as recorded_at,
                n.recorded_at > @frozen as late, n.status
            from (select known.*, agencies.name as lead from known left join agencies on agencies.id = known.body) n full join kept k using (id)),
        changed as (
            select *, case
                when open_now and not open_then then 'Added'
                when open_then and not open_now then 'Removed'
                when open_then and ((standing_then, field_then, category_then, due_then) is distinct from (standing_now, field_now, category_now, due_now)
                    or (late and lead_then is distinct from lead_now)) then 'Changed'
                when not open_then and (late or not listed) and status in ('Answered', 'AwaitingVerification', 'Closed', 'Withdrawn') then 'SettledLate' end as kind
            from compared)
        select p.code, {Title}, p.diversion_regime, standing_then, field_then, category_then, standing_now, field_now, category_now, kind, c.recorded_at,
            due_then, due_now, lead_then, lead_now
        from changed c join petitions p on p.id = c.id where kind is not null order by c.recorded_at, p.code
        """;

    /// <summary>B5. The order is that of the days on which they were raised.</summary>
    public string Items => $"""
        {flow.Flow},
        listed as (
            select row_number() over (order by p.raised_on, p.code)::int as number, f.*, p.code, {Title} as title, case when p.withheld = 'Nothing' then p.quote else '{Masking.Text}' end as quote, p.origin_unit_id, p.raised_by_kind,
                case when p.withheld = 'Nothing' then p.raised_by_description else '{Masking.Text}' end as raised_by_description, p.raised_on as raised, p.diversion_regime, p.withheld
            from flow f join petitions p on p.id = f.id where f.category is not null)
        select l.number, l.code, l.title, l.quote, l.origin_unit_id, l.raised_by_kind, l.raised_by_description, l.raised, l.voices, l.body,
            coalesce((select array_agg(value::uuid) from jsonb_array_elements_text(e.coordinators)), '{"{}"}'), l.due_on,
            case when l.overdue then greatest(1, @after - coalesce(l.due_on, (
                select min(s.due_on) from petitions part join petition_states s on s.petition_id = part.id and {FlowSql.IsState("@after", "@known")}
                where part.part_of_id = l.id and s.due_on < @after), @after - 1)) else 0 end,
            r.document_number, r."on", l.outcome, l.status, l.category, l.standing, l.field_code, r.promised_on, case when l.withheld <> 'Everything' then r.resume_point end, case when l.withheld <> 'Everything' then r.cause end,
            l.entry = 'Opening', l.exit = 'Settled', coalesce(e.times, 1), coalesce(e.returns, 0), coalesce(e.reopenings, 0),
            case when l.status = 'Split' then (select count(*)::int from petitions part where part.part_of_id = l.id) else 0 end, l.diversion_regime
        from listed l
        left join lateral (
            select document_number, "on", promised_on, resume_point, cause from petition_responses r
            where r.petition_id = l.id and r.kind <> 'Interim' and r."on" <= @after and r.recorded_at <= @known order by r.number desc limit 1) r on true
        left join lateral (
            select (array_agg(e.details -> 'coordinatorIds' order by e.version desc) filter (where e.kind = 'assigned'))[1] as coordinators,
                max((e.details ->> 'times')::int) filter (where e.kind = 'repeats') as times, count(*) filter (where e.kind = 'returned')::int as returns,
                count(*) filter (where e.kind = 'reopened')::int as reopenings
            from petition_events e
            where e.petition_id = l.id and e.kind in ('assigned', 'repeats', 'returned', 'reopened') and e."on" <= @after and e.recorded_at <= @known) e on true
        order by l.number
        """;

    /// <summary>On one of the days, or between two of them.</summary>
    private const string Within = "s.recorded_at <= @known and s.since <= @last and (s.until is null or s.until > @first or s.superseded_at > @known)";

    // The list shows with a whole that was split what its parts say; its own state does not know that.
    private static string Own(string value) => $"case when n.status is distinct from 'Split' then {value} end";

    private static string OpenOn(int n) => FlowSql.IsState($"(@days)[{n}]", "@known");

    private static string Category(string state) => $"""
        case when {state}.outcome in ('Resolved', 'Explained', 'NotPossible') then 'AwaitingVerification' when {state}.outcome = 'None' then 'NoOutcome' else {state}.outcome end
        """;

    /// <summary>The state of a petition that was counted with another, or was no petition, at the end of a day.</summary>
    private static string Left(string petition, string day) =>
        $"select from petition_states s where s.petition_id = {petition} and s.status in ('Merged', 'Diverted') and {FlowSql.IsState(day, "@known")}";
}
