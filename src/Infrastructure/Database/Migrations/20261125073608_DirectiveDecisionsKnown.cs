using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class DirectiveDecisionsKnown : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_directive_reports_decision",
                table: "directive_reports");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "decided_at",
                table: "directive_reports",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "settled_at",
                table: "directive_occurrences",
                type: "timestamp with time zone",
                nullable: true);

            // When each decision was entered stands in the timeline.
            migrationBuilder.Sql(
                """
                update directive_occurrences one
                set settled_at = coalesce(
                    (select min(event.recorded_at) from directive_events event
                     where event.directive_id = one.directive_id
                       and (one.accepted_on is not null and event.kind = 'accepted' and (event.details ->> 'occurrence')::int = one.number
                            or one.withdrawn_on is not null and event.kind = 'withdrawn')),
                    (select directive.recorded_at from directives directive where directive.id = one.directive_id))
                where one.accepted_on is not null or one.withdrawn_on is not null;

                update directive_reports report
                set decided_at = coalesce(
                    (select min(event.recorded_at) from directive_events event
                     where event.directive_id = report.directive_id
                       and (report.decision = 'Accepted' and event.kind = 'accepted' and (event.details ->> 'occurrence')::int = report.occurrence
                            or report.decision = 'SentBack' and event.kind = 'sentBack' and event.details -> 'reports' @> to_jsonb(report.number))),
                    report.recorded_at)
                where report.decision is not null;
                """);

            migrationBuilder.AddCheckConstraint(
                name: "ck_directive_reports_decision",
                table: "directive_reports",
                sql: "(decision is null) = (decided_on is null) and (decision is null) = (decided_at is null) and (decision is distinct from 'SentBack' or decision_ground is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_directive_occurrences_settled",
                table: "directive_occurrences",
                sql: "(accepted_on is null and withdrawn_on is null) = (settled_at is null)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_directive_reports_decision",
                table: "directive_reports");

            migrationBuilder.DropCheckConstraint(
                name: "ck_directive_occurrences_settled",
                table: "directive_occurrences");

            migrationBuilder.DropColumn(
                name: "decided_at",
                table: "directive_reports");

            migrationBuilder.DropColumn(
                name: "settled_at",
                table: "directive_occurrences");

            migrationBuilder.AddCheckConstraint(
                name: "ck_directive_reports_decision",
                table: "directive_reports",
                sql: "(decision is null) = (decided_on is null) and (decision is distinct from 'SentBack' or decision_ground is not null)");
        }
    }
}
