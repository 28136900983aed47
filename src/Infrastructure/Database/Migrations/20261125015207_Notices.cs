using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Petitions.Infrastructure.Notices;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "notice_rungs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    clock = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    day_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    addressee = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    english_text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    certainty = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_rungs", x => x.id);
                    table.CheckConstraint("ck_notice_rungs_days", "days between -366 and 366");
                    table.CheckConstraint("ck_notice_rungs_legal_basis", "legal_basis ~ '[^[:space:]]'");
                    table.CheckConstraint("ck_notice_rungs_validity_ordered", "valid_from < valid_to");
                });

            migrationBuilder.CreateTable(
                name: "notice_sweeps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_sweeps", x => x.id);
                    table.CheckConstraint("ck_notice_sweeps_span", "ended_at is null or ended_at >= begun_at");
                });

            migrationBuilder.CreateTable(
                name: "notice_sweep_rungs",
                columns: table => new
                {
                    sweep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rung_id = table.Column<Guid>(type: "uuid", nullable: false),
                    raised = table.Column<int>(type: "integer", nullable: false),
                    refused_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    refused = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    english_refused = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_sweep_rungs", x => new { x.sweep_id, x.rung_id });
                    table.CheckConstraint("ck_notice_sweep_rungs_raised", "raised >= 0 and (refused_code is null or raised = 0)");
                    table.CheckConstraint("ck_notice_sweep_rungs_refused", "(refused_code is null) = (refused is null) and (refused_code is null) = (english_refused is null)");
                    table.ForeignKey(
                        name: "fk_notice_sweep_rungs_rung",
                        column: x => x.rung_id,
                        principalTable: "notice_rungs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notice_sweep_rungs_sweep",
                        column: x => x.sweep_id,
                        principalTable: "notice_sweeps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sweep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    clock = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    clock_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    rung_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rung_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    directive_id = table.Column<Guid>(type: "uuid", nullable: true),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    acknowledged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    acknowledged_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    acknowledged_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                    table.CheckConstraint("ck_notices_acknowledged", "(acknowledged_on is null) = (acknowledged_by is null) and acknowledged_on >= raised_on");
                    table.CheckConstraint("ck_notices_subject", "(petition_id is null) <> (directive_id is null)");
                    table.ForeignKey(
                        name: "fk_notices_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notices_rung",
                        column: x => x.rung_id,
                        principalTable: "notice_rungs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notices_sweep",
                        column: x => x.sweep_id,
                        principalTable: "notice_sweeps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_petitions_undue",
                table: "petitions",
                column: "id",
                filter: "due_on is null and paused_on is null and status in ('Recorded', 'Classified', 'Assigned', 'InProgress', 'AwaitingCoordination')");

            migrationBuilder.CreateIndex(
                name: "ix_petition_holdings_running",
                table: "petition_holdings",
                columns: new[] { "due_on", "id" },
                filter: "until is null and answered_on is null and paused_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_petition_coordination_due",
                table: "petition_coordination",
                columns: new[] { "due_on", "id" },
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_notice_sweep_rungs_rung",
                table: "notice_sweep_rungs",
                column: "rung_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_agency",
                table: "notices",
                columns: new[] { "agency_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_directive",
                table: "notices",
                columns: new[] { "directive_id", "id" },
                filter: "directive_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_notices_petition",
                table: "notices",
                columns: new[] { "petition_id", "id" },
                filter: "petition_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_notices_raised",
                table: "notices",
                column: "raised_on")
                .Annotation("Npgsql:IndexMethod", "brin");

            migrationBuilder.CreateIndex(
                name: "IX_notices_rung_id",
                table: "notices",
                column: "rung_id");

            migrationBuilder.CreateIndex(
                name: "IX_notices_sweep_id",
                table: "notices",
                column: "sweep_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_unread",
                table: "notices",
                columns: new[] { "agency_id", "id" },
                filter: "acknowledged_on is null");

            migrationBuilder.CreateIndex(
                name: "ux_notices_once",
                table: "notices",
                columns: new[] { "clock_id", "due_on", "rung_code", "agency_id" },
                unique: true);

            migrationBuilder.Sql(NoticeSql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop function uuid_v7(timestamptz)");

            migrationBuilder.DropTable(
                name: "notice_sweep_rungs");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "notice_rungs");

            migrationBuilder.DropTable(
                name: "notice_sweeps");

            migrationBuilder.DropIndex(
                name: "ix_petitions_undue",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ix_petition_holdings_running",
                table: "petition_holdings");

            migrationBuilder.DropIndex(
                name: "ix_petition_coordination_due",
                table: "petition_coordination");
        }
    }
}
