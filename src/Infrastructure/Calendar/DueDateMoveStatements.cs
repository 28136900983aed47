namespace Petitions.Infrastructure.Calendar;

/// <summary>The statements behind <see cref="DueDateMover"/>.</summary>
internal static class DueDateMoveStatements
{
    public const string CreateTable = """
        create temporary table if not exists moving_due_dates (
            clock text collate "C" not null, clock_id uuid not null, petition_id uuid, holding_number int, directive_id uuid,
                agency_id uuid, step text, from_on date not null, to_on date not null,
            primary key (clock, clock_id)) on commit drop;
        """;

    public const string ClearTable = "truncate moving_due_dates";

    /// <summary>Without numbers the planner takes a temporary table for a small one.</summary>
    public const string AnalyzeTable = "analyze moving_due_dates";

    public const string AnyMoves = """select exists (select from moving_due_dates) as "Value" """;

    /// <summary>The different counts of open clocks that can take in a day from {0} to {1}.</summary>
    public const string RunningTerms = """
        select distinct counted_from as "CountedFrom", term_days as "TermDays", term_kind as "TermKind" from (
            select h.counted_from, h.term_days, h.term_kind
            from petitions p join petition_holdings h on h.petition_id = p.id and h.until is null
            where p.due_sort >= {0} and p.due_sort < 'infinity' and h.counted_from < {1} and h.term_days is not null
            union all
            select counted_from, term_days, term_kind from petition_step_clocks
            where met_on is null and lapsed_on is null and due_on >= {0} and counted_from < {1} and term_days is not null
            union all
            select asked_on, term_days, term_kind from petition_coordination
            where state = 'Open' and due_on >= {0} and asked_on < {1} and term_days is not null) counts
        """;

    /// <summary>A clock whose date is not the one that its count gives goes on with the date that somebody set before.</summary>
    public const string InsertMovesByTerm = """
        with moves as (
            select * from unnest(@counted_from, @term_days, @term_kind, @from_on, @to_on) as move
                (counted_from, term_days, term_kind, from_on, to_on))
        insert into moving_due_dates (clock, clock_id, petition_id, holding_number, agency_id, step, from_on, to_on)
        select 'Holding', h.id, p.id, h.number, h.agency_id, null, move.from_on, move.to_on
        from petitions p
        join petition_holdings h on h.petition_id = p.id and h.until is null
        join moves move on move.counted_from = h.counted_from and move.term_days = h.term_days and move.term_kind = h.term_kind
            and move.from_on = h.due_on
        where p.due_sort >= @first and p.due_sort < 'infinity'
            and not exists (
                select from petition_due_dates d
                where d.petition_id = h.petition_id and d.holding_number = h.number and d.clock = 'Holding'
                    and d.kind in ('Extended', 'Resumed'))
        union all
        select 'Step', c.id, c.petition_id, c.holding_number, c.agency_id, c.step, move.from_on, move.to_on
        from petition_step_clocks c
        join moves move on move.counted_from = c.counted_from and move.term_days = c.term_days and move.term_kind = c.term_kind
            and move.from_on = c.due_on
        where c.met_on is null and c.lapsed_on is null and c.due_on >= @first
        union all
        select 'Coordination', r.id, r.petition_id, h.number, r.agency_id, null, move.from_on, move.to_on
        from petition_coordination r
        join petition_holdings h on h.petition_id = r.petition_id and h.until is null
        join moves move on move.counted_from = r.asked_on and move.term_days = r.term_days and move.term_kind = r.term_kind
            and move.from_on = r.due_on
        where r.state = 'Open' and r.due_on >= @first
        """;

    public const string ChangedHoldings = """
        select h.* from petitions p
        join petition_holdings h on h.petition_id = p.id and h.until is null
        where p.due_sort >= {0} and p.due_sort < 'infinity' and h.counted_from < {1}
            and exists (
                select from petition_due_dates d
                where d.petition_id = h.petition_id and d.holding_number = h.number and d.clock = 'Holding'
                    and d.kind in ('Extended', 'Resumed'))
        """;

