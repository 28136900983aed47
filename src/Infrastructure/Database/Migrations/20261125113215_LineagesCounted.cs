using Microsoft.EntityFrameworkCore.Migrations;
using Petitions.Infrastructure.Petitions;

#nullable disable

namespace Petitions.Infrastructure.Database.Migrations
{
    /// <inheritdoc />
    public partial class LineagesCounted : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(LineageSql.CountAnew);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The counts are right with and without this migration.
        }
    }
}
