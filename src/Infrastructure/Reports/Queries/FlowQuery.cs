using Petitions.Domain.Territory;

namespace Petitions.Infrastructure.Reports.Queries;

/// <summary>
/// Which petitions a report is about, and how each flows through the period. A petition's state at the end of a day, as it was known
/// at an instant, is the one row of its states that had begun and been entered by then, and was either not over or not known to be.
/// </summary>
/// <remarks>
/// Counted is a petition that is neither part of another nor merged into one; a group whose lead was raised elsewhere is
/// counted once, with the lead's state (a guest). Parameters: @units, @from, @before (the day before), @after (the last day),
/// @known, and where a frozen period lies before: @frozen (the instant up to which it knew), @frozen_from, @frozen_run.
/// </remarks>
internal sealed class FlowQuery(UnitKind kind)
{
    private readonly string _unit = kind switch
    {
        UnitKind.Province => "province_id",
        UnitKind.District => "district_id",
        UnitKind.Commune => "commune_id",
        _ => "origin_unit_id",
    };

    // Communes in the reports of provinces and districts; villages in those of communes.
    private readonly string _place = kind is UnitKind.Province or UnitKind.District
        ? "coalesce(p.commune_id, p.origin_unit_id)" : "p.origin_unit_id";

    /// <summary>Every part with the whole that is part of nothing.</summary>
    public const string Roots = """
        up (id, root) as (
            select id, part_of_id from petitions where part_of_id is not null
            union all
            select up.id, whole.part_of_id from up join petitions whole on whole.id = up.root and whole.part_of_id is not null),
        roots as materialized (
            select id, root from up where not exists
                (select from petitions whole where whole.id = up.root and whole.part_of_id is not null))
        """;

    /// <summary>The unit of a petition <c>p</c> under which it appears.</summary>
    public string Place => _place;

    public string Scope => ScopeOf("p");

    public string ScopeOf(string petition) => $"{petition}.{_unit} = any(@units)";

    /// <summary>The condition under which a state is the one at the end of a day, as known at an instant.</summary>
    public static string IsState(string day, string known, string state = "s") =>
        $"{state}.since <= {day} and {state}.recorded_at <= {known} and ({state}.until is null or {state}.until > {day} or " +
            $"{state}.superseded_at > {known})";

    public static string IsOpen(string state) => $"petition_is_open({state}.status, {state}.outcome, {state}.verified_on)";

