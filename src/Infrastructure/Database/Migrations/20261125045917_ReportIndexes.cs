using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class ReportIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_petitions_province_id_raised",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ux_petitions_part",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ix_petition_events_report",
                table: "petition_events");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_province_id_raised",
                table: "petitions",
                columns: new[] { "province_id", "raised_on", "id" })
                .Annotation("Npgsql:IndexInclude", new[] { "commune_id", "origin_unit_id", "part_of_id", "recorded_at", "diversion_regime" });

            migrationBuilder.CreateIndex(
                name: "ux_petitions_part",
                table: "petitions",
                columns: new[] { "part_of_id", "part_number" },
                unique: true,
                filter: "part_of_id is not null")
                .Annotation("Npgsql:IndexInclude", new[] { "id" });

            migrationBuilder.CreateIndex(
                name: "ix_petition_states_left",
                table: "petition_states",
                column: "petition_id",
                filter: "status in ('Merged', 'Diverted')");

            migrationBuilder.CreateIndex(
                name: "ix_petition_events_report",
                table: "petition_events",
                columns: new[] { "kind", "on" },
                filter: "kind in ('assigned', 'escalated', 'returned', 'reopened', 'leftGroup', 'responded', 'repeats', 'coordinationChased')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_petitions_province_id_raised",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ux_petitions_part",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ix_petition_states_left",
                table: "petition_states");

            migrationBuilder.DropIndex(
                name: "ix_petition_events_report",
                table: "petition_events");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_province_id_raised",
                table: "petitions",
                columns: new[] { "province_id", "raised_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_petitions_part",
                table: "petitions",
                columns: new[] { "part_of_id", "part_number" },
                unique: true,
                filter: "part_of_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_petition_events_report",
                table: "petition_events",
                columns: new[] { "kind", "on" },
                filter: "kind in ('assigned', 'escalated', 'returned', 'reopened', 'leftGroup', 'responded', 'repeats')");
        }
    }
}
