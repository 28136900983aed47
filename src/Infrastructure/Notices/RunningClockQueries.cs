using Petitions.Domain.Notices;

namespace Petitions.Infrastructure.Notices;

internal static class RunningClockQueries
{
    public static readonly IReadOnlyList<RunningClockQuery> All =
    [
        // Who sorts was charged by nobody, and who got it from below was not charged by
        // that body: there the next above is told. So it is in a part, and after a group.
        new(ClockKind.Holder, """
            select id as clock_id, due_on, petition_id, null::uuid as directive_id, agency_id as body_id,
                case when coalesce(continues_from, how) not in ('Intake', 'Return', 'Escalation') then from_agency_id end as assigner_id,
                case when coalesce(continues_from, how) = 'Escalation' then from_agency_id end as instead_id
            from petition_holdings where until is null and answered_on is null and paused_on is null
            """),
        StepClockQuery(ClockKind.Acknowledge),
        StepClockQuery(ClockKind.Verify),
        StepClockQuery(ClockKind.ReviewPause),

        // Whoever charged the body waits for it to take the matter on, and to take it up again, and named the bodies that it is to ask.
        HoldingStepQuery(ClockKind.Accept),
        HoldingStepQuery(ClockKind.Review),
        HoldingStepQuery(ClockKind.Coordinate),
        new(ClockKind.Coordination, """
            select id as clock_id, due_on, petition_id, null::uuid as directive_id, agency_id as body_id, asked_by_id as assigner_id,
                null::uuid as instead_id
            from petition_coordination where state = 'Open'
            """),

        // Each addressee owes a report of its own; those known by description
        // only are reached by whoever keeps the directive, who is to chase them.
        new(ClockKind.Directive, """
            select occurrence.id as clock_id, occurrence.due_on, null::uuid as petition_id, directive.id as directive_id, owing.body_id,
                coalesce(directive.giver_id, directive.recorded_by_id) as assigner_id, null::uuid as instead_id
            from directive_occurrences occurrence
            join directives directive on directive.id = occurrence.directive_id
            cross join lateral (
                select body_id, false as described from unnest(directive.addressee_ids) as body_id
                union all
                select coalesce(directive.giver_id, directive.recorded_by_id), true
                    where jsonb_array_length(directive.addressees) > cardinality(directive.addressee_ids)) as owing
            where occurrence.status = 'AwaitingReport' and occurrence.due_on is not null and owing.body_id is not null
                and not exists (
                    select from directive_reports report
                    where report.directive_id = directive.id and report.occurrence = occurrence.number and report.decision is distinct
                        from 'SentBack'
                        and (report.joint or case when owing.described then report.for_described
                            else owing.body_id = any (report.addressee_ids) end))
            """),
        new(ClockKind.Commitment, """
            select id as clock_id, due_on, petition_id, null::uuid as directive_id, agency_id as body_id, null::uuid as assigner_id,
                null::uuid as instead_id
            from petition_commitments where state = 'Open'
            """),

        // A report that reached an agency on two ways is one to read. Where nobody
        // is above the agency, whoever had the report made hears of its silence.
        new(ClockKind.Report, """
            select delivery.id as clock_id, delivery.read_by as due_on, null::uuid as petition_id, null::uuid as directive_id,
                delivery.answerable_id as body_id, null::uuid as assigner_id,
                run.requested_by_id as instead_id, delivery.run_id
            from report_deliveries delivery join report_runs run on run.id = delivery.run_id
            where delivery.read_by is not null and delivery.acknowledged_at is null and not exists (
                select from report_deliveries other
                where other.run_id = delivery.run_id and other.answerable_id = delivery.answerable_id and other.read_by is not null
                    and other.acknowledged_at is null
                    and (other.read_by, other.number) < (delivery.read_by, delivery.number))
            """, ReportRunColumn: "batch.run_id"),
    ];

    private static RunningClockQuery StepClockQuery(ClockKind step) => new(step, $"""
        select id as clock_id, due_on, petition_id, null::uuid as directive_id, agency_id as body_id, null::uuid as assigner_id,
            null::uuid as instead_id
        from petition_step_clocks where met_on is null and lapsed_on is null and step = '{step}'
        """);

    private static RunningClockQuery HoldingStepQuery(ClockKind step) => new(step, $"""
        select clock.id as clock_id, clock.due_on, clock.petition_id, null::uuid as directive_id, clock.agency_id as body_id,
            case when coalesce(holding.continues_from, holding.how) <> 'Escalation' then holding.from_agency_id end as assigner_id,
            case when coalesce(holding.continues_from, holding.how) = 'Escalation' then holding.from_agency_id end as instead_id
        from petition_step_clocks clock
        join petition_holdings holding on holding.petition_id = clock.petition_id and holding.number = clock.holding_number
        where clock.met_on is null and clock.lapsed_on is null and clock.step = '{step}'
        """);
}