    /// <summary>
    /// The start of every query over the flow of the period; <c>flow</c> has one row for each petition that was
    /// or is in the base, or left it. What is many is read by one join of the states of both days (<c>stood</c>),
    /// which the server can share out among its processors; all else is little and follows from it.
    /// </summary>
    public string Flow => $"""
        with recursive {Roots},
        stood as materialized (
            select p.id, p.part_of_id is not null as part, p.raised_on, {_place} as place,
                b.status as status_before, {IsOpen("b")} as open_before, b.standing as standing_before, b.field_code as field_before,
                coalesce(b.holder_id, b.competent_agency_id) as body_before, b.lead_id as lead_before,
                {After}, {FirstStanding("p")} as standing_in, {HeldSince("p")} as held_since
            from petitions p
            join petition_states x on x.petition_id = p.id and {IsState("@after", "@known", "x")}
            left join petition_states b on b.petition_id = p.id and {IsState("@before", "@known", "b")}
                and ({IsOpen("b")} or b.status in ('Split', 'Merged'))
            where {Scope} and (b.petition_id is not null or {IsOpen("x")} or x.status in ('Split', 'Merged') or x.since >= @from)),
        led_before as ({MergedByLead("status_before", "lead_before")}),
        led_after as materialized ({MergedByLead("status", "lead_id")}),
        guests as materialized (
            select d.id, d.led_before, d.led_after, d.raised_on, d.place
            from (select id, b.id is not null as led_before, x.id is not null as led_after,
                coalesce(x.raised_on, b.raised_on) as raised_on, coalesce(x.place, b.place) as place
                  from led_before b full join led_after x using (id)) d
            where (select {Scope} from petitions p where p.id = d.id) is not true),
        hosted as materialized (
            select g.id, g.part, g.raised_on, g.place, b.status as status_before, {IsOpen("b")} as open_before,
                b.standing as standing_before, b.field_code as field_before,
                coalesce(b.holder_id, b.competent_agency_id) as body_before, b.lead_id as lead_before, {After},
                    {FirstStanding("g")} as standing_in, {HeldSince("g")} as held_since, g.root
            from (select id as root, id, false as part, led_before, led_after, raised_on, place from guests
                  union all select r.root, r.id, true, g.led_before, g.led_after, g.raised_on, g.place from guests g join roots r
                      on r.root = g.id) g {StatesOf("g.id")}),
        leaves as materialized (
            select root as id, bool_or(open_before) as open_before, bool_or(open) as open, min(due_on) filter (where open) as due_on,
                bool_or(status = 'Diverted') as diverted,
                {OfHighestPart("standing_before", "standing_before", "open_before")},
                    {OfHighestPart("body_before", "standing_before", "open_before")},
                {OfHighestPart("field_before", "standing_before", "open_before")}, {OfHighestPart("standing", "standing", "open")},
                    {OfHighestPart("body", "standing", "open")},
                {OfHighestPart("field_code", "standing", "open")}, {OfHighestPart("held_since", "standing", "open")}
            from (select s.*, r.root from stood s join roots r on r.id = s.id where s.part union all select * from hosted where part) own
            group by root),
        counted as not materialized (
            select s.*, false as guest from stood s where not part union all select {HostedAsStood}, true from hosted where not part),
        resumed as (
            select distinct coalesce(r.root, e.petition_id) as id
            from petition_events e left join roots r on r.id = e.petition_id
            where e.kind in ('reopened', 'leftGroup') and e."on" between @from and @after and e.recorded_at <= @known),
        judged as not materialized (
            select c.id, c.place, c.raised_on, c.status, c.outcome, c.standing_in, c.field_before, c.field_code,
                case when c.status_before = 'Split' then l.open_before else c.open_before end as opening,
                case when c.status_before = 'Split' then coalesce(l.standing_before, c.standing_before) else c.standing_before
                    end as standing_before,
                case when c.status_before = 'Split' then coalesce(l.body_before, c.body_before) else c.body_before end as body_before,
                case when c.status_before = 'Split' then coalesce(l.field_before, c.field_before) else c.field_before end as routed_before,
                case when c.status = 'Split' then coalesce(l.open, false) else c.open end as open_after,
                case when c.status = 'Split' then l.due_on when c.open then c.due_on end as due_on,
                case when c.status = 'Split' then coalesce(l.standing, c.standing) else c.standing end as standing,
                case when c.status = 'Split' then coalesce(l.body, c.body) else c.body end as body,
                case when c.status = 'Split' then coalesce(l.field_code, c.field_code) else c.field_code end as routed,
                case when c.status = 'Split' and l.held_since is not null
                    and (c.standing <> l.standing or c.held_since > l.held_since) then l.held_since else c.held_since end as held_since,
                coalesce(c.status = 'Split' and l.diverted and c.outcome not in ('Resolved', 'Explained', 'NotPossible'), false)
                    as parts_diverted,
                case when c.guest then 0 else 1 end + coalesce(d.voices, 0) as voices, r.id is not null as resumed
            from counted c left join leaves l on l.id = c.id left join led_after d on d.id = c.id left join resumed r on r.id = c.id),
        named as not materialized (
            select *, case when opening then 'Opening' when raised_on >= @from then 'New' when open_after or resumed then 'Resumed'
                end as entry,
                case when status is null or status = 'Merged' then 'Merged' when status = 'Diverted' then 'OutOfScope'
                    when open_after then 'Open'
                    when parts_diverted then 'OutOfScope' else 'Settled' end as exit
            from judged),
        flow as materialized (
            select id, place, raised_on, entry, exit, status, outcome, standing, field_code, body, routed, due_on,
                coalesce(due_on < @after, false) as overdue, voices,
                case when opening then standing_before end as standing_before, case when opening then field_before end as field_before,
                case when opening then body_before end as body_before, case when opening then routed_before end as routed_before, case
                    when entry = 'New' then coalesce(standing_in, standing) end as standing_in,
                case when exit = 'Open' then @after - held_since end as days,
                case
                    when exit = 'Settled' and (status = 'Withdrawn' or outcome not in ('Resolved', 'Explained', 'NotPossible'))
                        then 'Withdrawn'
                    when exit = 'Settled' then outcome
                    when exit <> 'Open' then null
                    when outcome in ('Resolved', 'Explained', 'NotPossible') then 'AwaitingVerification'
                    when outcome = 'None' then 'NoOutcome'
                    else outcome end as category
            from named where entry = 'Opening' or (entry is not null and exit in ('Open', 'Settled')))
        """;

