using Microsoft.EntityFrameworkCore.Migrations;
using Petitions.Infrastructure.Petitions;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class SpellsThatGoOn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_petition_holdings_uncharged",
                table: "petition_holdings");

            migrationBuilder.AddColumn<string>(
                name: "goes_on_from",
                table: "petition_holdings",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.Sql(PetitionSql.SpellsThatGoOn);

            migrationBuilder.CreateIndex(
                name: "ix_petition_holdings_uncharged",
                table: "petition_holdings",
                columns: new[] { "agency_id", "petition_id" },
                filter: "until is null and (from_agency_id is null or coalesce(goes_on_from, how) in ('Intake', 'Return'))");

            migrationBuilder.AddCheckConstraint(
                name: "ck_petition_holdings_goes_on",
                table: "petition_holdings",
                sql: "(goes_on_from is null) = (how not in ('SplitOff', 'GroupLeft')) and goes_on_from not in ('SplitOff', 'GroupLeft')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_petition_holdings_uncharged",
                table: "petition_holdings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_petition_holdings_goes_on",
                table: "petition_holdings");

            migrationBuilder.DropColumn(
                name: "goes_on_from",
                table: "petition_holdings");

            migrationBuilder.CreateIndex(
                name: "ix_petition_holdings_uncharged",
                table: "petition_holdings",
                columns: new[] { "agency_id", "petition_id" },
                filter: "until is null and (from_agency_id is null or how in ('Intake', 'Return'))");
        }
    }
}