    public const string InsertMovesOfChangedHoldings = """
        insert into moving_due_dates (clock, clock_id, petition_id, holding_number, agency_id, from_on, to_on)
        select 'Holding', h.id, h.petition_id, h.number, h.agency_id, h.due_on, move.to_on
        from unnest(@ids, @to_on) as move (id, to_on) join petition_holdings h on h.id = move.id
        """;

    public const string NominalDates = """
        select distinct o.nominal_on as "Value" from directive_occurrences o join directives d on d.id = o.directive_id
        where o.status = 'AwaitingReport' and o.due_on >= {0} and o.nominal_on <= {1} and d.schedule ->> 'onDayOff' = 'nextWorkingDay'
        """;

    public const string InsertMovesOfOccurrences = """
        insert into moving_due_dates (clock, clock_id, directive_id, from_on, to_on)
        select 'Occurrence', o.id, o.directive_id, move.from_on, move.to_on
        from unnest(@nominal_on, @from_on, @to_on) as move (nominal_on, from_on, to_on)
        join directive_occurrences o on o.nominal_on = move.nominal_on and o.due_on = move.from_on
        join directives d on d.id = o.directive_id
        where o.status = 'AwaitingReport' and d.schedule ->> 'onDayOff' = 'nextWorkingDay'
        """;

    public const string Totals = """
        select count(distinct petition_id) as "Petitions", count(*) filter (where clock = 'Holding') as "Holdings",
            count(*) filter (where clock = 'Step') as "Steps",
            count(*) filter (where clock = 'Coordination') as "Coordination", count(*) filter (where clock = 'Occurrence') as "Occurrences"
        from moving_due_dates
        """;

    public const string Page = """
        select m.clock as "Clock", m.clock_id as "ClockId", m.step as "Step", m.petition_id as "PetitionId", p.code as "PetitionCode",
            m.directive_id as "DirectiveId",
            m.agency_id as "AgencyId", m.from_on as "FromOn", m.to_on as "ToOn"
        from moving_due_dates m left join petitions p on p.id = m.petition_id
        where (m.clock, m.clock_id) > ({0} collate "C", {1})
        order by m.clock, m.clock_id limit {2}
        """;

    /// <summary>
    /// Whoever acts on one of them waits, and then sees the date that it has;
    /// always in one order, so that two who hold many do not wait for each other.
    /// </summary>
    public const string LockRows = """
        select count(*) from (select from petitions where id in (select petition_id from moving_due_dates) order by id for update) held;
        select count(*) from (select from directives where id in (select directive_id from moving_due_dates) order by id for update) held;
        """;

    /// <summary>Forgets what has ended, or got another date, between being found and being held.</summary>
    public const string DeleteEnded = """
        delete from moving_due_dates m where not case m.clock
            when 'Holding' then exists (select from petition_holdings h where h.id = m.clock_id and h.due_on = m.from_on
                and h.until is null and h.answered_on is null and h.paused_on is null)
            when 'Step' then exists (select from petition_step_clocks c where c.id = m.clock_id and c.due_on = m.from_on
                and c.met_on is null and c.lapsed_on is null)
            when 'Coordination' then exists (select from petition_coordination r where r.id = m.clock_id and r.due_on = m.from_on
                and r.state = 'Open')
            else exists (select from directive_occurrences o where o.id = m.clock_id and o.due_on = m.from_on
                and o.status = 'AwaitingReport') end
        """;

