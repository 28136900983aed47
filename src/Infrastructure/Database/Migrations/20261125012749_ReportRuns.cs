using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Petitions.Infrastructure.Reports;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class ReportRuns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "recorded_at",
                table: "petition_states",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "superseded_at",
                table: "petition_states",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "verified_on",
                table: "petition_states",
                type: "date",
                nullable: true);

            migrationBuilder.Sql(ReportSql.Backfill);
            migrationBuilder.Sql("alter table petition_states alter column recorded_at drop default;");

            migrationBuilder.CreateTable(
                name: "report_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    trigger = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    schedule_id = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    requested_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_from = table.Column<DateOnly>(type: "date", nullable: false),
                    period_to = table.Column<DateOnly>(type: "date", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: true),
                    known_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rows_done = table.Column<int>(type: "integer", nullable: false),
                    rows_total = table.Column<int>(type: "integer", nullable: true),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    leased_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failure_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    failure = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    retry_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_runs", x => x.id);
                    table.CheckConstraint("ck_report_runs_done", "(content_hash is not null) = (state = 'Done')");
                    table.CheckConstraint("ck_report_runs_failure", "(failure_code is not null) = (failure is not null) and (retry_at is null or state = 'Failed')");
                    table.CheckConstraint("ck_report_runs_finished", "(finished_at is not null) or state in ('Queued', 'Running')");
                    table.CheckConstraint("ck_report_runs_lease", "(leased_until is not null) = (state = 'Running')");
                    table.CheckConstraint("ck_report_runs_period", "period_from <= period_to");
                    table.CheckConstraint("ck_report_runs_rows", "rows_done >= 0 and (rows_total is null or rows_done <= rows_total)");
                    table.ForeignKey(
                        name: "fk_report_runs_requested_by",
                        column: x => x.requested_by_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_runs_unit",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_items",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    item = table.Column<string>(type: "json", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_items", x => new { x.run_id, x.number });
                    table.CheckConstraint("ck_report_items_number", "number > 0");
                    table.ForeignKey(
                        name: "fk_report_items_run",
                        column: x => x.run_id,
                        principalTable: "report_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_snapshots",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    figures = table.Column<string>(type: "json", nullable: false),
                    item_count = table.Column<int>(type: "integer", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_snapshots", x => x.run_id);
                    table.CheckConstraint("ck_report_snapshots_items", "item_count >= 0");
                    table.ForeignKey(
                        name: "fk_report_snapshots_run",
                        column: x => x.run_id,
                        principalTable: "report_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "frozen_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    closing = table.Column<int>(type: "integer", nullable: false),
                    known_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    frozen_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    frozen_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_frozen_periods", x => x.id);
                    table.CheckConstraint("ck_frozen_periods_span", "\"from\" <= \"to\"");
                    table.ForeignKey(
                        name: "fk_frozen_periods_frozen_by",
                        column: x => x.frozen_by_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_frozen_periods_snapshot",
                        column: x => x.run_id,
                        principalTable: "report_snapshots",
                        principalColumn: "run_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_frozen_periods_unit",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_petition_states_superseded",
                table: "petition_states",
                sql: "(until is null) = (superseded_at is null)");

            migrationBuilder.CreateIndex(
                name: "ix_petition_events_report",
                table: "petition_events",
                columns: new[] { "kind", "on" },
                filter: "kind in ('assigned', 'escalated', 'returned', 'reopened', 'leftGroup', 'responded', 'repeats')");

            migrationBuilder.CreateIndex(
                name: "ix_frozen_periods_frozen_by",
                table: "frozen_periods",
                column: "frozen_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_frozen_periods_run",
                table: "frozen_periods",
                column: "run_id");

            migrationBuilder.CreateIndex(
                name: "ix_frozen_periods_unit_end",
                table: "frozen_periods",
                columns: new[] { "unit_id", "to" });

            migrationBuilder.CreateIndex(
                name: "ux_frozen_periods_unit",
                table: "frozen_periods",
                columns: new[] { "unit_id", "scheme", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_runs_requested",
                table: "report_runs",
                columns: new[] { "requested_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_report_runs_requested_by",
                table: "report_runs",
                column: "requested_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_runs_schedule",
                table: "report_runs",
                columns: new[] { "schedule_id", "requested_at" },
                filter: "schedule_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_report_runs_unit",
                table: "report_runs",
                columns: new[] { "unit_id", "requested_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_report_runs_waiting",
                table: "report_runs",
                column: "requested_at",
                filter: "state in ('Queued', 'Running', 'Failed')");

            migrationBuilder.Sql(ReportSql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(ReportSql.Down);

            migrationBuilder.DropTable(
                name: "frozen_periods");

            migrationBuilder.DropTable(
                name: "report_items");

            migrationBuilder.DropTable(
                name: "report_snapshots");

            migrationBuilder.DropTable(
                name: "report_runs");

            migrationBuilder.DropCheckConstraint(
                name: "ck_petition_states_superseded",
                table: "petition_states");

            migrationBuilder.DropIndex(
                name: "ix_petition_events_report",
                table: "petition_events");

            migrationBuilder.DropColumn(
                name: "recorded_at",
                table: "petition_states");

            migrationBuilder.DropColumn(
                name: "superseded_at",
                table: "petition_states");

            migrationBuilder.DropColumn(
                name: "verified_on",
                table: "petition_states");
        }
    }
}
