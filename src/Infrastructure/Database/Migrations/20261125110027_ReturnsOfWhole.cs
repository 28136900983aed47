using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class ReturnsOfWhole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "returns_of_whole",
                table: "petitions",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'");

            // Parts that were split off before keep closed what was closed for the whole: its returns, and those of the wholes above it.
            migrationBuilder.Sql(
                """
                with recursive above (part, id, part_of_id) as (
                    select part.id, whole.id, whole.part_of_id from petitions part join petitions whole on whole.id = part.part_of_id
                    union
                    select above.part, whole.id, whole.part_of_id from above join petitions whole on whole.id = above.part_of_id),
                returned as (
                    select above.part, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('byId', spell.agency_id, 'toId', spell.from_agency_id, 'proposedId', spell.proposed_agency_id))
                        order by spell.until, spell.number) as returns
                    from above join petition_holdings spell on spell.petition_id = above.id and spell."end" = 'Returned'
                    group by above.part)
                update petitions set returns_of_whole = returned.returns from returned where returned.part = petitions.id;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "returns_of_whole",
                table: "petitions");
        }
    }
}