    /// <summary>
    /// The petitions that were open at the opening as known now (<c>known</c>), beside the rows that were written down
    /// when the period before was frozen (<c>kept</c>). Those are read and not counted again as known then: a command
    /// that was under way while the books were closed bears an earlier instant than they do, and is not in them.
    /// </summary>
    public string Frozen => $"""
        with recursive {Roots},
        {CountedOn("known", "@before", "@known", " or s.recorded_at > @frozen or p.raised_on >= @frozen_from")},
        kept as materialized (
            select p.id, not row.settled as open, upper(left(row.standing, 1)) || substr(row.standing, 2) as standing,
                row.field as field_code,
                upper(left(row.outcome, 1)) || substr(row.outcome, 2) as outcome, row."dueOn" as due_on, row.lead
            from report_items item
            cross join lateral json_to_record(item.item) as row
                (code text, settled boolean, standing text, field text, outcome text, "dueOn" date, lead text)
            join petitions p on p.code = row.code
            where item.run_id = @frozen_run)
        """;

    // Those of stood, in its order.
    private const string HostedAsStood = """
        id, part, raised_on, place, status_before, open_before, standing_before, field_before, body_before, lead_before, status, open, outcome, standing, field_code, due_on, holder_id, body, lead_id, since,
            standing_in, held_since
        """;

    /// <summary>
    /// What one column says of the highest of the open parts, and of several there of the one that has been there longest.
    /// </summary>
    public static string OfHighestPart(string column, string standing, string open) =>
        $"(array_agg({column} order by array_position('{Levels}'::varchar[], {standing}) desc, held_since, id) filter (where {open}))[1] " +
            $"as {column}";

    private const string Levels = "{Unclassified,WithinCommune,WithinDistrict,EscalatedToProvince,EscalatedToCentral}";

    private static string After => $"""
        x.status, {IsOpen("x")} as open, x.outcome, x.standing, x.field_code, x.due_on, x.holder_id, coalesce(x.holder_id, x.competent_agency_id) as body, x.lead_id, x.since
        """;

    /// <summary>The states of guests and of their parts: they are few, so each is looked up.</summary>
    private static string StatesOf(string id) => $"""
        left join lateral (select * from petition_states s where s.petition_id = {id} and {IsState("@before", "@known")} limit 1) b
            on g.led_before
        left join lateral (select * from petition_states s where s.petition_id = {id} and {IsState("@after", "@known")} limit 1) x
            on g.led_after
        """;

    private static string MergedByLead(string status, string lead) => $"""
        select coalesce(r.root, f.{lead}) as id, count(*) as voices, min(f.raised_on) as raised_on,
            (array_agg(f.place order by f.raised_on, f.id))[1] as place
        from stood f left join roots r on r.id = f.{lead}
        where f.{status} = 'Merged' and not f.part
        group by 1
        """;

