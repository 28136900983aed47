using Petitions.Domain.Territory;

namespace Petitions.Infrastructure.Reports;

/// <summary>
/// Which petitions a report is about, and how each flows through the period. A petition's state at the end of a day, as it was known at an instant, is the one
/// row of its states that had begun and been entered by then, and was either not over or not known to be.
/// </summary>
/// <remarks>
/// Counted is a petition that is neither part of another nor merged into one; a group whose lead was raised elsewhere is counted once, with the lead's state (a guest).
/// Parameters: @units, @from, @before (the day before), @after (the last day), @known, and @frozen (an instant) where a frozen period lies before.
/// </remarks>
internal sealed class FlowSql(UnitKind kind)
{
    private readonly string _unit = kind switch
    {
        UnitKind.Province => "province_id",
        UnitKind.District => "district_id",
        UnitKind.Commune => "commune_id",
        _ => "origin_unit_id",
    };

    // Communes in the reports of provinces and districts; villages in those of communes.
    private readonly string _place = kind is UnitKind.Province or UnitKind.District ? "coalesce(p.commune_id, p.origin_unit_id)" : "p.origin_unit_id";

    private const string Roots = """
        up (id, root) as (
            select id, part_of_id from petitions where part_of_id is not null
            union all
            select up.id, whole.part_of_id from up join petitions whole on whole.id = up.root where whole.part_of_id is not null),
        roots as materialized (
            select up.id, up.root from up join petitions whole on whole.id = up.root where whole.part_of_id is null)
        """;

    /// <summary>The unit of a petition <c>p</c> under which it appears.</summary>
    public string Place => _place;

    public string Scope => $"p.{_unit} = any(@units)";

    /// <summary>The condition under which <c>s</c> is the state at the end of a day, as known at an instant.</summary>
    public static string IsState(string day, string known) =>
        $"s.since <= {day} and s.recorded_at <= {known} and (s.until is null or s.until > {day} or s.superseded_at > {known})";

    /// <summary>The start of every query over the flow of the period; <c>flow</c> has one row for each petition that was or is in the base, or left it.</summary>
    public string Flow => $"""
        with recursive {Roots},
        {Counted("opened", "@before", "@known", "")},
        {Counted("ended", "@after", "@known", " or s.since >= @from")},
        resumed as (
            select distinct coalesce(r.root, e.petition_id) as id
            from petition_events e left join roots r on r.id = e.petition_id
            where e.kind in ('reopened', 'leftGroup') and e."on" between @from and @after and e.recorded_at <= @known),
        paired as (
            select id, b.standing as standing_before, b.field_code as field_before, b.body as body_before, b.place as place_before,
                x.version, x.status, x.outcome, x.standing, x.field_code, x.body, x.due_on, x.open, x.overdue, coalesce(x.voices, 0) as voices,
                coalesce(x.place, b.place) as place, coalesce(x.raised_on, b.raised_on) as raised_on,
                case when b.id is not null then 'Opening' when x.raised_on >= @from then 'New' when x.open or resumed.id is not null then 'Resumed' end as entry,
                case when x.id is null or x.status = 'Merged' then 'Merged' when x.status = 'Diverted' then 'OutOfScope' when x.open then 'Open' else 'Settled' end as exit
            from (select * from opened where open) b full join ended x using (id) left join resumed using (id)),
        flow as materialized (
            select *, case
                when exit = 'Settled' and (status = 'Withdrawn' or outcome not in ('Resolved', 'Explained', 'NotPossible')) then 'Withdrawn'
                when exit = 'Settled' then outcome
                when exit <> 'Open' then null
                when outcome in ('Resolved', 'Explained', 'NotPossible') then 'AwaitingVerification'
                when outcome = 'None' then 'NoOutcome'
                else outcome end as category
            from paired where entry is not null and (entry = 'Opening' or exit in ('Open', 'Settled')))
        """;

    /// <summary>The petitions that were open at the opening, once as known now and once as known when the period before was frozen.</summary>
    public string Frozen => $"""
        with recursive {Roots},
        {Counted("known", "@before", "@known", " or s.recorded_at > @frozen")},
        {Counted("then_known", "@before", "@frozen", "")}
        """;

    private string Counted(string name, string day, string known, string also) => $"""
        {name}_own as materialized (
            select s.petition_id as id, s.version, s.since, s.status, s.standing, s.outcome, s.field_code, s.due_on, s.lead_id, s.recorded_at,
                coalesce(s.holder_id, s.competent_agency_id) as body, petition_is_open(s.status, s.outcome, s.verified_on) as open,
                p.part_of_id is not null as part, p.raised_on, {_place} as place
            from petition_states s join petitions p on p.id = s.petition_id
            where {Scope} and {IsState(day, known)}
                and (petition_is_open(s.status, s.outcome, s.verified_on) or s.status in ('Split', 'Merged'){also})),
        {name}_led as (
            select coalesce(r.root, f.lead_id) as id, count(*) as voices, min(f.raised_on) as raised_on, (array_agg(f.place order by f.raised_on, f.id))[1] as place
            from {name}_own f left join roots r on r.id = f.lead_id
            where f.status = 'Merged' and not f.part
            group by 1),
        {name}_guests as (
            select d.* from {name}_led d join petitions p on p.id = d.id where ({Scope}) is not true),
        {name}_all as (
            select * from {name}_own
            union all
            select s.petition_id, s.version, s.since, s.status, s.standing, s.outcome, s.field_code, s.due_on, s.lead_id, s.recorded_at,
                coalesce(s.holder_id, s.competent_agency_id), petition_is_open(s.status, s.outcome, s.verified_on), w.part, w.raised_on, w.place
            from (select id, false as part, raised_on, place from {name}_guests
                  union all select r.id, true, g.raised_on, g.place from roots r join {name}_guests g on g.id = r.root) w
            join petition_states s on s.petition_id = w.id
            where {IsState(day, known)}),
        {name}_leaves as (
            select r.root as id, bool_or(a.open) as open, bool_or(a.open and a.due_on < {day}) as overdue
            from {name}_all a join roots r on r.id = a.id group by 1),
        {name} as materialized (
            select a.id, a.version, a.since, a.status, a.standing, a.outcome, a.field_code, a.due_on, a.body, a.raised_on, a.place, a.recorded_at,
                case when a.status = 'Split' then coalesce(l.open, false) else a.open end as open,
                case when a.status = 'Split' then coalesce(l.overdue, false) else a.open and coalesce(a.due_on < {day}, false) end as overdue,
                case when g.id is null then 1 else 0 end + coalesce(d.voices, 0) as voices
            from {name}_all a
            left join {name}_leaves l on l.id = a.id
            left join {name}_led d on d.id = a.id
            left join {name}_guests g on g.id = a.id
            where not a.part)
        """;
}
