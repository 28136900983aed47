using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class CalendarProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_calendar_changes_version",
                table: "calendar_changes");

            migrationBuilder.AddColumn<string>(
                name: "proposal",
                table: "calendar_changes",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "status",
                table: "calendar_changes",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Confirmed");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_changes_year",
                table: "calendar_changes",
                columns: new[] { "year", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_calendar_changes_version",
                table: "calendar_changes",
                columns: new[] { "year", "year_version" },
                unique: true,
                filter: "status = 'Confirmed'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_calendar_changes_proposal",
                table: "calendar_changes",
                sql: "(proposal is null) = (status = 'Confirmed')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_calendar_changes_status",
                table: "calendar_changes",
                sql: "status in ('Proposed', 'Confirmed')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_calendar_changes_year",
                table: "calendar_changes");

            migrationBuilder.DropIndex(
                name: "ux_calendar_changes_version",
                table: "calendar_changes");

            migrationBuilder.DropCheckConstraint(
                name: "ck_calendar_changes_proposal",
                table: "calendar_changes");

            migrationBuilder.DropCheckConstraint(
                name: "ck_calendar_changes_status",
                table: "calendar_changes");

            migrationBuilder.DropColumn(
                name: "proposal",
                table: "calendar_changes");

            migrationBuilder.DropColumn(
                name: "status",
                table: "calendar_changes");

            migrationBuilder.CreateIndex(
                name: "ux_calendar_changes_version",
                table: "calendar_changes",
                columns: new[] { "year", "year_version" },
                unique: true);
        }
    }
}
