using Petitions.Domain.Territory;

namespace Petitions.Infrastructure.Petitions;

/// <summary>
/// The statements that open a desk. They are the same for all desks: whatever differs is a parameter, and the subqueries with <c>offset
/// 0</c> keep the database from planning them anew for the length of a list. Each pile is a short walk along an index that is in its order.
/// </summary>
internal static class DeskStatementText
{
    // $1 holders, $2 makers of promises and those before whom answers wait, $3 places, $4 today, $5
    // the first of the month, $6 the last day of "within 7 days", $7 to $9 shares of divided bodies,
    // $10 and $11 the rest of divided bodies, $12 places that are told apart, $13 and $14 fields.
    private const string Holders = "(select $1::uuid[] as ids offset 0) as desk, unnest(desk.ids) as mine (id)";
    private const string Makers = "(select $2::uuid[] as ids offset 0) as desk, unnest(desk.ids) as mine (id)";
    private const string Places = "(select $3::uuid[] as ids offset 0) as looked_after, unnest(looked_after.ids) as place (id)";

    /// <summary>What of some rows, each of a body, a place and a field, came to this body when theirs was divided.</summary>
    private static string SharesOfDividedBodies(string name, string columns, string rows, string table, string body, string where) => $"""
        {name} as materialized (
            select {columns}
            from (select $7::uuid[] as agencies, $8::uuid[] as units, $9::int[] as fields offset 0) as shares,
                unnest(shares.agencies, shares.units, shares.fields) as share (agency_id, unit_id, fields),
                lateral (
                    select {rows}, field_code from {table} where {body} = share.agency_id and origin_unit_id = share.unit_id
                        and {where} offset 0) as owed
            where exists (select from unnest($13::int[], $14::text[]) as field (number, code)
                where field.number = share.fields and (field.code is null or field.code = coalesce(owed.field_code, '')))
            union all
            select {columns}
            from (select $10::uuid[] as agencies, $11::int[] as fields offset 0) as rest,
                unnest(rest.agencies, rest.fields) as share (agency_id, fields),
                lateral (
                    select {rows}, field_code from {table} where {body} = share.agency_id and origin_unit_id <> all ($12::uuid[])
                        and {where} offset 0) as owed
            where exists (select from unnest($13::int[], $14::text[]) as field (number, code)
                where field.number = share.fields and (field.code is null or field.code = coalesce(owed.field_code, ''))))
        """;

    private static readonly string InheritedCommitments = SharesOfDividedBodies(
        "inherited", "owed.petition_id, owed.resuming, owed.shared, owed.due_on", "petition_id, resuming, shared, due_on",
        "petition_promises", "agency_id", "returns_on <= $4");

    private static readonly string AwaitingVerifier = SharesOfDividedBodies(
        "awaited", "owed.id, owed.due_sort, owed.pile", $"id, due_sort, {DeskConditions.VerifierPile} as pile", "petitions", "verifier_id",
        "true");

