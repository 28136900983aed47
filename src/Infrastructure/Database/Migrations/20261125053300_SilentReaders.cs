using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Petitions.Infrastructure.Notices;
using Petitions.Infrastructure.Reports;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class SilentReaders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_report_runs_failure",
                table: "report_runs");

            migrationBuilder.DropPrimaryKey(
                name: "pk_report_fires",
                table: "report_fires");

            migrationBuilder.DropCheckConstraint(
                name: "ck_notices_subject",
                table: "notices");

            migrationBuilder.AddColumn<string>(
                name: "english_failure",
                table: "report_runs",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "nominal_at",
                table: "report_fires",
                type: "time without time zone",
                nullable: false,
                defaultValue: new TimeOnly(0, 0, 0));

            migrationBuilder.AddColumn<DateOnly>(
                name: "read_by",
                table: "report_deliveries",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "report_run_id",
                table: "notices",
                type: "uuid",
                nullable: true);

            migrationBuilder.Sql(ReportScheduleSql.TimesOfFires);

            migrationBuilder.AddPrimaryKey(
                name: "pk_report_fires",
                table: "report_fires",
                columns: new[] { "schedule_id", "nominal_on", "nominal_at" });

            // Failures from before were told in one language only.
            migrationBuilder.Sql("update report_runs set english_failure = failure where failure is not null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_runs_failure",
                table: "report_runs",
                sql: "(failure_code is not null) = (failure is not null) and (failure_code is not null) = (english_failure is not null) and (retry_at is null or state = 'Failed')");

            migrationBuilder.CreateIndex(
                name: "ix_report_deliveries_read_by",
                table: "report_deliveries",
                columns: new[] { "read_by", "id" },
                filter: "read_by is not null and acknowledged_at is null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_deliveries_read_by",
                table: "report_deliveries",
                sql: "read_by is null or (sent_at is not null and agency_id is not null and overdue > 0)");

            migrationBuilder.CreateIndex(
                name: "ix_notices_report_run",
                table: "notices",
                column: "report_run_id",
                filter: "report_run_id is not null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_notices_subject",
                table: "notices",
                sql: "num_nonnulls(petition_id, directive_id, report_run_id) = 1");

            migrationBuilder.AddForeignKey(
                name: "fk_notices_report_run",
                table: "notices",
                column: "report_run_id",
                principalTable: "report_runs",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(NoticeSql.AboutReports);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger notices_report_kept on notices");

            migrationBuilder.DropForeignKey(
                name: "fk_notices_report_run",
                table: "notices");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_runs_failure",
                table: "report_runs");

            migrationBuilder.DropPrimaryKey(
                name: "pk_report_fires",
                table: "report_fires");

            migrationBuilder.DropIndex(
                name: "ix_report_deliveries_read_by",
                table: "report_deliveries");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_deliveries_read_by",
                table: "report_deliveries");

            migrationBuilder.DropIndex(
                name: "ix_notices_report_run",
                table: "notices");

            migrationBuilder.DropCheckConstraint(
                name: "ck_notices_subject",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "english_failure",
                table: "report_runs");

            migrationBuilder.DropColumn(
                name: "nominal_at",
                table: "report_fires");

            migrationBuilder.DropColumn(
                name: "read_by",
                table: "report_deliveries");

            migrationBuilder.DropColumn(
                name: "report_run_id",
                table: "notices");

            migrationBuilder.AddPrimaryKey(
                name: "pk_report_fires",
                table: "report_fires",
                columns: new[] { "schedule_id", "nominal_on" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_runs_failure",
                table: "report_runs",
                sql: "(failure_code is not null) = (failure is not null) and (retry_at is null or state = 'Failed')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_notices_subject",
                table: "notices",
                sql: "(petition_id is null) <> (directive_id is null)");
        }
    }
}
