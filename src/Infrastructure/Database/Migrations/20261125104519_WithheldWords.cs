using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class WithheldWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "withheld",
                table: "petitions",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValueSql: "'Nothing'");

            // What was diverted before is withheld as it would be now: in the wholes above it, in their other parts, and where the same statement was quoted.
            migrationBuilder.Sql(
                """
                with recursive above as (
                    select id, part_of_id from petitions where diversion_regime is not null
                    union
                    select whole.id, whole.part_of_id from petitions whole join above on whole.id = above.part_of_id)
                update petitions set withheld = 'Everything', search_key = '' where id in (select id from above);

                with recursive above (diverted, id) as (
                    select id, part_of_id from petitions where diversion_regime is not null and part_of_id is not null
                    union
                    select above.diverted, whole.part_of_id from petitions whole join above using (id) where whole.part_of_id is not null),
                family (diverted, id) as (
                    select diverted, id from above
                    union
                    select family.diverted, part.id from petitions part join family on part.part_of_id = family.id),
                kin (diverted, id) as (
                    select diverted, id from family
                    union
                    select gone.id, other.id from petitions gone join petitions other on other.meeting_id = gone.meeting_id and other.statement_id = gone.statement_id
                    where gone.diversion_regime is not null),
                told (diverted, words) as (
                    select id, content from petitions where diversion_regime is not null
                    union
                    select id, quote from petitions where diversion_regime is not null
                    union
                    select above.diverted, whole.content from petitions whole join above using (id)),
                shared as (
                    select other.id, bool_or(exists (select from told where told.diverted = kin.diverted and position(told.words in other.content) > 0)) as with_content
                    from kin join petitions other on other.id = kin.id join petitions gone on gone.id = kin.diverted
                    where other.withheld = 'Nothing' and (position(other.quote in gone.quote) > 0 or position(gone.quote in other.quote) > 0)
                    group by other.id)
                update petitions set
                    withheld = case when with_content then 'WordsAndContent' else 'Words' end,
                    search_key = trim(regexp_replace(
                        lower(translate(regexp_replace(normalize(title || case when with_content then '' else ' ' || content end, nfd), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')),
                        '[^[:alnum:].,/%]+', ' ', 'g'))
                from shared where shared.id = petitions.id;
                """);

            migrationBuilder.AddCheckConstraint(
                name: "ck_petitions_withheld",
                table: "petitions",
                sql: "(withheld = 'Everything' or diversion_regime is null) and (withheld <> 'Everything' or status in ('Diverted', 'Split'))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_petitions_withheld",
                table: "petitions");

            migrationBuilder.DropColumn(
                name: "withheld",
                table: "petitions");
        }
    }
}
