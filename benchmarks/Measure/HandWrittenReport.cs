using System.Diagnostics;
using Npgsql;
using Petitions.Domain.Reports.Periods;

namespace Petitions.Measure;

/// <summary>
/// What a report's figures are compared with: the aggregates of its tables by hand, for one province after the end of the districts, as
/// one would write them for speed. They know nothing of what was entered when, of frozen periods, of leads raised elsewhere, of names and
/// structures, nor on whose desk lies by now what an abolished body held, and count nothing a second time to hold it against the first.
/// </summary>
internal sealed class HandWrittenReport(NpgsqlDataSource source, Guid province, ReportPeriod period, IReadOnlyList<ReportPeriod> earlier)
{
    private readonly string _from = Day(period.From);
    private readonly string _before = Day(period.From.AddDays(-1));
    private readonly string _to = Day(period.To);

    private string Flows => $"""
        with pair as materialized (
            select p.id, p.part_of_id, p.raised_on, coalesce(p.commune_id, p.origin_unit_id) as place, b.status as status_before,
                b.standing as standing_before,
                petition_is_open(b.status, b.outcome, b.verified_on) as open_before, a.version, a.since, a.status, a.outcome, a.standing,
                    a.field_code, a.due_on, a.holder_id, a.lead_id,
                petition_is_open(a.status, a.outcome, a.verified_on) as open,
                case when p.raised_on >= {_from} then (
                    select s.standing from petition_states s where s.petition_id = p.id and s.standing <> 'Unclassified'
                        and s.since between {_from} and {_to} order by s.version limit 1) end as first,
                case when a.standing in ('WithinDistrict', 'EscalatedToProvince', 'EscalatedToCentral')
                    and (a.status = 'Split' or petition_is_open(a.status, a.outcome, a.verified_on)) then (
                    select s.since from petition_states s where s.petition_id = p.id and s.version > coalesce((
                        select max(o.version) from petition_states o where o.petition_id = p.id and o.version < a.version
                            and o.standing <> a.standing), 0)
                    order by s.version limit 1) end as held
            from petitions p
            join petition_states a on a.petition_id = p.id and a.since <= {_to} and (a.until is null or a.until > {_to})
            left join petition_states b on b.petition_id = p.id and b.since <= {_before} and (b.until is null or b.until > {_before})
                and (b.status = 'Split' or petition_is_open(b.status, b.outcome, b.verified_on))
            where p.province_id = '{province}' and (b.petition_id is not null or petition_is_open(a.status, a.outcome, a.verified_on)
                or a.status in ('Split', 'Merged') or a.since >= {_from})),
        shares as (
            select part_of_id as id, bool_or(open_before) as open_before, bool_or(open) as open, bool_or(open and due_on < {_to}) as late,
                bool_or(status = 'Diverted') as diverted,
                {Highest("standing_before", "standing_before", "open_before")} as highest_before,
                    {Highest("standing", "standing", "open")} as highest, {Highest("held", "standing", "open")} as highest_held
            from pair where part_of_id is not null group by 1),
        led as (select lead_id as id, count(*) as voices from pair where status = 'Merged' and part_of_id is null group by 1),
        resumed as (select distinct coalesce(p.part_of_id, p.id) as id from petition_events e join petitions p on p.id = e.petition_id
            where e.kind in ('reopened', 'leftGroup') and e."on" between {_from} and {_to}),
        joined as (
            select raised_on, place, first, status, outcome, field_code,
                case when status_before = 'Split' then coalesce(highest_before, standing_before) else standing_before
                    end as standing_before,
                case when status = 'Split' then coalesce(highest, standing) else standing end as standing,
                case when status = 'Split' and highest_held is not null and (standing <> highest or held > highest_held) then highest_held
                    else held end as held,
                status = 'Split' and diverted and outcome not in ('Resolved', 'Explained', 'NotPossible') as left_in_parts,
                case when status_before = 'Split' then s.open_before else pair.open_before end as opening, case
                    when status = 'Split' then coalesce(s.open, false) else pair.open end as stays,
                case when status = 'Split' then coalesce(s.late, false) else coalesce(pair.open and due_on < {_to}, false)
                    end as late, 1 + coalesce(led.voices, 0) as voices, r.id is not null as resumed
            from pair left join shares s on s.id = pair.id left join led on led.id = pair.id left join resumed r on r.id = pair.id
                where part_of_id is null),
        judged as (
            select *, case when opening then 'Opening' when raised_on >= {_from} then 'New' when stays or resumed then 'Resumed'
                end as entry,
                case when status not in ('Merged', 'Diverted') and (stays or left_in_parts is not true) then case
                    when not stays and (status = 'Withdrawn' or outcome not in ('Resolved', 'Explained', 'NotPossible')) then 'Withdrawn'
                        when not stays then outcome
                    when outcome in ('Resolved', 'Explained', 'NotPossible') then 'AwaitingVerification'
                        when outcome = 'None' then 'NoOutcome' else outcome end end as category
            from joined),
        named as (
            select entry, case when opening then standing_before when entry = 'New' then coalesce(first, standing)
                end as start, standing, field_code, place, category, voices, late,
                case when stays then width_bucket({_to} - raised_on, '{"{0,31,91,181,366}"}'::int[]) end as age,
                case when stays then {_to} - held end as days, case when stays then width_bucket({_to} - held, '{"{0,31,61,181}"}'::int[])
                    end as band
            from judged where entry = 'Opening' or (entry is not null and category is not null)),
        sums as (
            select entry, start, standing, field_code, place, category, age, band, count(*) as number, sum(voices) as voices,
                count(*) filter (where late) as late,
                sum(days) as days, max(days) as longest, grouping(entry, field_code, place, age, band) as what
            from named group by grouping sets ((entry, start), (standing, category), (field_code, category), (place, category), (age),
                (standing, band)))
        select case what when 15 then 'start' when 23 then 'field' when 27 then 'place' when 29 then 'age' when 30 then 'held' else 'end'
            end, coalesce(entry, ''), coalesce(start, standing, field_code, ''),
            coalesce(category, ''), coalesce(age, band, 0), number, voices, late, coalesce(days, 0), coalesce(longest, 0)
        from sums
        union all
        select 'desks', '', '', '', 0, count(*), 0, count(*) filter (where due_on < {_to}), 0, greatest(0, max({_to} - due_on))
        from pair where holder_id is not null and status in ('Recorded', 'Classified', 'Assigned', 'InProgress', 'AwaitingCoordination')
        union all
        select 'diverted', '', '', '', 0, count(*), 0, 0, 0, 0 from pair where status = 'Diverted' and since >= {_from}
        """;

