using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
#nullable disable
namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PetitionsDb))]
    [Migration("20261201065318_Initial")]
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");
            migrationBuilder.CreateTable(
                name: "calendar_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_years", x => x.year);
                    table.CheckConstraint("ck_calendar_years_year", "year between 2000 and 2100");
                });
            migrationBuilder.CreateTable(
                name: "fields",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    english_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    parent_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    place = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fields", x => x.code);
                    table.CheckConstraint("ck_fields_code", "code ~ '^[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*$'");
                    table.CheckConstraint("ck_fields_not_own_parent", "parent_code <> code");
                    table.ForeignKey(
                        name: "fk_fields_parent",
                        column: x => x.parent_code,
                        principalTable: "fields",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "idempotent_results",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    caller = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    request_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    result = table.Column<string>(type: "json", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotent_results", x => new { x.caller, x.key });
                });
            migrationBuilder.CreateTable(
                name: "notice_rungs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    clock = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    day_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    addressee = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    english_text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    certainty = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_rungs", x => x.id);
                    table.CheckConstraint("ck_notice_rungs_days", "days between -366 and 366");
                    table.CheckConstraint("ck_notice_rungs_legal_basis", "legal_basis ~ '[^[:space:]]'");
                    table.CheckConstraint("ck_notice_rungs_validity_ordered", "valid_from < valid_to");
                });
            migrationBuilder.CreateTable(
                name: "notice_sweeps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_sweeps", x => x.id);
                    table.CheckConstraint("ck_notice_sweeps_span", "ended_at is null or ended_at >= begun_at");
                });
            migrationBuilder.CreateTable(
                name: "reference_loads",
                columns: table => new
                {
                    file_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    content_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reference_loads", x => new { x.file_name, x.content_hash });
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
                name: "traits",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    question = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    english_question = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit_of_measure = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    choices = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_traits", x => x.code);
                    table.CheckConstraint("ck_traits_choices_by_kind", "(kind = 'Choice') = (jsonb_array_length(choices) > 0)");
                    table.CheckConstraint("ck_traits_code", "code ~ '^[a-z][A-Za-z0-9]*$'");
                });
            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    search_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_units", x => x.id);
                    table.CheckConstraint("ck_units_code", "case kind when 'Province' then code ~ '^[0-9]{2}$' when 'District' then code ~ '^[0-9]{3}$' when 'Commune' then code ~ '^[0-9]{5}$' when 'Village' then code is null else false end is true");
                    table.CheckConstraint("ck_units_parent", "(parent_id is null) = (kind = 'Province') and parent_id <> id");
                    table.CheckConstraint("ck_units_validity_ordered", "valid_from < valid_to");
                    table.ForeignKey(
                        name: "fk_units_parent",
                        column: x => x.parent_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "calendar_days",
                columns: table => new
                {
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_days", x => x.date);
                    table.CheckConstraint("ck_calendar_days_weekday", "(kind = 'DayOff') = (extract(isodow from date) < 6)");
                    table.CheckConstraint("ck_calendar_days_year", "year = extract(year from date)");
                    table.ForeignKey(
                        name: "fk_calendar_days_year",
                        column: x => x.year,
                        principalTable: "calendar_years",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.CreateTable(
                name: "calendar_editions",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    days = table.Column<string>(type: "jsonb", nullable: false),
                    replaced_on = table.Column<DateOnly>(type: "date", nullable: false),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_editions", x => new { x.year, x.version });
                    table.ForeignKey(
                        name: "fk_calendar_editions_year",
                        column: x => x.year,
                        principalTable: "calendar_years",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "deadline_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    field_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    legal_basis = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    certainty = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    term_days = table.Column<int>(type: "integer", nullable: false),
                    term_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deadline_rules", x => x.id);
                    table.CheckConstraint("ck_deadline_rules_legal_basis", "legal_basis ~ '[^[:space:]]'");
                    table.CheckConstraint("ck_deadline_rules_term_days", "term_days between 1 and 1000");
                    table.CheckConstraint("ck_deadline_rules_validity_ordered", "valid_from < valid_to");
                    table.ForeignKey(
                        name: "fk_deadline_rules_field",
                        column: x => x.field_code,
                        principalTable: "fields",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "notice_sweep_rungs",
                columns: table => new
                {
                    sweep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rung_id = table.Column<Guid>(type: "uuid", nullable: false),
                    raised = table.Column<int>(type: "integer", nullable: false),
                    refused_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    refused = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    english_refused = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_sweep_rungs", x => new { x.sweep_id, x.rung_id });
                    table.CheckConstraint("ck_notice_sweep_rungs_raised", "raised >= 0 and (refused_code is null or raised = 0)");
                    table.CheckConstraint("ck_notice_sweep_rungs_refused", "(refused_code is null) = (refused is null) and (refused_code is null) = (english_refused is null)");
                    table.ForeignKey(
                        name: "fk_notice_sweep_rungs_rung",
                        column: x => x.rung_id,
                        principalTable: "notice_rungs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notice_sweep_rungs_sweep",
                        column: x => x.sweep_id,
                        principalTable: "notice_sweeps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "agencies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    superior_id = table.Column<Guid>(type: "uuid", nullable: true),
                    search_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agencies", x => x.id);
                    table.CheckConstraint("ck_agencies_code", "code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'");
                    table.CheckConstraint("ck_agencies_not_own_superior", "superior_id <> id");
                    table.CheckConstraint("ck_agencies_unit_by_level", "(unit_id is null) = (level = 'Central')");
                    table.CheckConstraint("ck_agencies_validity_ordered", "valid_from < valid_to");
                    table.ForeignKey(
                        name: "fk_agencies_superior",
                        column: x => x.superior_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agencies_unit",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "unit_successions",
                columns: table => new
                {
                    predecessor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    share = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_successions", x => new { x.predecessor_id, x.successor_id });
                    table.CheckConstraint("ck_unit_successions_not_itself", "predecessor_id <> successor_id");
                    table.ForeignKey(
                        name: "fk_unit_successions_predecessor",
                        column: x => x.predecessor_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unit_successions_successor",
                        column: x => x.successor_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "agency_successions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    predecessor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    field_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    legal_basis = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_successions", x => x.id);
                    table.CheckConstraint("ck_agency_successions_not_itself", "predecessor_id <> successor_id");
                    table.ForeignKey(
                        name: "fk_agency_successions_field",
                        column: x => x.field_code,
                        principalTable: "fields",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agency_successions_predecessor",
                        column: x => x.predecessor_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agency_successions_successor",
                        column: x => x.successor_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agency_successions_unit",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "calendar_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    year_version = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    days = table.Column<string>(type: "jsonb", nullable: false),
                    moved = table.Column<string>(type: "jsonb", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposal = table.Column<string>(type: "jsonb", nullable: true),
                    actor_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actor_agency_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_changes", x => x.id);
                    table.CheckConstraint("ck_calendar_changes_proposal", "(proposal is null) = (status = 'Confirmed')");
                    table.CheckConstraint("ck_calendar_changes_status", "status in ('Proposed', 'Confirmed')");
                    table.ForeignKey(
                        name: "fk_calendar_changes_actor_agency",
                        column: x => x.actor_agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_calendar_changes_year",
                        column: x => x.year,
                        principalTable: "calendar_years",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "competence_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    field_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    conditions = table.Column<string>(type: "jsonb", nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    legal_basis = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    certainty = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_competence_rules", x => x.id);
                    table.CheckConstraint("ck_competence_rules_legal_basis", "legal_basis ~ '[^[:space:]]'");
                    table.CheckConstraint("ck_competence_rules_validity_ordered", "valid_from < valid_to");
                    table.ForeignKey(
                        name: "fk_competence_rules_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_competence_rules_field",
                        column: x => x.field_code,
                        principalTable: "fields",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_competence_rules_unit",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    date_inferred = table.Column<bool>(type: "boolean", nullable: false),
                    date_note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    host_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    host_path = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    visited_unit_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    delegation = table.Column<string>(type: "jsonb", nullable: false),
                    attendees = table.Column<string>(type: "jsonb", nullable: false),
                    purposes = table.Column<string>(type: "jsonb", nullable: false),
                    sources = table.Column<string>(type: "jsonb", nullable: false),
                    documents = table.Column<string>(type: "jsonb", nullable: false),
                    gifts = table.Column<string>(type: "jsonb", nullable: false),
                    profile = table.Column<string>(type: "jsonb", nullable: false),
                    evidence = table.Column<string>(type: "jsonb", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    recorded_by_agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    statement_count = table.Column<int>(type: "integer", nullable: false),
                    directive_count = table.Column<int>(type: "integer", nullable: false),
                    search_key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => x.id);
                    table.CheckConstraint("ck_meetings_counts", "statement_count >= 0 and directive_count >= 0");
                    table.CheckConstraint("ck_meetings_date_note", "not date_inferred or date_note is not null");
                    table.CheckConstraint("ck_meetings_host_path", "host_unit_id = host_path[array_upper(host_path, 1)]");
                    table.CheckConstraint("ck_meetings_version", "version > 0");
                    table.ForeignKey(
                        name: "fk_meetings_host_unit",
                        column: x => x.host_unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meetings_recorded_by_agency",
                        column: x => x.recorded_by_agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "report_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    trigger = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    schedule_id = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    requested_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_from = table.Column<DateOnly>(type: "date", nullable: false),
                    period_to = table.Column<DateOnly>(type: "date", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: true),
                    known_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    frozen_run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    phase = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    rows_done = table.Column<int>(type: "integer", nullable: false),
                    rows_total = table.Column<int>(type: "integer", nullable: true),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    leased_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failure_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    failure = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    english_failure = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    retry_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    letter = table.Column<string>(type: "jsonb", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    number_symbol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    number_year = table.Column<int>(type: "integer", nullable: true),
                    numbered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    edition = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_runs", x => x.id);
                    table.CheckConstraint("ck_report_runs_done", "(content_hash is not null) = (state = 'Done')");
                    table.CheckConstraint("ck_report_runs_failure", "(failure_code is not null) = (failure is not null) and (failure_code is not null) = (english_failure is not null) and (retry_at is null or state = 'Failed')");
                    table.CheckConstraint("ck_report_runs_finished", "(finished_at is not null) or state in ('Queued', 'Running')");
                    table.CheckConstraint("ck_report_runs_frozen", "frozen_run_id is null or (frozen_run_id <> id and known_at is not null)");
                    table.CheckConstraint("ck_report_runs_lease", "(leased_until is not null) = (state = 'Running')");
                    table.CheckConstraint("ck_report_runs_number", "(number is null) = (edition = 0) and (number is null) = (number_symbol is null) and (number is null) = (number_year is null) and (number is null) = (numbered_on is null) and (number is null or number > 0)");
                    table.CheckConstraint("ck_report_runs_period", "period_from <= period_to");
                    table.CheckConstraint("ck_report_runs_rows", "rows_done >= 0 and (rows_total is null or rows_done <= rows_total)");
                    table.ForeignKey(
                        name: "fk_report_runs_frozen",
                        column: x => x.frozen_run_id,
                        principalTable: "report_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_runs_requested_by",
                        column: x => x.requested_by_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_runs_unit",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "report_schedules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    formats = table.Column<string[]>(type: "text[]", nullable: false),
                    cron = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    letter = table.Column<string>(type: "jsonb", nullable: false),
                    recipients = table.Column<string>(type: "jsonb", nullable: false),
                    done_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_nominal_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next_fire_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    awaits_calendar_of = table.Column<int>(type: "integer", nullable: true),
                    planned_with = table.Column<long>(type: "bigint", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_schedules", x => x.id);
                    table.CheckConstraint("ck_report_schedules_active", "status = 'Active' or (next_fire_at is null and awaits_calendar_of is null)");
                    table.CheckConstraint("ck_report_schedules_formats", "cardinality(formats) > 0");
                    table.CheckConstraint("ck_report_schedules_kind", "kind in ('Week', 'Month', 'Quarter', 'HalfYear', 'NineMonths', 'Year') and scheme <> 'Session'");
                    table.CheckConstraint("ck_report_schedules_next", "(next_fire_at is null) = (next_nominal_on is null) and (next_fire_at is null or awaits_calendar_of is null)");
                    table.CheckConstraint("ck_report_schedules_version", "version > 0");
                    table.ForeignKey(
                        name: "fk_report_schedules_recorded_by",
                        column: x => x.recorded_by_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_schedules_unit",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    speaker = table.Column<string>(type: "jsonb", nullable: false),
                    quote = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    content_given = table.Column<bool>(type: "boolean", nullable: false),
                    open_list = table.Column<bool>(type: "boolean", nullable: false),
                    evidence_for = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements", x => x.id);
                    table.UniqueConstraint("ak_statements_meeting", x => new { x.meeting_id, x.id });
                    table.CheckConstraint("ck_statements_number", "number > 0");
                    table.CheckConstraint("ck_statements_quote", "content_given = (quote is not null)");
                    table.ForeignKey(
                        name: "fk_statements_meeting",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sweep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    clock = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    clock_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    rung_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rung_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    directive_id = table.Column<Guid>(type: "uuid", nullable: true),
                    report_run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    acknowledged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    acknowledged_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    acknowledged_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                    table.CheckConstraint("ck_notices_acknowledged", "(acknowledged_on is null) = (acknowledged_by is null) and acknowledged_on >= raised_on");
                    table.CheckConstraint("ck_notices_subject", "num_nonnulls(petition_id, directive_id, report_run_id) = 1");
                    table.ForeignKey(
                        name: "fk_notices_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notices_report_run",
                        column: x => x.report_run_id,
                        principalTable: "report_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notices_rung",
                        column: x => x.rung_id,
                        principalTable: "notice_rungs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notices_sweep",
                        column: x => x.sweep_id,
                        principalTable: "notice_sweeps",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "report_deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    recipient_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answerable_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recipient_key = table.Column<string>(type: "character varying(520)", maxLength: 520, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    leased_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_fault = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    read_by = table.Column<DateOnly>(type: "date", nullable: true),
                    passed_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    overdue = table.Column<int>(type: "integer", nullable: false),
                    unread_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_deliveries", x => x.id);
                    table.CheckConstraint("ck_report_deliveries_acknowledged", "(acknowledged_at is null) = (acknowledged_by is null) and (acknowledged_at is null or answerable_id is not null) and (agency_id is null or answerable_id = agency_id)");
                    table.CheckConstraint("ck_report_deliveries_address", "(kind = 'Desk') = (address is null) and (kind <> 'Desk' or agency_id is not null)");
                    table.CheckConstraint("ck_report_deliveries_number", "number > 0 and version > 0 and attempts >= 0 and overdue >= 0");
                    table.CheckConstraint("ck_report_deliveries_read_by", "read_by is null or ((sent_at is not null or failed_at is not null) and answerable_id is not null and overdue > 0)");
                    table.CheckConstraint("ck_report_deliveries_settled", "(state = 'Sent') = (sent_at is not null) and (state = 'Failed') = (failed_at is not null)");
                    table.CheckConstraint("ck_report_deliveries_waiting", "(state = 'Waiting') = (next_attempt_at is not null) and (leased_until is null or state = 'Waiting')");
                    table.ForeignKey(
                        name: "fk_report_deliveries_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_deliveries_answerable",
                        column: x => x.answerable_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_deliveries_run",
                        column: x => x.run_id,
                        principalTable: "report_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_deliveries_unread_by",
                        column: x => x.unread_by_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "report_files",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    format = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_files", x => new { x.run_id, x.format, x.edition });
                    table.CheckConstraint("ck_report_files_length", "length >= 0 and length(hash) = 64 and edition >= 0");
                    table.ForeignKey(
                        name: "fk_report_files_run",
                        column: x => x.run_id,
                        principalTable: "report_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "report_items",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    item = table.Column<string>(type: "json", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_items", x => new { x.run_id, x.number });
                    table.CheckConstraint("ck_report_items_number", "number > 0");
                    table.ForeignKey(
                        name: "fk_report_items_run",
                        column: x => x.run_id,
                        principalTable: "report_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
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
            migrationBuilder.CreateTable(
                name: "report_snapshots",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    figures = table.Column<string>(type: "json", nullable: false),
                    item_count = table.Column<int>(type: "integer", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_snapshots", x => x.run_id);
                    table.CheckConstraint("ck_report_snapshots_items", "item_count >= 0");
                    table.ForeignKey(
                        name: "fk_report_snapshots_run",
                        column: x => x.run_id,
                        principalTable: "report_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "report_fires",
                columns: table => new
                {
                    schedule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nominal_on = table.Column<DateOnly>(type: "date", nullable: false),
                    nominal_at = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    missed = table.Column<int>(type: "integer", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_fires", x => new { x.schedule_id, x.nominal_on, x.nominal_at });
                    table.CheckConstraint("ck_report_fires_missed", "missed >= 0 and fired_at >= planned_at");
                    table.ForeignKey(
                        name: "fk_report_fires_run",
                        column: x => x.run_id,
                        principalTable: "report_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_fires_schedule",
                        column: x => x.schedule_id,
                        principalTable: "report_schedules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "directives",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    given_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    giver_id = table.Column<Guid>(type: "uuid", nullable: true),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    number = table.Column<int>(type: "integer", nullable: true),
                    label = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    statement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    quote = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    addressees = table.Column<string>(type: "jsonb", nullable: false),
                    addressee_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    unit_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    due_text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    schedule = table.Column<string>(type: "jsonb", nullable: false),
                    soft = table.Column<bool>(type: "boolean", nullable: false),
                    planned_from = table.Column<DateOnly>(type: "date", nullable: true),
                    based_on = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    petition_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawal_ground = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_on = table.Column<DateOnly>(type: "date", nullable: false),
                    report_count = table.Column<int>(type: "integer", nullable: false),
                    reminder_count = table.Column<int>(type: "integer", nullable: false),
                    search_key = table.Column<string>(type: "text", nullable: false),
                    due_sort = table.Column<DateOnly>(type: "date", nullable: false, computedColumnSql: "coalesce(next_due_on, 'infinity'::date)", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directives", x => x.id);
                    table.CheckConstraint("ck_directives_addressees", "jsonb_array_length(addressees) > 0");
                    table.CheckConstraint("ck_directives_meeting", "(meeting_id is null) = (number is null) and (statement_id is null or meeting_id is not null)");
                    table.CheckConstraint("ck_directives_next_due", "next_due_on is null or status in ('Open', 'Reported')");
                    table.CheckConstraint("ck_directives_number", "number > 0");
                    table.CheckConstraint("ck_directives_soft", "soft = (due_on is null)");
                    table.CheckConstraint("ck_directives_version", "version > 0");
                    table.CheckConstraint("ck_directives_withdrawn", "(status = 'Withdrawn') = (withdrawn_on is not null) and (withdrawn_on is null) = (withdrawal_ground is null)");
                    table.ForeignKey(
                        name: "fk_directives_giver",
                        column: x => x.giver_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_directives_meeting",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_directives_recorded_by",
                        column: x => x.recorded_by_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_directives_statement",
                        columns: x => new { x.meeting_id, x.statement_id },
                        principalTable: "statements",
                        principalColumns: new[] { "meeting_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "petitions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_count = table.Column<int>(type: "integer", nullable: false),
                    coordination_count = table.Column<int>(type: "integer", nullable: false),
                    open_coordination = table.Column<int>(type: "integer", nullable: false),
                    reminder_count = table.Column<int>(type: "integer", nullable: false),
                    repeats_id = table.Column<Guid>(type: "uuid", nullable: true),
                    times_raised = table.Column<int>(type: "integer", nullable: false),
                    first_raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, defaultValueSql: "''"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    content = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    quote = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    raised_by_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    raised_by_description = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    origin_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    province_id = table.Column<Guid>(type: "uuid", nullable: true),
                    district_id = table.Column<Guid>(type: "uuid", nullable: true),
                    commune_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_path = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    statement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    supporting_statement_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    field_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    traits = table.Column<string>(type: "jsonb", nullable: false),
                    competent_level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    competent_agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    competence_rule = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    competence_basis = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    departs_from_rule = table.Column<bool>(type: "boolean", nullable: false),
                    classification_ground = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: true),
                    holder_level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    verifier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    accountable_agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    executor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    verified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    promised_on = table.Column<DateOnly>(type: "date", nullable: true),
                    resume_point = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    cause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    return_count = table.Column<int>(type: "integer", nullable: false),
                    reopen_count = table.Column<int>(type: "integer", nullable: false),
                    response_count = table.Column<int>(type: "integer", nullable: false),
                    holding_count = table.Column<int>(type: "integer", nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: true),
                    supporter_count = table.Column<int>(type: "integer", nullable: false),
                    status_before_merge = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    part_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    part_number = table.Column<int>(type: "integer", nullable: true),
                    part_count = table.Column<int>(type: "integer", nullable: false),
                    partly_resolved = table.Column<bool>(type: "boolean", nullable: false),
                    suspected_regime = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    diversion_regime = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    diverted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_on = table.Column<DateOnly>(type: "date", nullable: false),
                    paused_on = table.Column<DateOnly>(type: "date", nullable: true),
                    redaction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, defaultValueSql: "'None'"),
                    search_key = table.Column<string>(type: "text", nullable: false),
                    returns_of_whole = table.Column<string>(type: "jsonb", nullable: false, defaultValueSql: "'[]'"),
                    acknowledged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_sort = table.Column<DateOnly>(type: "date", nullable: false, computedColumnSql: "coalesce(due_on, 'infinity'::date)", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions", x => x.id);
                    table.CheckConstraint("ck_petitions_answered", "status not in ('Answered', 'AwaitingVerification') or (executor_id is not null and answered_on is not null)");
                    table.CheckConstraint("ck_petitions_closed", "(closed_on is not null) = (status = 'Closed')");
                    table.CheckConstraint("ck_petitions_code", "code ~ '^KN-[0-9]{4}-[0-9]{6,}$'");
                    table.CheckConstraint("ck_petitions_competence", "status in ('Recorded', 'Diverted', 'Merged', 'Split', 'Withdrawn') or competent_agency_id is not null");
                    table.CheckConstraint("ck_petitions_coordination", "(open_coordination > 0) = (status = 'AwaitingCoordination')");
                    table.CheckConstraint("ck_petitions_diversion", "(diversion_regime is null) = (status <> 'Diverted')");
                    table.CheckConstraint("ck_petitions_due", "due_on is null or (holder_id is not null and paused_on is null)");
                    table.CheckConstraint("ck_petitions_holder", "(holder_id is null) = (status in ('Closed', 'Diverted', 'Merged', 'Split', 'Withdrawn'))");
                    table.CheckConstraint("ck_petitions_holder_level", "(holder_id is null) = (holder_level is null)");
                    table.CheckConstraint("ck_petitions_lead", "(lead_id is null) = (status <> 'Merged') and lead_id is distinct from id");
                    table.CheckConstraint("ck_petitions_part", "(part_of_id is null) = (part_number is null)");
                    table.CheckConstraint("ck_petitions_parts", "(part_count > 0) = (status = 'Split')");
                    table.CheckConstraint("ck_petitions_redaction", "(redaction = 'Everything' or diversion_regime is null) and (redaction <> 'Everything' or status in ('Diverted', 'Split'))");
                    table.CheckConstraint("ck_petitions_repeats", "(repeats_id is null) = (times_raised = 1) and first_raised_on <= raised_on");
                    table.CheckConstraint("ck_petitions_supporter_count", "supporter_count >= 1");
                    table.CheckConstraint("ck_petitions_verifier", "(verifier_id is not null) = (status = 'AwaitingVerification' or (status = 'Answered' and outcome in ('Explained', 'NotPossible')))");
                    table.CheckConstraint("ck_petitions_version", "version > 0");
                    table.ForeignKey(
                        name: "fk_petitions_accountable_agency",
                        column: x => x.accountable_agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_commune",
                        column: x => x.commune_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_competent_agency",
                        column: x => x.competent_agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_district",
                        column: x => x.district_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_executor",
                        column: x => x.executor_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_field",
                        column: x => x.field_code,
                        principalTable: "fields",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_holder",
                        column: x => x.holder_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_lead",
                        column: x => x.lead_id,
                        principalTable: "petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_meeting",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_origin_unit",
                        column: x => x.origin_unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_province",
                        column: x => x.province_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_repeats",
                        column: x => x.repeats_id,
                        principalTable: "petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_statement",
                        column: x => x.statement_id,
                        principalTable: "statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_verifier",
                        column: x => x.verifier_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petitions_whole",
                        column: x => x.part_of_id,
                        principalTable: "petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "frozen_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scheme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    closing = table.Column<int>(type: "integer", nullable: false),
                    known_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    frozen_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    frozen_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_frozen_periods", x => x.id);
                    table.CheckConstraint("ck_frozen_periods_span", "\"from\" <= \"to\"");
                    table.ForeignKey(
                        name: "fk_frozen_periods_frozen_by",
                        column: x => x.frozen_by_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_frozen_periods_snapshot",
                        column: x => x.run_id,
                        principalTable: "report_snapshots",
                        principalColumn: "run_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_frozen_periods_unit",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "directive_events",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    directive_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actor_role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    actor_agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    to_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ground = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    details = table.Column<string>(type: "jsonb", nullable: false),
                    transaction_id = table.Column<ulong>(type: "xid8", nullable: false, defaultValueSql: "pg_current_xact_id()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directive_events", x => x.position);
                    table.ForeignKey(
                        name: "fk_directive_events_directive",
                        column: x => x.directive_id,
                        principalTable: "directives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "directive_occurrences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    directive_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    nominal_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directive_occurrences", x => x.id);
                    table.CheckConstraint("ck_directive_occurrences_accepted", "(status = 'Accepted') = (accepted_on is not null)");
                    table.CheckConstraint("ck_directive_occurrences_due", "(nominal_on is null) = (due_on is null) and due_on >= nominal_on");
                    table.CheckConstraint("ck_directive_occurrences_number", "number > 0");
                    table.CheckConstraint("ck_directive_occurrences_settled", "(accepted_on is null and withdrawn_on is null) = (settled_at is null)");
                    table.CheckConstraint("ck_directive_occurrences_withdrawn", "(status = 'Withdrawn') = (withdrawn_on is not null)");
                    table.ForeignKey(
                        name: "fk_directive_occurrences_directive",
                        column: x => x.directive_id,
                        principalTable: "directives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "directive_reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    directive_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    occurrence = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directive_reminders", x => x.id);
                    table.CheckConstraint("ck_directive_reminders_number", "number > 0 and occurrence > 0");
                    table.ForeignKey(
                        name: "fk_directive_reminders_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_directive_reminders_directive",
                        column: x => x.directive_id,
                        principalTable: "directives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "directive_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    directive_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    occurrence = table.Column<int>(type: "integer", nullable: false),
                    addressee_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    for_described = table.Column<bool>(type: "boolean", nullable: false),
                    joint = table.Column<bool>(type: "boolean", nullable: false),
                    reported_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    document_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    document_date = table.Column<DateOnly>(type: "date", nullable: true),
                    signatory = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision_ground = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directive_reports", x => x.id);
                    table.CheckConstraint("ck_directive_reports_decision", "(decision is null) = (decided_on is null) and (decision is null) = (decided_at is null) and (decision is distinct from 'SentBack' or decision_ground is not null)");
                    table.CheckConstraint("ck_directive_reports_document", "(document_number is null) = (document_date is null)");
                    table.CheckConstraint("ck_directive_reports_number", "number > 0 and occurrence > 0");
                    table.ForeignKey(
                        name: "fk_directive_reports_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_directive_reports_decided_by",
                        column: x => x.decided_by_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_directive_reports_directive",
                        column: x => x.directive_id,
                        principalTable: "directives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "directive_states",
                columns: table => new
                {
                    directive_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    next_due_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directive_states", x => new { x.directive_id, x.version });
                    table.CheckConstraint("ck_directive_states_span", "until is null or until >= since");
                    table.ForeignKey(
                        name: "fk_directive_states_directive",
                        column: x => x.directive_id,
                        principalTable: "directives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "petition_coordination",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ask_by_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ask_rule = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    term_days = table.Column<int>(type: "integer", nullable: true),
                    term_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    deadline_rule = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    deadline_basis = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    reminders = table.Column<int>(type: "integer", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition_coordination", x => x.id);
                    table.CheckConstraint("ck_petition_coordination_answer", "(answer is null) = (state <> 'Answered')");
                    table.CheckConstraint("ck_petition_coordination_end", "(ended_on is null) = (state = 'Open')");
                    table.CheckConstraint("ck_petition_coordination_note", "state <> 'PassedOver' or note is not null");
                    table.ForeignKey(
                        name: "fk_petition_coordination_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petition_coordination_asked_by",
                        column: x => x.asked_by_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petition_coordination_petition",
                        column: x => x.petition_id,
                        principalTable: "petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "petition_due_dates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holding_number = table.Column<int>(type: "integer", nullable: false),
                    clock = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    clock_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    earlier_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ground = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition_due_dates", x => x.id);
                    table.CheckConstraint("ck_petition_due_dates_clock", "(clock_id is null) = (clock = 'Holding') and (clock = 'Holding' or kind = 'CalendarMoved')");
                    table.CheckConstraint("ck_petition_due_dates_decided_by", "decided_by_id is not null or kind = 'CalendarMoved'");
                    table.CheckConstraint("ck_petition_due_dates_due", "(due_on is null) = (kind = 'Paused')");
                    table.ForeignKey(
                        name: "fk_petition_due_dates_decided_by",
                        column: x => x.decided_by_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petition_due_dates_petition",
                        column: x => x.petition_id,
                        principalTable: "petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "petition_events",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actor_role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    actor_agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    to_status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from_agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ground = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    rule = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    legal_basis = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    details = table.Column<string>(type: "jsonb", nullable: false),
                    transaction_id = table.Column<ulong>(type: "xid8", nullable: false, defaultValueSql: "pg_current_xact_id()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition_events", x => x.position);
                    table.ForeignKey(
                        name: "fk_petition_events_petition",
                        column: x => x.petition_id,
                        principalTable: "petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "petition_follow_ups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    addressed_to_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition_follow_ups", x => x.id);
                    table.ForeignKey(
                        name: "fk_petition_follow_ups_addressed_to",
                        column: x => x.addressed_to_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petition_follow_ups_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petition_follow_ups_petition",
                        column: x => x.petition_id,
                        principalTable: "petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "petition_holdings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    how = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    continues_from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    from_agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    end = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    end_ground = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    proposed_agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ground = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    instruction = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    coordinator_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    first_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    paused_on = table.Column<DateOnly>(type: "date", nullable: true),
                    counted_from = table.Column<DateOnly>(type: "date", nullable: false),
                    term_days = table.Column<int>(type: "integer", nullable: true),
                    term_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    deadline_rule = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    deadline_basis = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition_holdings", x => x.id);
                    table.CheckConstraint("ck_petition_holdings_continues", "(continues_from is null) = (how not in ('SplitOff', 'GroupLeft')) and continues_from not in ('SplitOff', 'GroupLeft')");
                    table.CheckConstraint("ck_petition_holdings_end", "(until is null) = (\"end\" is null)");
                    table.CheckConstraint("ck_petition_holdings_span", "until is null or until >= since");
                    table.CheckConstraint("ck_petition_holdings_term", "(term_days is null) = (term_kind is null)");
                    table.ForeignKey(
                        name: "fk_petition_holdings_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petition_holdings_from_agency",
                        column: x => x.from_agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petition_holdings_petition",
                        column: x => x.petition_id,
                        principalTable: "petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petition_holdings_proposed_agency",
                        column: x => x.proposed_agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "petition_responses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    document_date = table.Column<DateOnly>(type: "date", nullable: true),
                    signatory = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    promised_on = table.Column<DateOnly>(type: "date", nullable: true),
                    resume_point = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    resume_on = table.Column<DateOnly>(type: "date", nullable: true),
                    resume_from_year = table.Column<int>(type: "integer", nullable: true),
                    resume_to_year = table.Column<int>(type: "integer", nullable: true),
                    milestones = table.Column<string>(type: "jsonb", nullable: true),
                    cause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    evidence = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition_responses", x => x.id);
                    table.CheckConstraint("ck_petition_responses_document", "(document_number is null) = (document_date is null)");
                    table.CheckConstraint("ck_petition_responses_evidence", "outcome <> 'Resolved' or evidence is not null");
                    table.ForeignKey(
                        name: "fk_petition_responses_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petition_responses_petition",
                        column: x => x.petition_id,
                        principalTable: "petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.CreateTable(
                name: "petition_states",
                columns: table => new
                {
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: true),
                    holder_level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    competent_level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    competent_agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    field_code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    verified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition_states", x => new { x.petition_id, x.version });
                    table.CheckConstraint("ck_petition_states_span", "until is null or until >= since");
                    table.CheckConstraint("ck_petition_states_superseded", "(until is null) = (superseded_at is null)");
                    table.ForeignKey(
                        name: "fk_petition_states_petition",
                        column: x => x.petition_id,
                        principalTable: "petitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
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
                    table.CheckConstraint("ck_petition_step_clocks_step", "step in ('Acknowledge', 'Accept', 'Coordinate', 'Verify', 'Review', 'ReviewPause')");
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
            migrationBuilder.CreateTable(
                name: "petition_verifications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    petition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    verified_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    evidence = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition_verifications", x => x.id);
                    table.ForeignKey(
                        name: "fk_petition_verifications_agency",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_petition_verifications_petition",
                        column: x => x.petition_id,
                        principalTable: "petitions",
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
                    resume_by = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
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
            migrationBuilder.CreateIndex(
                name: "ix_agencies_superior_id",
                table: "agencies",
                column: "superior_id");
            migrationBuilder.CreateIndex(
                name: "ix_agencies_unit_id",
                table: "agencies",
                column: "unit_id");
            migrationBuilder.CreateIndex(
                name: "ix_agency_successions_field_code",
                table: "agency_successions",
                column: "field_code");
            migrationBuilder.CreateIndex(
                name: "ix_agency_successions_successor_id",
                table: "agency_successions",
                column: "successor_id");
            migrationBuilder.CreateIndex(
                name: "ix_agency_successions_unit_id",
                table: "agency_successions",
                column: "unit_id");
            migrationBuilder.CreateIndex(
                name: "ux_agency_successions",
                table: "agency_successions",
                columns: new[] { "predecessor_id", "successor_id", "unit_id", "field_code" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);
            migrationBuilder.CreateIndex(
                name: "ix_calendar_changes_actor_agency",
                table: "calendar_changes",
                column: "actor_agency_id");
            migrationBuilder.CreateIndex(
                name: "ix_calendar_changes_year",
                table: "calendar_changes",
                columns: new[] { "year", "id" });
            migrationBuilder.CreateIndex(
                name: "ux_calendar_changes_version",
                table: "calendar_changes",
                columns: new[] { "year", "year_version" },
                unique: true,
                filter: "status = 'Confirmed'");
            migrationBuilder.CreateIndex(
                name: "ix_calendar_days_year",
                table: "calendar_days",
                column: "year");
            migrationBuilder.CreateIndex(
                name: "ix_competence_rules_agency_id",
                table: "competence_rules",
                column: "agency_id");
            migrationBuilder.CreateIndex(
                name: "ix_competence_rules_code_id",
                table: "competence_rules",
                columns: new[] { "code", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_competence_rules_field_code",
                table: "competence_rules",
                column: "field_code");
            migrationBuilder.CreateIndex(
                name: "ix_competence_rules_unit_id",
                table: "competence_rules",
                column: "unit_id");
            migrationBuilder.CreateIndex(
                name: "ix_deadline_rules_field_code",
                table: "deadline_rules",
                column: "field_code");
            migrationBuilder.CreateIndex(
                name: "ix_directive_events_directive",
                table: "directive_events",
                columns: new[] { "directive_id", "position" });
            migrationBuilder.CreateIndex(
                name: "ux_directive_events_id",
                table: "directive_events",
                column: "id",
                unique: true);
            migrationBuilder.CreateIndex(
                name: "ix_directive_occurrences_owed",
                table: "directive_occurrences",
                columns: new[] { "due_on", "id" },
                filter: "status = 'AwaitingReport' and due_on is not null");
            migrationBuilder.CreateIndex(
                name: "ux_directive_occurrences_number",
                table: "directive_occurrences",
                columns: new[] { "directive_id", "number" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "ix_directive_reminders_agency",
                table: "directive_reminders",
                column: "agency_id",
                filter: "agency_id is not null");
            migrationBuilder.CreateIndex(
                name: "ux_directive_reminders_number",
                table: "directive_reminders",
                columns: new[] { "directive_id", "number" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "ix_directive_reports_agency",
                table: "directive_reports",
                column: "agency_id",
                filter: "agency_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_directive_reports_decided_by",
                table: "directive_reports",
                column: "decided_by_id",
                filter: "decided_by_id is not null");
            migrationBuilder.CreateIndex(
                name: "ux_directive_reports_number",
                table: "directive_reports",
                columns: new[] { "directive_id", "number" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "ix_directive_states_span",
                table: "directive_states",
                columns: new[] { "since", "until" });
            migrationBuilder.CreateIndex(
                name: "ux_directive_states_open",
                table: "directive_states",
                column: "directive_id",
                unique: true,
                filter: "until is null");
            migrationBuilder.CreateIndex(
                name: "ix_directives_addressees",
                table: "directives",
                column: "addressee_ids")
                .Annotation("Npgsql:IndexMethod", "gin");
            migrationBuilder.CreateIndex(
                name: "ix_directives_ahead",
                table: "directives",
                columns: new[] { "planned_from", "id" },
                filter: "planned_from is not null");
            migrationBuilder.CreateIndex(
                name: "ix_directives_due",
                table: "directives",
                columns: new[] { "due_sort", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_directives_given",
                table: "directives",
                columns: new[] { "given_on", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_directives_giver",
                table: "directives",
                column: "giver_id",
                filter: "giver_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_directives_petitions",
                table: "directives",
                column: "petition_ids")
                .Annotation("Npgsql:IndexMethod", "gin");
            migrationBuilder.CreateIndex(
                name: "ix_directives_recorded_by",
                table: "directives",
                column: "recorded_by_id",
                filter: "recorded_by_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_directives_search",
                table: "directives",
                column: "search_key")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
            migrationBuilder.CreateIndex(
                name: "ix_directives_statement",
                table: "directives",
                columns: new[] { "meeting_id", "statement_id" });
            migrationBuilder.CreateIndex(
                name: "ix_directives_status_due",
                table: "directives",
                columns: new[] { "status", "due_sort", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_directives_units",
                table: "directives",
                column: "unit_ids")
                .Annotation("Npgsql:IndexMethod", "gin");
            migrationBuilder.CreateIndex(
                name: "ux_directives_number",
                table: "directives",
                columns: new[] { "meeting_id", "number" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "ix_fields_parent_code",
                table: "fields",
                column: "parent_code");
            migrationBuilder.CreateIndex(
                name: "ix_frozen_periods_frozen_by",
                table: "frozen_periods",
                column: "frozen_by_id");
            migrationBuilder.CreateIndex(
                name: "ix_frozen_periods_run",
                table: "frozen_periods",
                column: "run_id");
            migrationBuilder.CreateIndex(
                name: "ix_frozen_periods_unit_end",
                table: "frozen_periods",
                columns: new[] { "unit_id", "to" });
            migrationBuilder.CreateIndex(
                name: "ux_frozen_periods_unit",
                table: "frozen_periods",
                columns: new[] { "unit_id", "scheme", "code" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "ix_meetings_held_on",
                table: "meetings",
                columns: new[] { "held_on", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_meetings_host_path",
                table: "meetings",
                column: "host_path")
                .Annotation("Npgsql:IndexMethod", "gin");
            migrationBuilder.CreateIndex(
                name: "ix_meetings_host_unit_held_on",
                table: "meetings",
                columns: new[] { "host_unit_id", "held_on" });
            migrationBuilder.CreateIndex(
                name: "ix_meetings_kind_held_on",
                table: "meetings",
                columns: new[] { "kind", "held_on", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_meetings_recorded_by_agency",
                table: "meetings",
                column: "recorded_by_agency_id",
                filter: "recorded_by_agency_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_meetings_search",
                table: "meetings",
                column: "search_key")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
            migrationBuilder.CreateIndex(
                name: "ix_meetings_visited_units",
                table: "meetings",
                column: "visited_unit_ids")
                .Annotation("Npgsql:IndexMethod", "gin");
            migrationBuilder.CreateIndex(
                name: "ix_notice_sweep_rungs_rung",
                table: "notice_sweep_rungs",
                column: "rung_id");
            migrationBuilder.CreateIndex(
                name: "ix_notices_agency",
                table: "notices",
                columns: new[] { "agency_id", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_notices_directive",
                table: "notices",
                columns: new[] { "directive_id", "id" },
                filter: "directive_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_notices_petition",
                table: "notices",
                columns: new[] { "petition_id", "id" },
                filter: "petition_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_notices_raised",
                table: "notices",
                column: "raised_on")
                .Annotation("Npgsql:IndexMethod", "brin");
            migrationBuilder.CreateIndex(
                name: "ix_notices_report_run",
                table: "notices",
                column: "report_run_id",
                filter: "report_run_id is not null");
            migrationBuilder.CreateIndex(
                name: "IX_notices_rung_id",
                table: "notices",
                column: "rung_id");
            migrationBuilder.CreateIndex(
                name: "IX_notices_sweep_id",
                table: "notices",
                column: "sweep_id");
            migrationBuilder.CreateIndex(
                name: "ix_notices_unread",
                table: "notices",
                columns: new[] { "agency_id", "id" },
                filter: "acknowledged_on is null");
            migrationBuilder.CreateIndex(
                name: "ux_notices_once",
                table: "notices",
                columns: new[] { "clock_id", "due_on", "rung_code", "agency_id" },
                unique: true);
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
                name: "ix_petition_commitments_petition_open",
                table: "petition_commitments",
                column: "petition_id",
                filter: "state = 'Open'");
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
                name: "ix_petition_coordination_asked_by",
                table: "petition_coordination",
                columns: new[] { "asked_by_id", "due_on" },
                filter: "state = 'Open'");
            migrationBuilder.CreateIndex(
                name: "ix_petition_coordination_due",
                table: "petition_coordination",
                columns: new[] { "due_on", "id" },
                filter: "state = 'Open'");
            migrationBuilder.CreateIndex(
                name: "ix_petition_coordination_open",
                table: "petition_coordination",
                columns: new[] { "agency_id", "due_on" },
                filter: "state = 'Open'");
            migrationBuilder.CreateIndex(
                name: "ux_petition_coordination_number",
                table: "petition_coordination",
                columns: new[] { "petition_id", "number" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "ix_petition_due_dates_decided_by",
                table: "petition_due_dates",
                column: "decided_by_id");
            migrationBuilder.CreateIndex(
                name: "ix_petition_due_dates_holding",
                table: "petition_due_dates",
                columns: new[] { "petition_id", "holding_number" });
            migrationBuilder.CreateIndex(
                name: "ix_petition_events_petition",
                table: "petition_events",
                columns: new[] { "petition_id", "position" });
            migrationBuilder.CreateIndex(
                name: "ix_petition_events_report",
                table: "petition_events",
                columns: new[] { "kind", "on" },
                filter: "kind in ('assigned', 'escalated', 'returned', 'reopened', 'leftGroup', 'responded', 'repeats', 'coordinationChased')");
            migrationBuilder.CreateIndex(
                name: "ux_petition_events_id",
                table: "petition_events",
                column: "id",
                unique: true);
            migrationBuilder.CreateIndex(
                name: "ix_petition_follow_ups_addressed_to",
                table: "petition_follow_ups",
                columns: new[] { "addressed_to_id", "on" },
                filter: "kind = 'Reminder'");
            migrationBuilder.CreateIndex(
                name: "ix_petition_follow_ups_agency",
                table: "petition_follow_ups",
                column: "agency_id");
            migrationBuilder.CreateIndex(
                name: "ix_petition_follow_ups_petition",
                table: "petition_follow_ups",
                columns: new[] { "petition_id", "recorded_at" });
            migrationBuilder.CreateIndex(
                name: "ix_petition_holdings_agency",
                table: "petition_holdings",
                columns: new[] { "agency_id", "since" });
            migrationBuilder.CreateIndex(
                name: "ix_petition_holdings_from_agency",
                table: "petition_holdings",
                column: "from_agency_id",
                filter: "from_agency_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_petition_holdings_proposed_agency",
                table: "petition_holdings",
                column: "proposed_agency_id",
                filter: "proposed_agency_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_petition_holdings_running",
                table: "petition_holdings",
                columns: new[] { "due_on", "id" },
                filter: "until is null and answered_on is null and paused_on is null");
            migrationBuilder.CreateIndex(
                name: "ix_petition_holdings_uncharged",
                table: "petition_holdings",
                columns: new[] { "agency_id", "petition_id" },
                filter: "until is null and (from_agency_id is null or coalesce(continues_from, how) in ('Intake', 'Return'))");
            migrationBuilder.CreateIndex(
                name: "ux_petition_holdings_number",
                table: "petition_holdings",
                columns: new[] { "petition_id", "number" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "ux_petition_holdings_open",
                table: "petition_holdings",
                column: "petition_id",
                unique: true,
                filter: "until is null");
            migrationBuilder.CreateIndex(
                name: "ix_petition_responses_agency",
                table: "petition_responses",
                column: "agency_id");
            migrationBuilder.CreateIndex(
                name: "ux_petition_responses_number",
                table: "petition_responses",
                columns: new[] { "petition_id", "number" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "ix_petition_states_holder",
                table: "petition_states",
                columns: new[] { "holder_id", "since" },
                filter: "holder_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_petition_states_left",
                table: "petition_states",
                column: "petition_id",
                filter: "status in ('Merged', 'Diverted')");
            migrationBuilder.CreateIndex(
                name: "ix_petition_states_span",
                table: "petition_states",
                columns: new[] { "since", "until" });
            migrationBuilder.CreateIndex(
                name: "ux_petition_states_open",
                table: "petition_states",
                column: "petition_id",
                unique: true,
                filter: "until is null");
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
            migrationBuilder.CreateIndex(
                name: "ix_petition_verifications_agency",
                table: "petition_verifications",
                column: "agency_id");
            migrationBuilder.CreateIndex(
                name: "ix_petition_verifications_petition",
                table: "petition_verifications",
                column: "petition_id");
            migrationBuilder.CreateIndex(
                name: "IX_petitions_accountable_agency_id",
                table: "petitions",
                column: "accountable_agency_id");
            migrationBuilder.CreateIndex(
                name: "ix_petitions_commune_id_due",
                table: "petitions",
                columns: new[] { "commune_id", "due_sort", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_commune_id_raised",
                table: "petitions",
                columns: new[] { "commune_id", "raised_on", "id" });
            migrationBuilder.CreateIndex(
                name: "IX_petitions_competent_agency_id",
                table: "petitions",
                column: "competent_agency_id");
            migrationBuilder.CreateIndex(
                name: "ix_petitions_district_id_due",
                table: "petitions",
                columns: new[] { "district_id", "due_sort", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_district_id_raised",
                table: "petitions",
                columns: new[] { "district_id", "raised_on", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_due",
                table: "petitions",
                columns: new[] { "due_sort", "id" });
            migrationBuilder.CreateIndex(
                name: "IX_petitions_executor_id",
                table: "petitions",
                column: "executor_id");
            migrationBuilder.CreateIndex(
                name: "ix_petitions_field_code_due",
                table: "petitions",
                columns: new[] { "field_code", "due_sort", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_field_code_raised",
                table: "petitions",
                columns: new[] { "field_code", "raised_on", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_holder_commune",
                table: "petitions",
                columns: new[] { "holder_id", "commune_id", "due_sort", "id" },
                filter: "holder_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_petitions_holder_id_due",
                table: "petitions",
                columns: new[] { "holder_id", "due_sort", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_holder_id_raised",
                table: "petitions",
                columns: new[] { "holder_id", "raised_on", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_holder_level_due",
                table: "petitions",
                columns: new[] { "holder_level", "due_sort", "id" },
                filter: "holder_level is not null");
            migrationBuilder.CreateIndex(
                name: "ix_petitions_holder_province",
                table: "petitions",
                columns: new[] { "holder_id", "province_id", "due_sort", "id" },
                filter: "holder_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_petitions_holder_status_due",
                table: "petitions",
                columns: new[] { "holder_id", "status", "due_sort", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_lead",
                table: "petitions",
                column: "lead_id",
                filter: "lead_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_petitions_meeting_id_due",
                table: "petitions",
                columns: new[] { "meeting_id", "due_sort", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_origin_unit_id_due",
                table: "petitions",
                columns: new[] { "origin_unit_id", "due_sort", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_outcome_due",
                table: "petitions",
                columns: new[] { "outcome", "due_sort", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_province_id_due",
                table: "petitions",
                columns: new[] { "province_id", "due_sort", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_province_id_raised",
                table: "petitions",
                columns: new[] { "province_id", "raised_on", "id" })
                .Annotation("Npgsql:IndexInclude", new[] { "commune_id", "origin_unit_id", "part_of_id", "recorded_at", "diversion_regime" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_raised",
                table: "petitions",
                columns: new[] { "raised_on", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_repeats",
                table: "petitions",
                column: "repeats_id",
                filter: "repeats_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_petitions_returned",
                table: "petitions",
                columns: new[] { "holder_id", "due_sort", "id" },
                filter: "status = 'Classified' and return_count > 0");
            migrationBuilder.CreateIndex(
                name: "ix_petitions_search",
                table: "petitions",
                column: "search_key")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_standing_due",
                table: "petitions",
                columns: new[] { "standing", "due_sort", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_standing_raised",
                table: "petitions",
                columns: new[] { "standing", "raised_on", "id" });
            migrationBuilder.CreateIndex(
                name: "IX_petitions_statement_id",
                table: "petitions",
                column: "statement_id");
            migrationBuilder.CreateIndex(
                name: "ix_petitions_status_due",
                table: "petitions",
                columns: new[] { "status", "due_sort", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_status_raised",
                table: "petitions",
                columns: new[] { "status", "raised_on", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_petitions_to_close",
                table: "petitions",
                columns: new[] { "verifier_id", "due_sort", "id" },
                filter: "(status = 'AwaitingVerification' and verified_on is not null) or (status = 'Answered' and outcome in ('Explained', 'NotPossible'))");
            migrationBuilder.CreateIndex(
                name: "ix_petitions_to_verify",
                table: "petitions",
                columns: new[] { "verifier_id", "due_sort", "id" },
                filter: "status = 'AwaitingVerification' and verified_on is null");
            migrationBuilder.CreateIndex(
                name: "ix_petitions_undue",
                table: "petitions",
                column: "id",
                filter: "holder_id is not null and due_on is null and (status <> 'Answered' or outcome in ('InProgress', 'Deferred', 'Unresolved')) and (status <> 'AwaitingVerification' or verified_on is null)");
            migrationBuilder.CreateIndex(
                name: "ix_petitions_verifier_place",
                table: "petitions",
                columns: new[] { "verifier_id", "origin_unit_id" },
                filter: "verifier_id is not null")
                .Annotation("Npgsql:IndexInclude", new[] { "due_sort", "id", "status", "verified_on", "field_code" });
            migrationBuilder.CreateIndex(
                name: "ux_petitions_code",
                table: "petitions",
                column: "code",
                unique: true);
            migrationBuilder.CreateIndex(
                name: "ux_petitions_part",
                table: "petitions",
                columns: new[] { "part_of_id", "part_number" },
                unique: true,
                filter: "part_of_id is not null")
                .Annotation("Npgsql:IndexInclude", new[] { "id" });
            migrationBuilder.CreateIndex(
                name: "ix_report_deliveries_agency",
                table: "report_deliveries",
                columns: new[] { "agency_id", "run_id" },
                filter: "agency_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_report_deliveries_answerable",
                table: "report_deliveries",
                columns: new[] { "answerable_id", "run_id" },
                filter: "answerable_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_report_deliveries_read_by",
                table: "report_deliveries",
                columns: new[] { "read_by", "id" },
                filter: "read_by is not null and acknowledged_at is null");
            migrationBuilder.CreateIndex(
                name: "ix_report_deliveries_unread",
                table: "report_deliveries",
                column: "id",
                filter: "state in ('Sent', 'Failed') and overdue > 0 and answerable_id is not null and unread_by_id is null and acknowledged_at is null and passed_up_at is null");
            migrationBuilder.CreateIndex(
                name: "ix_report_deliveries_unread_by",
                table: "report_deliveries",
                column: "unread_by_id",
                filter: "unread_by_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_report_deliveries_waiting",
                table: "report_deliveries",
                column: "next_attempt_at",
                filter: "state = 'Waiting'");
            migrationBuilder.CreateIndex(
                name: "ux_report_deliveries_number",
                table: "report_deliveries",
                columns: new[] { "run_id", "number" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "ux_report_deliveries_recipient",
                table: "report_deliveries",
                columns: new[] { "run_id", "recipient_key" },
                unique: true);
            migrationBuilder.CreateIndex(
                name: "ux_report_fires_run",
                table: "report_fires",
                column: "run_id",
                unique: true);
            migrationBuilder.CreateIndex(
                name: "ix_report_numbers_given_by",
                table: "report_numbers",
                column: "given_by_id",
                filter: "given_by_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_report_runs_frozen",
                table: "report_runs",
                column: "frozen_run_id",
                filter: "frozen_run_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_report_runs_requested",
                table: "report_runs",
                columns: new[] { "requested_at", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_report_runs_requested_by",
                table: "report_runs",
                column: "requested_by_id");
            migrationBuilder.CreateIndex(
                name: "ix_report_runs_schedule",
                table: "report_runs",
                columns: new[] { "schedule_id", "requested_at" },
                filter: "schedule_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_report_runs_unit",
                table: "report_runs",
                columns: new[] { "unit_id", "requested_at", "id" });
            migrationBuilder.CreateIndex(
                name: "ix_report_runs_waiting",
                table: "report_runs",
                column: "requested_at",
                filter: "state in ('Queued', 'Running', 'Failed')");
            migrationBuilder.CreateIndex(
                name: "ux_report_runs_number",
                table: "report_runs",
                columns: new[] { "unit_id", "number_symbol", "number_year", "number" },
                unique: true,
                filter: "number is not null");
            migrationBuilder.CreateIndex(
                name: "ix_report_schedules_next",
                table: "report_schedules",
                column: "next_fire_at",
                filter: "next_fire_at is not null");
            migrationBuilder.CreateIndex(
                name: "ix_report_schedules_planned_with",
                table: "report_schedules",
                column: "planned_with",
                filter: "status = 'Active'");
            migrationBuilder.CreateIndex(
                name: "ix_report_schedules_recorded_by",
                table: "report_schedules",
                column: "recorded_by_id",
                filter: "recorded_by_id is not null");
            migrationBuilder.CreateIndex(
                name: "ix_report_schedules_unit",
                table: "report_schedules",
                column: "unit_id");
            migrationBuilder.CreateIndex(
                name: "ux_statements_number",
                table: "statements",
                columns: new[] { "meeting_id", "number" },
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
            migrationBuilder.CreateIndex(
                name: "ix_unit_successions_successor_id",
                table: "unit_successions",
                column: "successor_id");
            migrationBuilder.CreateIndex(
                name: "ix_units_parent_id",
                table: "units",
                column: "parent_id");
            migrationBuilder.RunFrozen("20261201065318_Initial");
        }
        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agency_successions");
            migrationBuilder.DropTable(
                name: "calendar_changes");
            migrationBuilder.DropTable(
                name: "calendar_days");
            migrationBuilder.DropTable(
                name: "calendar_editions");
            migrationBuilder.DropTable(
                name: "competence_rules");
            migrationBuilder.DropTable(
                name: "deadline_rules");
            migrationBuilder.DropTable(
                name: "directive_events");
            migrationBuilder.DropTable(
                name: "directive_occurrences");
            migrationBuilder.DropTable(
                name: "directive_reminders");
            migrationBuilder.DropTable(
                name: "directive_reports");
            migrationBuilder.DropTable(
                name: "directive_states");
            migrationBuilder.DropTable(
                name: "frozen_periods");
            migrationBuilder.DropTable(
                name: "idempotent_results");
            migrationBuilder.DropTable(
                name: "notice_sweep_rungs");
            migrationBuilder.DropTable(
                name: "notices");
            migrationBuilder.DropTable(
                name: "petition_commitment_spells");
            migrationBuilder.DropTable(
                name: "petition_coordination");
            migrationBuilder.DropTable(
                name: "petition_due_dates");
            migrationBuilder.DropTable(
                name: "petition_events");
            migrationBuilder.DropTable(
                name: "petition_follow_ups");
            migrationBuilder.DropTable(
                name: "petition_holdings");
            migrationBuilder.DropTable(
                name: "petition_states");
            migrationBuilder.DropTable(
                name: "petition_step_clocks");
            migrationBuilder.DropTable(
                name: "petition_verifications");
            migrationBuilder.DropTable(
                name: "reference_loads");
            migrationBuilder.DropTable(
                name: "report_deliveries");
            migrationBuilder.DropTable(
                name: "report_files");
            migrationBuilder.DropTable(
                name: "report_fires");
            migrationBuilder.DropTable(
                name: "report_items");
            migrationBuilder.DropTable(
                name: "report_numbers");
            migrationBuilder.DropTable(
                name: "return_rules");
            migrationBuilder.DropTable(
                name: "stewardship_reports");
            migrationBuilder.DropTable(
                name: "traits");
            migrationBuilder.DropTable(
                name: "unit_successions");
            migrationBuilder.DropTable(
                name: "calendar_years");
            migrationBuilder.DropTable(
                name: "report_snapshots");
            migrationBuilder.DropTable(
                name: "notice_rungs");
            migrationBuilder.DropTable(
                name: "notice_sweeps");
            migrationBuilder.DropTable(
                name: "petition_commitments");
            migrationBuilder.DropTable(
                name: "report_schedules");
            migrationBuilder.DropTable(
                name: "stewardships");
            migrationBuilder.DropTable(
                name: "report_runs");
            migrationBuilder.DropTable(
                name: "petition_responses");
            migrationBuilder.DropTable(
                name: "directives");
            migrationBuilder.DropTable(
                name: "petitions");
            migrationBuilder.DropTable(
                name: "fields");
            migrationBuilder.DropTable(
                name: "statements");
            migrationBuilder.DropTable(
                name: "meetings");
            migrationBuilder.DropTable(
                name: "agencies");
            migrationBuilder.DropTable(
                name: "units");
        }
    }
}
