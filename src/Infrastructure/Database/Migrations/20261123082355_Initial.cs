using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Petitions.Infrastructure.Competence;
using Petitions.Infrastructure.Directives;
using Petitions.Infrastructure.Meetings;
using Petitions.Infrastructure.Petitions;
using Petitions.Infrastructure.Territory;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
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
                name: "idempotent_answers",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    caller = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    request_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    answer = table.Column<string>(type: "json", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotent_answers", x => new { x.caller, x.key });
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
                    ahead_from = table.Column<DateOnly>(type: "date", nullable: true),
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
                    paused_on = table.Column<DateOnly>(type: "date", nullable: true),
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
                    voices = table.Column<int>(type: "integer", nullable: false),
                    status_before_merge = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    part_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    part_number = table.Column<int>(type: "integer", nullable: true),
                    part_count = table.Column<int>(type: "integer", nullable: false),
                    partly_resolved = table.Column<bool>(type: "boolean", nullable: false),
                    suspected_regime = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    diversion_regime = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    diverted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_on = table.Column<DateOnly>(type: "date", nullable: false),
                    search_key = table.Column<string>(type: "text", nullable: false),
                    due_sort = table.Column<DateOnly>(type: "date", nullable: false, computedColumnSql: "coalesce(due_on, 'infinity'::date)", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petitions", x => x.id);
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
                    table.CheckConstraint("ck_petitions_repeats", "(repeats_id is null) = (times_raised = 1) and first_raised_on <= raised_on");
                    table.CheckConstraint("ck_petitions_version", "version > 0");
                    table.CheckConstraint("ck_petitions_voices", "voices >= 1");
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
                        name: "fk_petitions_whole",
                        column: x => x.part_of_id,
                        principalTable: "petitions",
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
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directive_occurrences", x => x.id);
                    table.CheckConstraint("ck_directive_occurrences_accepted", "(status = 'Accepted') = (accepted_on is not null)");
                    table.CheckConstraint("ck_directive_occurrences_due", "(nominal_on is null) = (due_on is null) and due_on >= nominal_on");
                    table.CheckConstraint("ck_directive_occurrences_number", "number > 0");
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
                    decision_ground = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directive_reports", x => x.id);
                    table.CheckConstraint("ck_directive_reports_decision", "(decision is null) = (decided_on is null) and (decision is distinct from 'SentBack' or decision_ground is not null)");
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
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    earlier_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ground = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition_due_dates", x => x.id);
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
                    due_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_petition_states", x => new { x.petition_id, x.version });
                    table.CheckConstraint("ck_petition_states_span", "until is null or until >= since");
                    table.ForeignKey(
                        name: "fk_petition_states_petition",
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
                column: "ahead_from",
                filter: "ahead_from is not null");

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
                name: "ix_petition_coordination_asked_by",
                table: "petition_coordination",
                columns: new[] { "asked_by_id", "due_on" },
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
                name: "ix_petitions_holder_id_due",
                table: "petitions",
                columns: new[] { "holder_id", "due_sort", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_petitions_holder_id_raised",
                table: "petitions",
                columns: new[] { "holder_id", "raised_on", "id" });

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
                columns: new[] { "province_id", "raised_on", "id" });

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
                name: "ux_petitions_code",
                table: "petitions",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_petitions_part",
                table: "petitions",
                columns: new[] { "part_of_id", "part_number" },
                unique: true,
                filter: "part_of_id is not null");

            migrationBuilder.CreateIndex(
                name: "ux_statements_number",
                table: "statements",
                columns: new[] { "meeting_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_successions_successor_id",
                table: "unit_successions",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "ix_units_parent_id",
                table: "units",
                column: "parent_id");

            // What EF's model cannot say: exclusion constraints, triggers, functions and the view behind the board.
            migrationBuilder.Sql(TerritorySql.Up);
            migrationBuilder.Sql(CompetenceSql.Up);
            migrationBuilder.Sql(PetitionSql.Up);
            migrationBuilder.Sql(MeetingSql.Up);
            migrationBuilder.Sql(DirectiveSql.Up);
            migrationBuilder.Sql(ReferenceRevisionSql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("The first migration is not taken back: drop the database instead.");
    }
}
