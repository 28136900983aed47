using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class RecurringDirectives : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_directives_ahead",
                table: "directives");

            migrationBuilder.CreateIndex(
                name: "ix_directives_ahead",
                table: "directives",
                columns: new[] { "ahead_from", "id" },
                filter: "ahead_from is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_directives_ahead",
                table: "directives");

            migrationBuilder.CreateIndex(
                name: "ix_directives_ahead",
                table: "directives",
                column: "ahead_from",
                filter: "ahead_from is not null");
        }
    }
}
