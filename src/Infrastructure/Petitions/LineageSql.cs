namespace Petitions.Infrastructure.Petitions;

/// <summary>What lineages need beyond EF's model.</summary>
public static class LineageSql
{
    /// <summary>Links that were made after those that follow from them did not count there.</summary>
    public const string CountAnew = """
        with recursive lineage as (
            select first.id, 1 as times, first.first_raised_on from petitions first
            where first.repeats_id is null and first.id in (select repeats_id from petitions where repeats_id is not null)
            union all
            select later.id, lineage.times + 1, lineage.first_raised_on from petitions later join lineage on later.repeats_id = lineage.id)
        update petitions p set times_raised = lineage.times, first_raised_on = lineage.first_raised_on
        from lineage where lineage.id = p.id and (p.times_raised, p.first_raised_on) is distinct from (lineage.times, lineage.first_raised_on)
        """;
}
