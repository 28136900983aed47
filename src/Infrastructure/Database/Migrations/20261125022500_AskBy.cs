using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class AskBy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "ask_by_on",
                table: "petition_coordination",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ask_rule",
                table: "petition_coordination",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ask_by_on",
                table: "petition_coordination");

            migrationBuilder.DropColumn(
                name: "ask_rule",
                table: "petition_coordination");
        }
    }
}
