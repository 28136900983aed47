using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Petitions.Infrastructure.Petitions;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class Checkers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A column of its own instead of another name for the one that was there: few petitions wait for a checker, and only their rows are written.
            migrationBuilder.Sql(DeskSql.Lock);

            migrationBuilder.AddColumn<Guid>(
                name: "checker_id",
                table: "petitions",
                type: "uuid",
                nullable: true);

            migrationBuilder.Sql(CheckerSql.Find);
            migrationBuilder.Sql(CheckerSql.Count);

            migrationBuilder.DropColumn(
                name: "handed_by_id",
                table: "petitions");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_to_close",
                table: "petitions",
                columns: new[] { "checker_id", "due_sort", "id" },
                filter: "(status = 'AwaitingVerification' and verified_on is not null) or (status = 'Answered' and outcome in ('Explained', 'NotPossible'))");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_to_verify",
                table: "petitions",
                columns: new[] { "checker_id", "due_sort", "id" },
                filter: "status = 'AwaitingVerification' and verified_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_petitions_checker_place",
                table: "petitions",
                columns: new[] { "checker_id", "origin_unit_id" },
                filter: "checker_id is not null")
                .Annotation("Npgsql:IndexInclude", new[] { "due_sort", "id", "status", "verified_on", "field_code" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_petitions_checker",
                table: "petitions",
                sql: "(checker_id is not null) = (status = 'AwaitingVerification' or (status = 'Answered' and outcome in ('Explained', 'NotPossible')))");

            migrationBuilder.AddForeignKey(
                name: "fk_petitions_checker",
                table: "petitions",
                column: "checker_id",
                principalTable: "agencies",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_petitions_checker",
                table: "petitions");

            migrationBuilder.DropIndex(
                name: "ix_petitions_checker_place",
                table: "petitions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_petitions_checker",
                table: "petitions");

            migrationBuilder.RenameColumn(
                name: "checker_id",
                table: "petitions",
                newName: "handed_by_id");

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
    }
}
