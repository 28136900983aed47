using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Petitions.Infrastructure.Petitions;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class StepClocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "acknowledged_on",
                table: "petitions",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "petition_step_clocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holding_number = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    counted_from = table.Column<DateOnly>(type: "date", nullable: false),
                    term_days = table.Column<int>(type: "integer", nullable: true),
                    term_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    deadline_rule = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    deadline_basis = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    met_on = table.Column<DateOnly>(type: "date", nullable: true),
                    lapsed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    lapse = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition_step_clocks", x => x.id);
                    table.CheckConstraint("ck_petition_step_clocks_end", "(met_on is null or lapsed_on is null) and (lapsed_on is null) = (lapse is null)");
                    table.CheckConstraint("ck_petition_step_clocks_span", "opened_on >= counted_from and met_on >= opened_on and lapsed_on >= opened_on");
                    table.CheckConstraint("ck_petition_step_clocks_step", "step in ('Acknowledge', 'Accept', 'Verify')");
                    table.CheckConstraint("ck_petition_step_clocks_term", "(term_days is null) = (term_kind is null)");
                    table.ForeignKey(
                        name: "fk_petition_step_clocks_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petition_step_clocks_petition",
                        column: x => x.petition_id,
                        principalTable: "petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_petition_step_clocks_agency",
                table: "petition_step_clocks",
                columns: new[] { "agency_id", "due_on" },
                filter: "met_on is null and lapsed_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_petition_step_clocks_due",
                table: "petition_step_clocks",
                columns: new[] { "due_on", "id" },
                filter: "met_on is null and lapsed_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_petition_step_clocks_petition",
                table: "petition_step_clocks",
                column: "petition_id");

            migrationBuilder.CreateIndex(
                name: "ux_petition_step_clocks_running",
                table: "petition_step_clocks",
                columns: new[] { "petition_id", "step" },
                unique: true,
                filter: "met_on is null and lapsed_on is null");

            migrationBuilder.Sql(StepClockSql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "petition_step_clocks");

            migrationBuilder.DropColumn(
                name: "acknowledged_on",
                table: "petitions");
        }
    }
}
