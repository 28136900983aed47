using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class CoordinateClocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_petition_step_clocks_step",
                table: "petition_step_clocks");

            migrationBuilder.AddCheckConstraint(
                name: "ck_petition_step_clocks_step",
                table: "petition_step_clocks",
                sql: "step in ('Acknowledge', 'Accept', 'Coordinate', 'Verify')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_petition_step_clocks_step",
                table: "petition_step_clocks");

            migrationBuilder.AddCheckConstraint(
                name: "ck_petition_step_clocks_step",
                table: "petition_step_clocks",
                sql: "step in ('Acknowledge', 'Accept', 'Verify')");
        }
    }
}