    /// <summary>What one column says of the highest of the open parts.</summary>
    private static string Highest(string column, string standing, string open) =>
        $"(array_agg({column} order by array_position('{Levels}'::varchar[], {standing}) desc, held, id) filter (where {open}))[1]";

    private const string Levels = "{Unclassified,WithinCommune,WithinDistrict,EscalatedToProvince,EscalatedToCentral}";

    private string Events => $"""
        select e.kind, e.from_agency_id::text, e.to_agency_id::text, e.kind = 'responded' and coalesce(s.due_on < e."on", false), count(*)
        from petition_events e join petitions p on p.id = e.petition_id
        left join petition_states s on e.kind = 'responded' and s.petition_id = e.petition_id and s.version = e.version - 1
        where p.province_id = '{province}' and e.kind in ('assigned', 'escalated', 'returned', 'reopened', 'responded')
            and e."on" between {_from} and {_to}
            and (e.kind <> 'responded' or e.details ->> 'kind' = 'final')
        group by 1, 2, 3, 4
        """;

    private string Promises => $"""
        select case
            when s.state = 'Kept' then case when s.resume_by is distinct from 'Condition'
                and (s.since > s.due_on or s.slippage > 0) then 'keptLate' else 'kept' end
            when s.resume_by = 'Condition' then 'conditional' when s.due_on < {_to} then 'slipped' when s.slippage > 0 then 'postponed'
                else 'open' end, count(*)
        from petition_commitment_spells s join petition_commitments c on c.id = s.commitment_id join petitions p on p.id = c.petition_id
        where p.province_id = '{province}' and (p.diverted_on is null or p.diverted_on > {_to}) and s.since <= {_to}
            and (s.state = 'Open' or (s.state = 'Kept' and s.since >= {_from}))
            and not exists (select from petition_commitment_spells l where l.commitment_id = s.commitment_id and l.number > s.number
                and l.since <= {_to})
        group by 1
        """;

