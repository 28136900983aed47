namespace Petitions.Infrastructure.Petitions;

/// <summary>What was written of split petitions before they stood where their parts do.</summary>
public static class SplitSql
{
    /// <summary>
    /// A petition that was split stands where the highest of its open parts does. Where that is not so yet, it is entered now, for the day on which that part came
    /// there, as the step that brought it there would have: what was known before of the days before stays as it was.
    /// </summary>
    public const string Backfill = """
        create temporary table wholes_to_move on commit drop as
        with recursive up (id, whole) as (
            select id, part_of_id from petitions where part_of_id is not null
            union all
            select up.id, whole.part_of_id from up join petitions whole on whole.id = up.whole and whole.part_of_id is not null),
        highest as (
            select distinct on (up.whole) up.whole as id, part.id as part, part.standing
            from up join petitions part on part.id = up.id
            where petition_is_open(part.status, part.outcome, part.verified_on)
            order by up.whole, array_position('{Unclassified,WithinCommune,WithinDistrict,EscalatedToProvince,EscalatedToCentral}'::varchar[], part.standing) desc, part.id)
        select whole.id, whole.version + 1 as version, highest.standing, e."on", greatest(whole.last_on, e."on") as since, e.actor_name, e.actor_role, e.actor_agency_id,
            jsonb_build_object(
                'outcome', lower(left(whole.outcome, 1)) || substr(whole.outcome, 2), 'partial', whole.partly_resolved,
                'standing', lower(left(highest.standing, 1)) || substr(highest.standing, 2)) as details
        from highest
        join petitions whole on whole.id = highest.id and whole.status = 'Split' and whole.standing <> highest.standing
        join petition_events e on e.petition_id = highest.part and e.position = (
            select min(came.position) from petition_events came
            where came.petition_id = highest.part and came.version > coalesce((
                select max(other.version) from petition_states other where other.petition_id = highest.part and other.standing <> highest.standing), 0));

        update petition_states state set until = greatest(state.since, moved.since), superseded_at = now()
        from wholes_to_move moved where state.petition_id = moved.id and state.until is null;

        insert into petition_states
            (petition_id, version, since, status, standing, outcome, holder_id, holder_level, competent_level, competent_agency_id, field_code, lead_id, due_on, verified_on, recorded_at)
        select moved.id, moved.version, last.until, last.status, moved.standing, last.outcome, last.holder_id, last.holder_level, last.competent_level, last.competent_agency_id,
            last.field_code, last.lead_id, last.due_on, last.verified_on, now()
        from wholes_to_move moved join petition_states last on last.petition_id = moved.id and last.version = moved.version - 1;

        insert into petition_events (id, petition_id, version, kind, "on", recorded_at, actor_name, actor_role, actor_agency_id, from_status, to_status, details)
        select gen_random_uuid(), id, version, 'rolledUp', "on", now(), actor_name, actor_role, actor_agency_id, 'Split', 'Split', details from wholes_to_move order by since, id;

        update petitions whole set version = moved.version, standing = moved.standing, last_on = moved.since
        from wholes_to_move moved where whole.id = moved.id;
        """;
}
