using Microsoft.EntityFrameworkCore.Migrations;
using Petitions.Infrastructure.Petitions;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class DueDatesHandedOn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(DueDateSql.HandOn);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What was handed on is history like the rest; nothing asks for its removal.
        }
    }
}
