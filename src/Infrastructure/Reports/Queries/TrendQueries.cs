namespace Petitions.Infrastructure.Reports.Queries;

/// <summary>
/// The queries behind the trend, which count once more what the flow counts, so that both can be held against each other.
/// </summary>
internal sealed class TrendQueries(FlowQuery flow)
{
    /// <summary>
    /// How many were open, and how many of them late, at the end of each of @days, by another way than the flow: a petition
    /// that was split counts while one of its parts is open, and a group whose lead was raised elsewhere while that lead is.
    /// </summary>
    /// <param name="days">How many days; the first of them is @first, the last @last.</param>
    public string Open(int days) => $"""
        with recursive {FlowQuery.Roots},
        days (day, n) as (select * from unnest(@days) with ordinality),
        wholes as materialized (
            select {string.Join(", ", Enumerable.Range(1, days).Select(n => $"count(*) filter (where {OpenOn(n)}) as open_{n}, count(*) filter (where {OpenOn(n)} and s.due_on < (@days)[{n}]) as late_{n}"))}
            from petition_states s join petitions p on p.id = s.petition_id
            where {flow.Scope} and p.part_of_id is null and {FlowQuery.IsOpen("s")} and {Within}),
        parts as materialized (
            select s.petition_id, s.since, s.until, s.recorded_at, s.superseded_at, s.due_on
            from petition_states s join petitions p on p.id = s.petition_id
            where {flow.Scope} and p.part_of_id is not null and {FlowQuery.IsOpen("s")} and {Within}),
        shares as (
            select d.n, r.root, bool_or(s.due_on < d.day) as late
            from parts s join roots r on r.id = s.petition_id join days d on {FlowQuery.IsState("d.day", "@known")} group by 1, 2),
        guests as (
            select distinct d.n, d.day, led.id
            from petition_states s join petitions p on p.id = s.petition_id join days d on {FlowQuery.IsState("d.day", "@known")}
            left join roots r on r.id = s.lead_id join petitions led on led.id = coalesce(r.root, s.lead_id)
            where {flow.Scope} and p.part_of_id is null and s.status = 'Merged' and ({flow.ScopeOf("led")}) is not true)
        select n, sum(open)::int, sum(late)::int from (
            select d.n, d.open, d.late from wholes w cross
                join lateral (values {string.Join(", ", Enumerable.Range(1, days).Select(n => $"({n}, w.open_{n}, w.late_{n})"))}) d
                    (n, open, late)
            union all
            select n, count(*), count(*) filter (where late) from shares group by n
            union all
            select n, count(*) filter (where open), count(*) filter (where late) from (
                select g.n, bool_or({FlowQuery.IsOpen("s")}) as open, bool_or({FlowQuery.IsOpen("s")} and s.due_on < g.day) as late
                from (select n, day, id, id as own from guests union all select x.n, x.day, x.id, r.id from guests x join roots r
                    on r.root = x.id) g
                join petition_states s on s.petition_id = g.own
                where {FlowQuery.IsState("g.day", "@known")} group by g.n, g.id) led
            group by n) counted
        group by n order by n
        """;

    /// <summary>
    /// How many were raised in each of the periods that begin and end on these days; a group whose lead was raised elsewhere with its first
    /// voice from here. One is not counted that had left by the end of the period: a whole, too, with the last of its parts (<c>gone</c>).
    /// </summary>
    public string Raised => $"""
        with recursive {FlowQuery.Roots},
        days (first, last, n) as (select * from unnest(@froms, @tos) with ordinality),
        guests as (
            select d.n, d.first, d.last, led.id, min(p.raised_on) as raised_on
            from petition_states s join petitions p on p.id = s.petition_id join days d on {FlowQuery.IsState("d.last", "@known")}
            left join roots r on r.id = s.lead_id join petitions led on led.id = coalesce(r.root, s.lead_id)
            where {flow.Scope} and p.part_of_id is null and s.status = 'Merged' and ({flow.ScopeOf("led")}) is not true
            group by 1, 2, 3, 4),
        diverted as materialized (
            select distinct d.n, d.last, r.root from petition_states s join roots r on r.id = s.petition_id join days d
                on {FlowQuery.IsState("d.last", "@known")} where s.status = 'Diverted'),
        gone as materialized (
            select d.n, d.root as id from diverted d join petition_states w on w.petition_id = d.root
            where w.status = 'Split' and w.outcome not in ('Resolved', 'Explained', 'NotPossible')
                and {FlowQuery.IsState("d.last", "@known", "w")}
                and not exists (
                    select from roots r join petition_states s on s.petition_id = r.id
                    where r.root = d.root and {FlowQuery.IsState("d.last", "@known")} and {FlowQuery.IsOpen("s")}))
        select n, sum(raised)::int from (
            select d.n, count(*) as raised
            from days d join petitions p on p.raised_on between d.first and d.last
            where {flow.Scope} and p.part_of_id is null and p.recorded_at <= @known and not exists ({LeftBy("p.id", "d.last")})
            group by d.n
            union all
            select d.n, -count(*)
            from gone g join days d on d.n = g.n join petitions p on p.id = g.id
            where {flow.Scope} and p.raised_on between d.first and d.last and p.recorded_at <= @known
            group by d.n
            union all
            select d.n, count(*) from guests d
            where d.raised_on between d.first and d.last and not exists ({LeftBy("d.id", "d.last")})
                and not exists (select from gone g where g.id = d.id and g.n = d.n) group by d.n) counted
        group by n order by n
        """;

    /// <summary>On one of the days, or between two of them.</summary>
    private const string Within =
        "s.recorded_at <= @known and s.since <= @last and (s.until is null or s.until > @first or s.superseded_at > @known)";

    private static string OpenOn(int n) => FlowQuery.IsState($"(@days)[{n}]", "@known");

    /// <summary>The state of a petition that was counted with another, or was no petition, at the end of a day.</summary>
    private static string LeftBy(string petition, string day) =>
        $"select from petition_states s where s.petition_id = {petition} and s.status in ('Merged', 'Diverted') and " +
            $"{FlowQuery.IsState(day, "@known")}";
}