    private string Trend
    {
        get
        {
            var days = earlier.Select(one => Day(one.To)).Append(_before).ToList();
            string Stands(string day) => $"s.since <= {day} and (s.until is null or s.until > {day})";
            return $"""
                with wholes as (
                    select {string.Join(", ", days.Select((day, n) => $"count(*) filter (where {Stands(day)}) as open_{n}, count(*) filter (where {Stands(day)} and s.due_on < {day}) as late_{n}"))}
                    from petition_states s join petitions p on p.id = s.petition_id
                    where p.province_id = '{province}' and p.part_of_id is null and petition_is_open(s.status, s.outcome, s.verified_on)
                        and s.since <= {days[^1]} and (s.until is null or s.until > {days[0]})),
                shares as (
                    select d.n, p.part_of_id, bool_or(s.due_on < d.day) as late
                    from petitions p join petition_states s on s.petition_id = p.id
                        join (values {string.Join(", ", days.Select((day, n) => $"({n}, {day})"))}) d (n, day) on {Stands("d.day")}
                    where p.province_id = '{province}' and p.part_of_id is not null
                        and petition_is_open(s.status, s.outcome, s.verified_on) group by 1, 2)
                select n, sum(open), sum(late) from (
                    select d.* from wholes cross join lateral
                        (values {string.Join(", ", days.Select((_, n) => $"({n}, open_{n}, late_{n})"))}) d (n, open, late)
                    union all select n, count(*), count(*) filter (where late) from shares group by n) both_of_them
                group by n
                """;
        }
    }

    private string Raised => $"""
        select d.n, count(*)
        from (values {string.Join(", ", earlier.Select((one, n) => $"({n}, {Day(one.From)}, {Day(one.To)})"))}) d (n, first, last)
            join petitions p on p.raised_on between d.first and d.last
        where p.province_id = '{province}' and p.part_of_id is null and not exists (
            select from petition_states s where s.petition_id = p.id and s.status in ('Merged', 'Diverted') and s.since <= d.last
                and (s.until is null or s.until > d.last))
        group by 1
        """;

    private string Others => $"""
        select 'returned', count(*) from petition_events e join petitions p on p.id = e.petition_id where p.province_id = '{province}'
            and e.kind = 'returned' and e."on" between {_from} and {_to}
        union all
        select 'repeated', count(*)
        from petition_states s join petitions p on p.id = s.petition_id
        where p.province_id = '{province}' and p.part_of_id is null
            and s.petition_id in (select petition_id from petition_events where kind = 'repeats' and "on" <= {_to})
            and s.since <= {_to} and (s.until is null or s.until > {_to}) and s.status not in ('Merged', 'Diverted')
            and case when s.status = 'Split' then exists (
                    select from petitions part join petition_states x on x.petition_id = part.id and x.since <= {_to}
                        and (x.until is null or x.until > {_to})
                    where part.part_of_id = p.id and x.status <> 'Diverted'
                        and (petition_is_open(x.status, x.outcome, x.verified_on) or x.since >= {_from}))
                else petition_is_open(s.status, s.outcome, s.verified_on) or s.since >= {_from} end
        union all
        select 'reminders', count(*) from petition_follow_ups u join petitions p on p.id = u.petition_id where p.province_id = '{province}'
            and u.kind = 'Reminder' and u."on" between {_from} and {_to}
        """;

