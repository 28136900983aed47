using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class OrphansAbove : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_petition_holdings_uncharged",
                table: "petition_holdings",
                columns: new[] { "agency_id", "petition_id" },
                filter: "until is null and (from_agency_id is null or how in ('Intake', 'Return'))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_petition_holdings_uncharged",
                table: "petition_holdings");
        }
    }
}
