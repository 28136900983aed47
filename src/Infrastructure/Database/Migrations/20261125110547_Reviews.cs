using Microsoft.EntityFrameworkCore.Migrations;
using Petitions.Infrastructure.Petitions;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class Reviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_petitions_undue",
                table: "petitions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_petition_step_clocks_step",
                table: "petition_step_clocks");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_undue",
                table: "petitions",
                column: "id",
                filter: "holder_id is not null and due_on is null and (status <> 'Answered' or outcome in ('InProgress', 'Deferred', 'Unresolved')) and (status <> 'AwaitingVerification' or verified_on is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_petition_step_clocks_step",
                table: "petition_step_clocks",
                sql: "step in ('Acknowledge', 'Accept', 'Coordinate', 'Verify', 'Review', 'ReviewPause')");

            migrationBuilder.Sql(DeskSql.Reviews);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_petitions_undue",
                table: "petitions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_petition_step_clocks_step",
                table: "petition_step_clocks");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_undue",
                table: "petitions",
                column: "id",
                filter: "due_on is null and paused_on is null and status in ('Recorded', 'Classified', 'Assigned', 'InProgress', 'AwaitingCoordination')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_petition_step_clocks_step",
                table: "petition_step_clocks",
                sql: "step in ('Acknowledge', 'Accept', 'Coordinate', 'Verify')");
        }
    }
}