    /// <summary>Where what was raised in the period first stood; null for what was not.</summary>
    private static string FirstStanding(string petition) => $"""
        case when {petition}.raised_on >= @from then (
            select s.standing from petition_states s
            where s.petition_id = {petition}.id and s.standing <> 'Unclassified' and s.since between @from and @after
                and s.recorded_at <= @known
            order by s.version limit 1) end
        """;

    /// <summary>
    /// Since when what is open above the communes has stood there: since the state behind the last one in which it stood elsewhere.
    /// </summary>
    private static string HeldSince(string petition) => $"""
        case when ({IsOpen("x")} or x.status = 'Split')
            and x.standing in ('WithinDistrict', 'EscalatedToProvince', 'EscalatedToCentral') then (
            select s.since from petition_states s
            where s.petition_id = {petition}.id and s.version > coalesce((
                select max(o.version) from petition_states o where o.petition_id = {petition}.id and o.version < x.version
                    and o.standing <> x.standing), 0)
            order by s.version limit 1) end
        """;

    /// <summary>How the petitions stood at the end of one day, as known at an instant.</summary>
    private string CountedOn(string name, string day, string known, string also) => $"""
        {name}_own as materialized (
            select s.petition_id as id, s.version, s.since, s.status, s.standing, s.outcome, s.field_code, s.due_on, s.lead_id,
                s.recorded_at,
                coalesce(s.holder_id, s.competent_agency_id) as body, petition_is_open(s.status, s.outcome, s.verified_on) as open,
                p.part_of_id is not null as part, p.raised_on, {_place} as place
            from petition_states s join petitions p on p.id = s.petition_id
            where {Scope} and {IsState(day, known)}
                and (petition_is_open(s.status, s.outcome, s.verified_on) or s.status in ('Split', 'Merged'){also})),
        {name}_led as (
            select coalesce(r.root, f.lead_id) as id, count(*) as voices, min(f.raised_on) as raised_on,
                (array_agg(f.place order by f.raised_on, f.id))[1] as place
            from {name}_own f left join roots r on r.id = f.lead_id
            where f.status = 'Merged' and not f.part
            group by 1),
        {name}_guests as (
            select d.* from {name}_led d join petitions p on p.id = d.id where ({Scope}) is not true),
        {name}_all as (
            select * from {name}_own
            union all
            select s.petition_id, s.version, s.since, s.status, s.standing, s.outcome, s.field_code, s.due_on, s.lead_id, s.recorded_at,
                coalesce(s.holder_id, s.competent_agency_id), petition_is_open(s.status, s.outcome, s.verified_on), w.part, w.raised_on,
                    w.place
            from (select id, false as part, raised_on, place from {name}_guests
                  union all select r.id, true, g.raised_on, g.place from roots r join {name}_guests g on g.id = r.root) w
            join petition_states s on s.petition_id = w.id
            where {IsState(day, known)}),
        {name}_leaves as (
            select r.root as id, bool_or(a.open) as open, bool_or(a.open and a.due_on < {day}) as overdue,
                (array_agg(a.standing order by array_position('{Levels}'::varchar[], a.standing) desc) filter (where a.open))[1] as standing
            from {name}_all a join roots r on r.id = a.id group by 1),
        {name} as materialized (
            select a.id, a.version, a.since, a.status, case when a.status = 'Split' then coalesce(l.standing, a.standing) else a.standing
                end as standing, a.outcome, a.field_code, a.due_on, a.body,
                a.raised_on, a.place, a.recorded_at,
                case when a.status = 'Split' then coalesce(l.open, false) else a.open end as open,
                case when a.status = 'Split' then coalesce(l.overdue, false) else a.open and coalesce(a.due_on < {day}, false)
                    end as overdue,
                case when g.id is null then 1 else 0 end + coalesce(d.voices, 0) as voices
            from {name}_all a
            left join {name}_leaves l on l.id = a.id
            left join {name}_led d on d.id = a.id
            left join {name}_guests g on g.id = a.id
            where not a.part)
        """;
}
