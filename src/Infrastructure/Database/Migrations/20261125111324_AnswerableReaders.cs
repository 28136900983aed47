using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Petitions.Infrastructure.Reports;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class AnswerableReaders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_report_deliveries_unread",
                table: "report_deliveries");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_deliveries_acknowledged",
                table: "report_deliveries");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_deliveries_read_by",
                table: "report_deliveries");

            migrationBuilder.AddColumn<Guid>(
                name: "answerable_id",
                table: "report_deliveries",
                type: "uuid",
                nullable: true);

            migrationBuilder.Sql(ReportScheduleSql.Answerable);

            migrationBuilder.CreateIndex(
                name: "ix_report_deliveries_answerable",
                table: "report_deliveries",
                columns: new[] { "answerable_id", "run_id" },
                filter: "answerable_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_report_deliveries_unread",
                table: "report_deliveries",
                column: "id",
                filter: "state in ('Sent', 'Failed') and overdue > 0 and answerable_id is not null and unread_by_id is null and acknowledged_at is null and passed_up_at is null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_deliveries_acknowledged",
                table: "report_deliveries",
                sql: "(acknowledged_at is null) = (acknowledged_by is null) and (acknowledged_at is null or answerable_id is not null) and (agency_id is null or answerable_id = agency_id)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_deliveries_read_by",
                table: "report_deliveries",
                sql: "read_by is null or ((sent_at is not null or failed_at is not null) and answerable_id is not null and overdue > 0)");

            migrationBuilder.AddForeignKey(
                name: "fk_report_deliveries_answerable",
                table: "report_deliveries",
                column: "answerable_id",
                principalTable: "agencies",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger report_deliveries_answerable on report_deliveries;
                update report_deliveries set read_by = null where sent_at is null or agency_id is null;
                update report_deliveries set acknowledged_at = null, acknowledged_by = null where sent_at is null or agency_id is null;
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_report_deliveries_answerable",
                table: "report_deliveries");

            migrationBuilder.DropIndex(
                name: "ix_report_deliveries_answerable",
                table: "report_deliveries");

            migrationBuilder.DropIndex(
                name: "ix_report_deliveries_unread",
                table: "report_deliveries");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_deliveries_acknowledged",
                table: "report_deliveries");

            migrationBuilder.DropCheckConstraint(
                name: "ck_report_deliveries_read_by",
                table: "report_deliveries");

            migrationBuilder.DropColumn(
                name: "answerable_id",
                table: "report_deliveries");

            migrationBuilder.CreateIndex(
                name: "ix_report_deliveries_unread",
                table: "report_deliveries",
                column: "sent_at",
                filter: "state = 'Sent' and overdue > 0 and agency_id is not null and unread_by_id is null and acknowledged_at is null and passed_up_at is null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_deliveries_acknowledged",
                table: "report_deliveries",
                sql: "(acknowledged_at is null) = (acknowledged_by is null) and (acknowledged_at is null or (sent_at is not null and agency_id is not null))");

            migrationBuilder.AddCheckConstraint(
                name: "ck_report_deliveries_read_by",
                table: "report_deliveries",
                sql: "read_by is null or (sent_at is not null and agency_id is not null and overdue > 0)");
        }
    }
}