    /// <summary>The tally, and what is not folded into it yet. What more than one body owes is counted petition by petition.</summary>
    private const string Counts = $"""
        counts as (
            select pile, sum(petitions)::bigint as petitions from (
                select lies.pile, lies.petitions from {Holders}, lateral (
                    select pile, petitions from petition_desk_tally
                    where desk_id = mine.id and pile in ('toClassify', 'toAccept') and not monthly and day = 'infinity'
                    union all
                    select 'overdue', petitions from petition_desk_tally where desk_id = mine.id and pile = 'due' and monthly and day < $5
                    union all
                    select case when day < $4 then 'overdue' else 'dueThisWeek' end, petitions from petition_desk_tally
                    where desk_id = mine.id and pile = 'due' and not monthly and day between $5 and $6 offset 0) as lies
                union all
                select lies.pile, lies.petitions from {Makers}, lateral (
                    select pile, petitions from petition_desk_tally where desk_id = mine.id and pile in ('toVerify', 'toClose')
                        and not monthly and day = 'infinity'
                    union all
                    select pile, petitions from petition_desk_tally where desk_id = mine.id and pile in ('promised', 'resuming')
                        and monthly and day < $5
                    union all
                    select pile, petitions from petition_desk_tally where desk_id = mine.id and pile in ('promised', 'resuming')
                        and not monthly and day between $5 and $4
                    offset 0) as lies
                union all
                select case when pile <> 'due' then pile when day < $4 then 'overdue' else 'dueThisWeek' end, petitions
                    from petition_desk_changes
                where case when pile in ('promised', 'resuming') then desk_id = any ($2) and day <= $4
                    when pile in ('toVerify', 'toClose') then desk_id = any ($2)
                    when pile = 'due' then desk_id = any ($1) and day <= $6
                    else desk_id = any ($1) end
                union all
                select case when resuming then 'resuming' else 'promised' end, count(*) from inherited where not shared group by 1
                union all
                select case when resuming then 'resuming' else 'promised' end, count(distinct petition_id) from (
                    select resuming, petition_id from inherited where shared
                    union all
                    select owed.resuming, owed.petition_id from {Makers}, petition_promises as owed where owed.agency_id = mine.id
                        and owed.shared and owed.returns_on <= $4) as owed
                group by 1
                union all
                select pile, count(*) from awaited group by 1
                union all
                select 'returned', count(*) from {Holders}, petitions where holder_id = mine.id and {ReturnedToHolder}
                union all
                select 'orphaned', held.petitions from {Places},
                    lateral (select holder_id, petitions from petition_holder_tally where unit_id = place.id offset 0) as held
                where held.holder_id in (select id from agencies where valid_to <= $4) and held.holder_id <> all ($1)
                union all
                select 'orphaned', petitions from petition_tally_changes
                where holder_id in (select id from agencies where valid_to <= $4) and holder_id <> all ($1)
                    and array_append(unit_path, '{DeskConditions.Everywhere}') && $3) as counted
            group by pile)
        """;

    private const string ReturnedToHolder = $"""
        {DeskConditions.Returned} and exists (
            select from petition_holdings as holding where holding.petition_id = petitions.id and holding.until is null
                and holding.how = 'Return')
        """;

    /// <summary>
    /// Questions of other bodies that wait for an answer, the longest due first, each with how
    /// many there are. What a divided body was asked goes by the petition's place and field.
    /// </summary>
    public static string CoordinationRequests(int limit) => $"""
        with divided as materialized (
            select request.id, request.agency_id, request.due_on, petition.origin_unit_id, coalesce(petition.field_code, '') as field_code
            from petition_coordination as request join petitions as petition on petition.id = request.petition_id
            where request.state = 'Open' and request.agency_id = any ($3::uuid[] || $6::uuid[])),
        waiting as materialized (
            select id, due_on from petition_coordination where state = 'Open' and agency_id = any ($1)
            union all
            select id, due_on from divided where exists (
                select from unnest($3::uuid[], $4::uuid[], $5::int[]) as share (agency_id, unit_id, fields)
                join unnest($9::int[], $10::text[]) as field (number, code) on field.number = share.fields
                    and (field.code is null or field.code = divided.field_code)
                where share.agency_id = divided.agency_id and share.unit_id = divided.origin_unit_id)
            union all
            select id, due_on from divided where origin_unit_id <> all ($8::uuid[]) and exists (
                select from unnest($6::uuid[], $7::int[]) as share (agency_id, fields)
                join unnest($9::int[], $10::text[]) as field (number, code) on field.number = share.fields
                    and (field.code is null or field.code = divided.field_code)
                where share.agency_id = divided.agency_id))
        select (select count(*) from waiting), (select count(*) from waiting where due_on < $2),
            asked.petition_id, petition.code, petition.title, asked.id, asked.number, asked.asked_by_id, asked.agency_id, asked.question,
                asked.asked_on, asked.ask_by_on,
            asked.due_on, asked.deadline_rule, asked.deadline_basis, asked.reminders, asked.reminded_on, told.times, told.last_on
        from (select id from waiting order by due_on, id limit {limit}) as first
        join petition_coordination as asked on asked.id = first.id
        join petitions as petition on petition.id = asked.petition_id
        cross join lateral (
            select count(*) as times, max(raised_on) as last_on from notices where clock_id = asked.id and agency_id = asked.agency_id)
                as told
        order by asked.due_on, asked.id
        """;

