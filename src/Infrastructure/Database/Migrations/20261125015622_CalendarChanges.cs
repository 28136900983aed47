using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Petitions.Infrastructure.Calendar;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class CalendarChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "decided_by_id",
                table: "petition_due_dates",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<string>(
                name: "clock",
                table: "petition_due_dates",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Holding");

            migrationBuilder.AddColumn<Guid>(
                name: "clock_id",
                table: "petition_due_dates",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "deadline_rules",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "calendar_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    year_version = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    days = table.Column<string>(type: "jsonb", nullable: false),
                    moved = table.Column<string>(type: "jsonb", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actor_agency_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_calendar_changes_actor_agency",
                        column: x => x.actor_agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_calendar_changes_year",
                        column: x => x.year,
                        principalTable: "calendar_years",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_petition_due_dates_clock",
                table: "petition_due_dates",
                sql: "(clock_id is null) = (clock = 'Holding') and (clock = 'Holding' or kind = 'CalendarMoved')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_petition_due_dates_decided_by",
                table: "petition_due_dates",
                sql: "decided_by_id is not null or kind = 'CalendarMoved'");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_changes_actor_agency",
                table: "calendar_changes",
                column: "actor_agency_id");

            migrationBuilder.CreateIndex(
                name: "ux_calendar_changes_version",
                table: "calendar_changes",
                columns: new[] { "year", "year_version" },
                unique: true);

            migrationBuilder.Sql(CalendarSql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_changes");

            migrationBuilder.DropCheckConstraint(
                name: "ck_petition_due_dates_clock",
                table: "petition_due_dates");

            migrationBuilder.DropCheckConstraint(
                name: "ck_petition_due_dates_decided_by",
                table: "petition_due_dates");

            migrationBuilder.DropColumn(
                name: "clock",
                table: "petition_due_dates");

            migrationBuilder.DropColumn(
                name: "clock_id",
                table: "petition_due_dates");

            migrationBuilder.DropColumn(
                name: "version",
                table: "deadline_rules");

            migrationBuilder.AlterColumn<Guid>(
                name: "decided_by_id",
                table: "petition_due_dates",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