    public static readonly string[] Apply =
    [
        """
        insert into petition_due_dates (id, petition_id, holding_number, clock, clock_id, kind, "on", earlier_due_on, due_on, ground,
            decided_by_id, recorded_at)
        select uuid_v7(@at), petition_id, holding_number, clock, case when clock <> 'Holding' then clock_id
            end, 'CalendarMoved', @on, from_on, to_on, @reason, @agency, @at
        from moving_due_dates where petition_id is not null
        """,
        "update petition_holdings h set due_on = m.to_on from moving_due_dates m where m.clock = 'Holding' and h.id = m.clock_id",
        "update petition_step_clocks c set due_on = m.to_on from moving_due_dates m where m.clock = 'Step' and c.id = m.clock_id",
        "update petition_coordination r set due_on = m.to_on from moving_due_dates m where m.clock = 'Coordination' and r.id = m.clock_id",
        """
        update petitions p set version = p.version + 1, due_on = coalesce(m.to_on, p.due_on)
        from (select petition_id, max(to_on) filter (where clock = 'Holding') as to_on from moving_due_dates where petition_id is not null
            group by petition_id) m
        where p.id = m.petition_id
        """,
        """
        update petition_states s set until = greatest(s.since, @on), superseded_at = @at
        where s.until is null and s.petition_id in (select petition_id from moving_due_dates)
        """,
        """
        insert into petition_states select next.*
        from petitions p
        join petition_states before on before.petition_id = p.id and before.version = p.version - 1
        cross join lateral jsonb_populate_record(before, jsonb_build_object(
            'version', p.version, 'since', before.until, 'until', null, 'recorded_at', @at, 'superseded_at', null, 'due_on', p.due_on))
                as next
        where p.id in (select petition_id from moving_due_dates)
        """,
        """
        insert into petition_events (
            id, petition_id, version, kind, "on", recorded_at, actor_name, actor_role, actor_agency_id, from_status, to_status,
                from_agency_id, to_agency_id, ground, legal_basis, details)
        select uuid_v7(@at), p.id, p.version, 'calendarMoved', @on, @at, @actor, @role, @agency, p.status, p.status, p.holder_id,
            p.holder_id, @reason, @source,
            jsonb_build_object('changeId', @change, 'moves', m.moves)
        from (
            select petition_id, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('clock', lower(clock), 'step', lower(step), 'from', from_on,
                'to', to_on)) order by clock, clock_id) as moves
            from moving_due_dates where petition_id is not null group by petition_id) m
        join petitions p on p.id = m.petition_id
        """,
        "update directive_occurrences o set due_on = m.to_on from moving_due_dates m where m.clock = 'Occurrence' and o.id = m.clock_id",
        """
        update directives d set version = d.version + 1,
            next_due_on = (select min(o.due_on) from directive_occurrences o where o.directive_id = d.id and o.status = 'AwaitingReport')
        where d.id in (select directive_id from moving_due_dates)
        """,
        """
        update directive_states s set until = greatest(s.since, @on)
        where s.until is null and s.directive_id in (select directive_id from moving_due_dates)
        """,
        """
        insert into directive_states select next.*
        from directives d
        join directive_states before on before.directive_id = d.id and before.version = d.version - 1
        cross join lateral jsonb_populate_record(before,
            jsonb_build_object('version', d.version, 'since', before.until, 'until', null, 'next_due_on', d.next_due_on)) as next
        where d.id in (select directive_id from moving_due_dates)
        """,
        """
        insert into directive_events (id, directive_id, version, kind, "on", recorded_at, actor_name, actor_role, actor_agency_id,
            from_status, to_status, ground, details)
        select uuid_v7(@at), d.id, d.version, 'calendarMoved', @on, @at, @actor, @role, @agency, d.status, d.status, @reason,
            jsonb_build_object('changeId', @change, 'moves', m.moves)
        from (
            select m.directive_id, jsonb_agg(jsonb_build_object('occurrence', o.number, 'from', from_on, 'to', to_on) order by o.number)
                as moves
            from moving_due_dates m join directive_occurrences o on o.id = m.clock_id where m.clock = 'Occurrence'
                group by m.directive_id) m
        join directives d on d.id = m.directive_id
        """,
    ];
}