    /// <summary>Rows that count a pile (no petition), and rows of the petitions that are shown of it, in order.</summary>
    /// <param name="kind">The kind of the places that are looked after; null for the whole country.</param>
    public static string Piles(UnitKind? kind, int limit)
    {
        // A limit that is part of the text lets the database know how short the walks are.
        string First(
            string pile, string from, string where, string of = "select due_sort, id from petitions", string order = "due_sort, id") => $"""
            (select '{pile}' as pile, found.due_sort, found.id, null::bigint as petitions
            from {from}, lateral ({of} where {where} order by {order} limit {limit}) as found order by 2, 3 limit {limit})
            """;
        string Owed(string pile, string resuming) => $"""
            (select '{pile}' as pile, min(owed.due_on) as due_sort, owed.petition_id as id, null::bigint as petitions
            from (
                select found.due_on, found.petition_id from {Makers}, lateral (
                    select due_on, petition_id from petition_promises where agency_id = mine.id and resuming = {resuming}
                        and returns_on <= $4
                    order by due_on, petition_id limit {limit}) as found
                union all
                (select due_on, petition_id from inherited where resuming = {resuming} and not shared order by due_on, petition_id
                    limit {limit})
                union all
                select due_on, petition_id from inherited where resuming = {resuming} and shared) as owed
            group by owed.petition_id order by 2, 3 limit {limit})
            """;
        string ToCheck(string pile, string where) => $"""
            (select '{pile}' as pile, waiting.due_sort, waiting.id, null::bigint as petitions
            from (
                select found.due_sort, found.id from {Makers}, lateral (
                    select due_sort, id from petitions where verifier_id = mine.id and ({where}) order by due_sort, id limit {limit})
                        as found
                union all
                (select due_sort, id from awaited where pile = '{pile}' order by due_sort, id limit {limit})) as waiting
            order by 2, 3 limit {limit})
            """;
        var ended = $"""
            {Places},
            lateral (select holder_id from petition_holder_tally where unit_id = place.id
                union select holder_id from petition_tally_changes
                    where place.id = any (array_append(unit_path, '{DeskConditions.Everywhere}'))) as holding,
            lateral (select id from agencies where id = holding.holder_id and valid_to <= $4 and id <> all ($1) offset 0) as left_by
            """;
        var at = kind switch
        {
            UnitKind.Province => " and province_id = place.id",
            UnitKind.District => " and district_id = place.id",
            UnitKind.Commune => " and commune_id = place.id",
            UnitKind.Village => " and origin_unit_id = place.id",
            null => "",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        string[] shown =
        [
            First("toClassify", $"{Holders}, (values ('Recorded'), ('Classified')) as step (status)",
                "holder_id = mine.id and status = step.status"),
            First("returned", Holders, $"holder_id = mine.id and {ReturnedToHolder}"),
            First("toAccept", Holders, "holder_id = mine.id and status = 'Assigned'"),
            First("dueThisWeek", Holders, "holder_id = mine.id and due_sort between $4 and $6"),
            First("overdue", Holders, "holder_id = mine.id and due_sort < $4"),
            Owed("promised", "false"),
            Owed("resuming", "true"),
            ToCheck("toVerify", DeskConditions.ToVerify),
            ToCheck("toClose", DeskConditions.ToClose),
            First("orphaned", ended, $"holder_id = left_by.id{at}"),
        ];
        return $"""
            with {InheritedCommitments}, {AwaitingVerifier}, {Counts},
            first as ({string.Join("\nunion all\n", shown)}
            union all
            select pile, null, null, petitions from counts)
            select first.pile, first.petitions, petition.id, petition.code, petition.title, petition.status, petition.standing,
                petition.outcome, petition.competent_level,
                petition.competent_agency_id, petition.holder_id, petition.field_code, petition.origin_unit_id, petition.raised_on,
                    petition.due_on, petition.lead_id,
                petition.part_of_id, petition.supporter_count, petition.diversion_regime, petition.redaction, petition.version
            from first left join petitions as petition on petition.id = first.id
            order by first.pile, first.due_sort, first.id
            """;
    }
}
