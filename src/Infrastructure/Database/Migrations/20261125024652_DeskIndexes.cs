using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class DeskIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "handed_by_id",
                table: "petitions",
                type: "uuid",
                nullable: true);

            migrationBuilder.Sql(
                """
                update petitions set handed_by_id = holding.from_agency_id
                from petition_holdings holding
                where holding.petition_id = petitions.id and holding.until is null and holding.from_agency_id is not null
                """);

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

            migrationBuilder.CreateIndex(
                name: "ix_petitions_holder_status_due",
                table: "petitions",
                columns: new[] { "holder_id", "status", "due_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_petitions_returned",
                table: "petitions",
                columns: new[] { "holder_id", "due_sort", "id" },
                filter: "status = 'Classified' and return_count > 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_petitions_handed_by",
                table: "petitions",
                sql: "handed_by_id is null or holder_id is not null");

            migrationBuilder.AddForeignKey(
                name: "fk_petitions_handed_by",
                table: "petitions",
                column: "handed_by_id",
                principalTable: "agencies",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_petitions_handed_by",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ix_petitions_handed_by",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ix_petitions_holder_commune",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ix_petitions_holder_province",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ix_petitions_holder_status_due",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ix_petitions_returned",
                table: "petitions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_petitions_handed_by",
                table: "petitions");

            migrationBuilder.DropColumn(
                name: "handed_by_id",
                table: "petitions");
        }
    }
}
