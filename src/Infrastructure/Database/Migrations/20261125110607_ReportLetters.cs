using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class ReportLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_report_files",
                table: "report_files");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_files_length",
                table: "report_files");

            migrationBuilder.AddColumn<int>(
                name: "edition",
                table: "report_runs",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "frozen_run_id",
                table: "report_runs",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "letter",
                table: "report_runs",
                type: "jsonb",
                nullable: false,
                defaultValue: """{"layout": "state", "to": [], "copiesTo": []}""");

            // Runs made before keep the letter that their schedule has today: what it was when they were sent, nobody knows any more.
            migrationBuilder.Sql(
                """
                update report_runs run set letter = schedule.letter from report_schedules schedule where schedule.id = run.schedule_id;
                alter table report_runs alter column letter drop default;
                """);

            migrationBuilder.AddColumn<int>(
                name: "number",
                table: "report_runs",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "number_symbol",
                table: "report_runs",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "number_year",
                table: "report_runs",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "numbered_on",
                table: "report_runs",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "edition",
                table: "report_files",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddPrimaryKey(
                name: "pk_report_files",
                table: "report_files",
                columns: new[] { "run_id", "format", "edition" });

            migrationBuilder.CreateTable(
                name: "report_numbers",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    symbol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    ground = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    given_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    given_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_numbers", x => new { x.run_id, x.edition });
                    table.CheckConstraint("ck_report_numbers_number", "number > 0 and edition > 0 and (edition = 1 or ground is not null)");
                    table.ForeignKey(
                        name: "fk_report_numbers_given_by",
                        column: x => x.given_by_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_numbers_run",
                        column: x => x.run_id,
                        principalTable: "report_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.Sql("create trigger report_numbers_append_only before update or delete or truncate on report_numbers for each statement execute function refuse_change();");

            migrationBuilder.CreateIndex(
                name: "ix_report_runs_frozen",
                table: "report_runs",
                column: "frozen_run_id",
                filter: "frozen_run_id is not null");

            migrationBuilder.CreateIndex(
                name: "ux_report_runs_number",
                table: "report_runs",
                columns: new[] { "unit_id", "number_symbol", "number_year", "number" },
                unique: true,
                filter: "number is not null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_runs_frozen",
                table: "report_runs",
                sql: "frozen_run_id is null or (frozen_run_id <> id and known_at is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_runs_number",
                table: "report_runs",
                sql: "(number is null) = (edition = 0) and (number is null) = (number_symbol is null) and (number is null) = (number_year is null) and (number is null) = (numbered_on is null) and (number is null or number > 0)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_files_length",
                table: "report_files",
                sql: "length >= 0 and length(hash) = 64 and edition >= 0");

            migrationBuilder.CreateIndex(
                name: "ix_report_numbers_given_by",
                table: "report_numbers",
                column: "given_by_id",
                filter: "given_by_id is not null");

            migrationBuilder.AddForeignKey(
                name: "fk_report_runs_frozen",
                table: "report_runs",
                column: "frozen_run_id",
                principalTable: "report_runs",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_report_runs_frozen",
                table: "report_runs");

            migrationBuilder.DropTable(
                name: "report_numbers");

            migrationBuilder.DropIndex(
                name: "ix_report_runs_frozen",
                table: "report_runs");

            migrationBuilder.DropIndex(
                name: "ux_report_runs_number",
                table: "report_runs");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_runs_frozen",
                table: "report_runs");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_runs_number",
                table: "report_runs");

            migrationBuilder.Sql("delete from report_files where edition > 0;");

            migrationBuilder.DropPrimaryKey(
                name: "pk_report_files",
                table: "report_files");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_files_length",
                table: "report_files");

            migrationBuilder.DropColumn(
                name: "edition",
                table: "report_runs");

            migrationBuilder.DropColumn(
                name: "frozen_run_id",
                table: "report_runs");

            migrationBuilder.DropColumn(
                name: "letter",
                table: "report_runs");

            migrationBuilder.DropColumn(
                name: "number",
                table: "report_runs");

            migrationBuilder.DropColumn(
                name: "number_symbol",
                table: "report_runs");

            migrationBuilder.DropColumn(
                name: "number_year",
                table: "report_runs");

            migrationBuilder.DropColumn(
                name: "numbered_on",
                table: "report_runs");

            migrationBuilder.DropColumn(
                name: "edition",
                table: "report_files");

            migrationBuilder.AddPrimaryKey(
                name: "pk_report_files",
                table: "report_files",
                columns: new[] { "run_id", "format" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_files_length",
                table: "report_files",
                sql: "length >= 0 and length(hash) = 64");
        }
    }
}