    /// <summary>How long it took, in seconds, and the figures by name.</summary>
    public async Task<(double Seconds, SortedDictionary<string, long> Figures)> RunAsync()
    {
        var figures = new SortedDictionary<string, long>(StringComparer.Ordinal);
        void Add(string name, long number) => figures[name] = figures.GetValueOrDefault(name) + number;
        await using var connection = await source.OpenConnectionAsync();
        await using (var settings = new NpgsqlCommand("set work_mem = '64MB'; set jit = off", connection))
            await settings.ExecuteNonQueryAsync();

        var since = Stopwatch.GetTimestamp();
        await EachAsync(connection, Flows, row => AddFlow(row, Add));
        await EachAsync(connection, Events, row => AddEvent(row, Add));
        await EachAsync(connection, Promises, row => Add($"promises.{row.GetString(0)}", row.GetInt64(1)));
        await EachAsync(connection, Trend, row =>
        {
            Add($"trend.{row.GetInt32(0)}.open", Number(row, 1));
            Add($"trend.{row.GetInt32(0)}.overdue", Number(row, 2));
        });
        await EachAsync(connection, Raised, row => Add($"trend.{row.GetInt32(0)}.new", row.GetInt64(1)));
        await EachAsync(connection, Others, row => Add(row.GetString(0), row.GetInt64(1)));
        return (Stopwatch.GetElapsedTime(since).TotalSeconds, figures);
    }

    private static void AddFlow(NpgsqlDataReader row, Action<string, long> add)
    {
        var (what, one, other, category, band, number) =
            (row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetInt64(5));
        switch (what)
        {
            case "start" when one is "Opening" or "New":
                add($"total.{one}", number);
                if (other == "EscalatedToCentral")
                    add($"central.{one}", number);
                break;
            case "end" when category.Length > 0:
                foreach (var name in other == "EscalatedToCentral" ? new[] { "total", "central" } : ["total"])
                {
                    add($"{name}.{category}", number);
                    add($"{name}.Overdue", Number(row, 7));
                    add($"{name}.Voices", Number(row, 6));
                }

                break;
            case "field" when category.Length > 0:
                add($"field.{other.Split('.')[0]}.{category}", number);
                break;
            case "place" when category.Length > 0:
                add("places.Base", number);
                break;
            case "age" when band > 0:
                add($"age.{band}", number);
                break;
            case "held" when band > 0 && other == "EscalatedToCentral":
                add($"held.{band}", number);
                break;
            case "desks":
                add("desks.inHand", number);
                add("desks.overdue", Number(row, 7));
                add("desks.longest", Number(row, 9));
                break;
            case "diverted":
                add("diverted", number);
                break;
        }
    }

    private static void AddEvent(NpgsqlDataReader row, Action<string, long> add)
    {
        var (kind, late, number) = (row.GetString(0), row.GetBoolean(3), row.GetInt64(4));
        if (kind == "responded")
            add($"desk.{row.GetString(1)}.{(late ? "late" : "onTime")}", number);
        else if (kind is "assigned" or "escalated")
            add($"desk.{row.GetString(2)}.received", number);
        if (kind == "returned")
            add($"desk.{row.GetString(1)}.returned", number);
        if (kind == "reopened")
            add("reopened", number);
    }

    private static long Number(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? 0 : Convert.ToInt64(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task EachAsync(NpgsqlConnection connection, string sql, Action<NpgsqlDataReader> take)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            take(row);
    }

    private static string Day(DateOnly day) => $"date '{day:yyyy-MM-dd}'";
}
