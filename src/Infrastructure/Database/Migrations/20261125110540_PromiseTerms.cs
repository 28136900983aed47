using Microsoft.EntityFrameworkCore.Migrations;
using Petitions.Infrastructure.Petitions;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class PromiseTerms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "resume_by",
                table: "petition_commitment_spells",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.Sql(CommitmentSql.Terms);
            migrationBuilder.Sql(SplitSql.Backfill);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(CommitmentSql.WithoutTerms);

            migrationBuilder.DropColumn(
                name: "resume_by",
                table: "petition_commitment_spells");
        }
    }
}
