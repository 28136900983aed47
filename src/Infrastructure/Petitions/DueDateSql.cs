namespace Petitions.Infrastructure.Petitions;

/// <summary>What due dates need beyond EF's model.</summary>
public static class DueDateSql
{
    /// <summary>
    /// Parts, and petitions that left their group, went on with a clock without what had happened to it. They get it now, from whatever spell they go on with, however
    /// often it was handed on: a part of a part, too.
    /// </summary>
    public const string HandOn = """
        with recursive gone_on as (
            select h.petition_id, h.number, before.petition_id as from_petition_id, before.number as from_number
            from petition_holdings h
            join petitions p on p.id = h.petition_id
            join petition_holdings before on before.petition_id = p.part_of_id and before."end" = 'Split'
            where h.how = 'SplitOff'
            union all
            select petition_id, number, petition_id, number - 1 from petition_holdings where how = 'GroupLeft'),
        chain as (
            select petition_id, number, from_petition_id, from_number from gone_on
            union all
            select c.petition_id, c.number, g.from_petition_id, g.from_number
            from chain c join gone_on g on g.petition_id = c.from_petition_id and g.number = c.from_number)
        insert into petition_due_dates (id, petition_id, holding_number, clock, clock_id, kind, "on", earlier_due_on, due_on, ground, decided_by_id, recorded_at)
        select uuid_v7(d.recorded_at), c.petition_id, c.number, d.clock, null, d.kind, d."on", d.earlier_due_on, d.due_on, d.ground, d.decided_by_id, d.recorded_at
        from chain c join petition_due_dates d on d.petition_id = c.from_petition_id and d.holding_number = c.from_number and d.clock = 'Holding'
        order by d.recorded_at
        """;
}
