using Microsoft.EntityFrameworkCore.Migrations;
using Petitions.Infrastructure.Petitions;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class DeskTally : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(DeskSql.Lock);

            migrationBuilder.DropIndex(
                name: "ix_petitions_handed_by",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ix_petitions_holder_commune",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ix_petitions_holder_province",
                table: "petitions");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_holder_commune",
                table: "petitions",
                columns: new[] { "holder_id", "commune_id", "due_sort", "id" },
                filter: "holder_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_holder_province",
                table: "petitions",
                columns: new[] { "holder_id", "province_id", "due_sort", "id" },
                filter: "holder_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_to_close",
                table: "petitions",
                columns: new[] { "handed_by_id", "due_sort", "id" },
                filter: "(status = 'AwaitingVerification' and verified_on is not null) or (status = 'Answered' and outcome in ('Explained', 'NotPossible'))");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_to_verify",
                table: "petitions",
                columns: new[] { "handed_by_id", "due_sort", "id" },
                filter: "status = 'AwaitingVerification' and verified_on is null");

            migrationBuilder.Sql(DeskSql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_petitions_holder_commune",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ix_petitions_holder_province",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ix_petitions_to_close",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ix_petitions_to_verify",
                table: "petitions");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_handed_by",
                table: "petitions",
                columns: new[] { "handed_by_id", "status", "due_sort", "id" },
                filter: "handed_by_id is not null")
                .Annotation("Npgsql:IndexInclude", new[] { "outcome", "verified_on" });

            migrationBuilder.CreateIndex(
                name: "ix_petitions_holder_commune",
                table: "petitions",
                columns: new[] { "holder_id", "commune_id" },
                filter: "holder_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_holder_province",
                table: "petitions",
                columns: new[] { "holder_id", "province_id" },
                filter: "holder_id is not null");
        }
    }
}
