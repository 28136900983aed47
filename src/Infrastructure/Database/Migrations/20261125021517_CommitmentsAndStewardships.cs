using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Petitions.Infrastructure.Petitions;
using Petitions.Infrastructure.Stewardships;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class CommitmentsAndStewardships : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "commitment_count",
                table: "petitions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "milestones",
                table: "petition_responses",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "resume_from_year",
                table: "petition_responses",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "resume_on",
                table: "petition_responses",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "resume_to_year",
                table: "petition_responses",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "petition_commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    response_id = table.Column<Guid>(type: "uuid", nullable: false),
                    response_number = table.Column<int>(type: "integer", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    resume_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    resume_from_year = table.Column<int>(type: "integer", nullable: true),
                    resume_to_year = table.Column<int>(type: "integer", nullable: true),
                    returns_on = table.Column<DateOnly>(type: "date", nullable: false),
                    return_rule = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    return_basis = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    slippage = table.Column<int>(type: "integer", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by_response = table.Column<int>(type: "integer", nullable: true),
                    end_note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    superseded_by = table.Column<int>(type: "integer", nullable: true),
                    spell_count = table.Column<int>(type: "integer", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition_commitments", x => x.id);
                    table.CheckConstraint("ck_petition_commitments_end", "(ended_on is null) = (state = 'Open')");
                    table.CheckConstraint("ck_petition_commitments_milestone", "kind <> 'Milestone' or text is not null");
                    table.CheckConstraint("ck_petition_commitments_resume", "(resume_by is null) = (kind <> 'ResumePoint') and (resume_from_year is null) = (resume_to_year is null)");
                    table.CheckConstraint("ck_petition_commitments_returns", "returns_on <= due_on");
                    table.CheckConstraint("ck_petition_commitments_slippage", "slippage >= 0");
                    table.CheckConstraint("ck_petition_commitments_state", "state in ('Open', 'Kept', 'Superseded', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_petition_commitments_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petition_commitments_petition",
                        column: x => x.petition_id,
                        principalTable: "petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petition_commitments_response",
                        column: x => x.response_id,
                        principalTable: "petition_responses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    resume_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    lead_days = table.Column<int>(type: "integer", nullable: true),
                    lead_years = table.Column<int>(type: "integer", nullable: true),
                    lead_month = table.Column<int>(type: "integer", nullable: true),
                    lead_day = table.Column<int>(type: "integer", nullable: true),
                    legal_basis = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    certainty = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_rules", x => x.id);
                    table.CheckConstraint("ck_return_rules_lead", "case when lead_days is null then num_nonnulls(lead_years, lead_month, lead_day) = 3 else lead_days between 0 and 1000 and num_nonnulls(lead_years, lead_month, lead_day) = 0 end");
                    table.CheckConstraint("ck_return_rules_legal_basis", "legal_basis ~ '[^[:space:]]'");
                    table.CheckConstraint("ck_return_rules_resume_by", "(resume_by is null) = (kind <> 'ResumePoint')");
                    table.CheckConstraint("ck_return_rules_validity_ordered", "valid_from < valid_to");
                });

            migrationBuilder.CreateTable(
                name: "stewardships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_path = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    households = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    household_count = table.Column<int>(type: "integer", nullable: true),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    official_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    official_title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assigned_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    directive_id = table.Column<Guid>(type: "uuid", nullable: true),
                    takes_over_from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    end_ground = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    report_count = table.Column<int>(type: "integer", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    end_recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stewardships", x => x.id);
                    table.CheckConstraint("ck_stewardships_end", "(end_ground is null) = (ended_by is null) and (end_ground is null) = (end_recorded_at is null) and (end_ground is null or valid_to is not null)");
                    table.CheckConstraint("ck_stewardships_households", "(households is null) = (household_count is null) and household_count between 1 and 100000");
                    table.CheckConstraint("ck_stewardships_validity", "valid_from is not null and (valid_to is null or valid_from < valid_to)");
                    table.CheckConstraint("ck_stewardships_version", "version > 0");
                    table.ForeignKey(
                        name: "fk_stewardships_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stewardships_assigned_by",
                        column: x => x.assigned_by_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stewardships_directive",
                        column: x => x.directive_id,
                        principalTable: "directives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stewardships_takes_over_from",
                        column: x => x.takes_over_from_id,
                        principalTable: "stewardships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stewardships_unit",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "petition_commitment_spells",
                columns: table => new
                {
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    change = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    returns_on = table.Column<DateOnly>(type: "date", nullable: false),
                    resume_from_year = table.Column<int>(type: "integer", nullable: true),
                    resume_to_year = table.Column<int>(type: "integer", nullable: true),
                    slippage = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    response_number = table.Column<int>(type: "integer", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition_commitment_spells", x => new { x.commitment_id, x.number });
                    table.CheckConstraint("ck_petition_commitment_spells_span", "until is null or until >= since");
                    table.CheckConstraint("ck_petition_commitment_spells_state", "state in ('Open', 'Kept', 'Superseded', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_petition_commitment_spells_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petition_commitment_spells_commitment",
                        column: x => x.commitment_id,
                        principalTable: "petition_commitments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stewardship_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stewardship_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    period_from = table.Column<DateOnly>(type: "date", nullable: false),
                    period_to = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    suspected_regime = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stewardship_reports", x => x.id);
                    table.CheckConstraint("ck_stewardship_reports_period", "period_from <= period_to and period_to <= \"on\"");
                    table.ForeignKey(
                        name: "fk_stewardship_reports_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_stewardship_reports_stewardship",
                        column: x => x.stewardship_id,
                        principalTable: "stewardships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_petition_commitment_spells_agency",
                table: "petition_commitment_spells",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_petition_commitment_spells_due",
                table: "petition_commitment_spells",
                columns: new[] { "due_on", "commitment_id" });

            migrationBuilder.CreateIndex(
                name: "ux_petition_commitment_spells_open",
                table: "petition_commitment_spells",
                column: "commitment_id",
                unique: true,
                filter: "until is null");

            migrationBuilder.CreateIndex(
                name: "ix_petition_commitments_agency_due",
                table: "petition_commitments",
                columns: new[] { "agency_id", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_petition_commitments_due",
                table: "petition_commitments",
                columns: new[] { "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_petition_commitments_open",
                table: "petition_commitments",
                columns: new[] { "due_on", "id" },
                filter: "state = 'Open'")
                .Annotation("Npgsql:IndexInclude", new[] { "petition_id", "agency_id" });

            migrationBuilder.CreateIndex(
                name: "ix_petition_commitments_response",
                table: "petition_commitments",
                column: "response_id");

            migrationBuilder.CreateIndex(
                name: "ix_petition_commitments_returning",
                table: "petition_commitments",
                columns: new[] { "agency_id", "kind", "returns_on" },
                filter: "state = 'Open'")
                .Annotation("Npgsql:IndexInclude", new[] { "petition_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ux_petition_commitments_number",
                table: "petition_commitments",
                columns: new[] { "petition_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stewardship_reports_agency",
                table: "stewardship_reports",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ux_stewardship_reports_number",
                table: "stewardship_reports",
                columns: new[] { "stewardship_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stewardships_agency",
                table: "stewardships",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_stewardships_assigned_by",
                table: "stewardships",
                column: "assigned_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_stewardships_directive",
                table: "stewardships",
                column: "directive_id",
                filter: "directive_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_stewardships_takes_over_from",
                table: "stewardships",
                column: "takes_over_from_id",
                filter: "takes_over_from_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_stewardships_unit",
                table: "stewardships",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_stewardships_unit_path",
                table: "stewardships",
                column: "unit_path")
                .Annotation("Npgsql:IndexMethod", "gin");

            // What answers promised before there was a ledger is entered into it, before its rows are kept from change.
            migrationBuilder.Sql(CommitmentSql.Backfill);
            migrationBuilder.Sql(CommitmentSql.Keep);
            migrationBuilder.Sql(StewardshipSql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "petition_commitment_spells");

            migrationBuilder.DropTable(
                name: "return_rules");

            migrationBuilder.DropTable(
                name: "stewardship_reports");

            migrationBuilder.DropTable(
                name: "petition_commitments");

            migrationBuilder.DropTable(
                name: "stewardships");

            migrationBuilder.DropColumn(
                name: "commitment_count",
                table: "petitions");

            migrationBuilder.DropColumn(
                name: "milestones",
                table: "petition_responses");

            migrationBuilder.DropColumn(
                name: "resume_from_year",
                table: "petition_responses");

            migrationBuilder.DropColumn(
                name: "resume_on",
                table: "petition_responses");

            migrationBuilder.DropColumn(
                name: "resume_to_year",
                table: "petition_responses");
        }
    }
}
