using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Petitions.Infrastructure.Reports;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class ReportSchedules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "report_deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    recipient_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recipient_key = table.Column<string>(type: "character varying(520)", maxLength: 520, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    leased_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_fault = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    passed_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    overdue = table.Column<int>(type: "integer", nullable: false),
                    unread_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_deliveries", x => x.id);
                    table.CheckConstraint("ck_report_deliveries_acknowledged", "(acknowledged_at is null) = (acknowledged_by is null) and (acknowledged_at is null or (sent_at is not null and agency_id is not null))");
                    table.CheckConstraint("ck_report_deliveries_address", "(kind = 'Desk') = (address is null) and (kind <> 'Desk' or agency_id is not null)");
                    table.CheckConstraint("ck_report_deliveries_number", "number > 0 and version > 0 and attempts >= 0 and overdue >= 0");
                    table.CheckConstraint("ck_report_deliveries_settled", "(state = 'Sent') = (sent_at is not null) and (state = 'Failed') = (failed_at is not null)");
                    table.CheckConstraint("ck_report_deliveries_waiting", "(state = 'Waiting') = (next_attempt_at is not null) and (leased_until is null or state = 'Waiting')");
                    table.ForeignKey(
                        name: "fk_report_deliveries_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_deliveries_run",
                        column: x => x.run_id,
                        principalTable: "report_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_deliveries_unread_by",
                        column: x => x.unread_by_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_files",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    format = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_files", x => new { x.run_id, x.format });
                    table.CheckConstraint("ck_report_files_length", "length >= 0 and length(hash) = 64");
                    table.ForeignKey(
                        name: "fk_report_files_run",
                        column: x => x.run_id,
                        principalTable: "report_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_schedules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    formats = table.Column<string[]>(type: "text[]", nullable: false),
                    cron = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    letter = table.Column<string>(type: "jsonb", nullable: false),
                    recipients = table.Column<string>(type: "jsonb", nullable: false),
                    done_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_nominal_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next_fire_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    awaits_calendar_of = table.Column<int>(type: "integer", nullable: true),
                    planned_with = table.Column<long>(type: "bigint", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_schedules", x => x.id);
                    table.CheckConstraint("ck_report_schedules_active", "status = 'Active' or (next_fire_at is null and awaits_calendar_of is null)");
                    table.CheckConstraint("ck_report_schedules_formats", "cardinality(formats) > 0");
                    table.CheckConstraint("ck_report_schedules_kind", "kind in ('Week', 'Month', 'Quarter', 'HalfYear', 'NineMonths', 'Year') and scheme <> 'Session'");
                    table.CheckConstraint("ck_report_schedules_next", "(next_fire_at is null) = (next_nominal_on is null) and (next_fire_at is null or awaits_calendar_of is null)");
                    table.CheckConstraint("ck_report_schedules_version", "version > 0");
                    table.ForeignKey(
                        name: "fk_report_schedules_recorded_by",
                        column: x => x.recorded_by_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_schedules_unit",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_fires",
                columns: table => new
                {
                    schedule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nominal_on = table.Column<DateOnly>(type: "date", nullable: false),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    missed = table.Column<int>(type: "integer", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_fires", x => new { x.schedule_id, x.nominal_on });
                    table.CheckConstraint("ck_report_fires_missed", "missed >= 0 and fired_at >= planned_at");
                    table.ForeignKey(
                        name: "fk_report_fires_run",
                        column: x => x.run_id,
                        principalTable: "report_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_fires_schedule",
                        column: x => x.schedule_id,
                        principalTable: "report_schedules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_report_deliveries_agency",
                table: "report_deliveries",
                columns: new[] { "agency_id", "run_id" },
                filter: "agency_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_report_deliveries_unread",
                table: "report_deliveries",
                column: "sent_at",
                filter: "state = 'Sent' and overdue > 0 and agency_id is not null and unread_by_id is null and acknowledged_at is null and passed_up_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_report_deliveries_unread_by",
                table: "report_deliveries",
                column: "unread_by_id",
                filter: "unread_by_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_report_deliveries_waiting",
                table: "report_deliveries",
                column: "next_attempt_at",
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "ux_report_deliveries_number",
                table: "report_deliveries",
                columns: new[] { "run_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_report_deliveries_recipient",
                table: "report_deliveries",
                columns: new[] { "run_id", "recipient_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_report_fires_run",
                table: "report_fires",
                column: "run_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_schedules_next",
                table: "report_schedules",
                column: "next_fire_at",
                filter: "next_fire_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_report_schedules_planned_with",
                table: "report_schedules",
                column: "planned_with",
                filter: "status = 'Active'");

            migrationBuilder.CreateIndex(
                name: "ix_report_schedules_recorded_by",
                table: "report_schedules",
                column: "recorded_by_id",
                filter: "recorded_by_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_report_schedules_unit",
                table: "report_schedules",
                column: "unit_id");

            migrationBuilder.Sql(ReportScheduleSql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "report_deliveries");

            migrationBuilder.DropTable(
                name: "report_files");

            migrationBuilder.DropTable(
                name: "report_fires");

            migrationBuilder.DropTable(
                name: "report_schedules");
        }
    }
}
