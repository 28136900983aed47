using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Petitions.Infrastructure.Database;

namespace Petitions.Api.Tests.Database;

/// <summary>One schema: what the migrations make is what EF's model and the SQL files say, and no migration is edited afterwards.</summary>
public sealed class SchemaTests(PostgresServer server)
{
    private static readonly string Migrations = Checkout.PathTo("src", "Infrastructure", "Database", "Migrations");

    [Fact]
    public async Task Migrations_make_the_schema_that_model_and_sql_files_describe()
    {
        var migrated = await server.NewDatabaseAsync();
        var described = await server.NewDatabaseAsync(empty: true);
        await using (var db = PostgresServer.Open(described))
        {
            await ExecuteAsync(described, db.Database.GenerateCreateScript());
            foreach (var sql in SchemaFiles.Current)
                await ExecuteAsync(described, sql);
        }

        Assert.Equal(
            string.Join('\n', await DescriptionAsync(described)),
            string.Join(
                '\n', (await DescriptionAsync(migrated)).Where(line => !line.Contains("__EFMigrationsHistory", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task No_change_of_the_model_is_without_a_migration()
    {
        await using var db = PostgresServer.Open(await server.NewDatabaseAsync(empty: true));

        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: run scripts/migration.sh NAME.");
    }

    [Fact]
    public void A_migration_that_was_frozen_is_never_edited()
    {
        var listed = File.ReadAllLines(Path.Combine(Migrations, "frozen.sha256")).Select(line => line.Split("  ", 2))
            .ToDictionary(line => line[1], line => line[0]);
        var found = Directory.EnumerateFiles(Migrations, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("ModelSnapshot.cs", StringComparison.Ordinal)
                && !file.EndsWith("frozen.sha256", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetRelativePath(Migrations, file).Replace('\\', '/'),
                file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));

        Assert.NotEmpty(found);
        Assert.Equal(listed.OrderBy(file => file.Key, StringComparer.Ordinal), found.OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_database_of_another_version_is_refused_with_a_way_out_and_not_changed()
    {
        var connection = await server.NewDatabaseAsync(empty: true);
        await ExecuteAsync(connection, """
            create table "__EFMigrationsHistory" ("MigrationId" varchar(150) primary key, "ProductVersion" varchar(32) not null);
            insert into "__EFMigrationsHistory" values ('20261123082355_Initial', '10.0.14');
            create table petitions (id uuid);
            """);
        var before = await DescriptionAsync(connection);
        await using var db = PostgresServer.Open(connection);

        var refused =
            await Assert.ThrowsAsync<UnknownSchemaException>(() => DatabaseSchema.MigrateAsync(db, TestContext.Current.CancellationToken));

        Assert.Contains("20261123082355_Initial", refused.Message, StringComparison.Ordinal);
        Assert.Contains("move the data folder", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await DescriptionAsync(connection));
    }

    /// <summary>A line for each column, constraint, index, trigger, function and view, sorted.</summary>
    private static async Task<List<string>> DescriptionAsync(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand("""
            with own as (select oid from pg_namespace where nspname in ('public', 'quartz'))
            select line from (
                select format('column %s.%s %s %s default %s identity %s generated %s', c.relname, a.attname,
                    format_type(a.atttypid, a.atttypmod),
                    case when a.attnotnull then 'not null' end, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated) as line
                from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'v')
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where c.relnamespace in (select oid from own) and a.attnum > 0 and not a.attisdropped
                union all
                select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint where connamespace in (select oid from own)
                union all
                select 'index ' || indexdef from pg_indexes where schemaname in ('public', 'quartz')
                union all
                select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
                union all
                select 'function ' || pg_get_functiondef(p.oid) from pg_proc p
                where pronamespace in (select oid from own) and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
                union all
                select format('view %s %s', viewname, definition) from pg_views where schemaname = 'public') as described
            order by line collate "C"
            """);
        var lines = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            lines.Add(rows.GetString(0));
        Assert.NotEmpty(lines);
        return lines;
    }

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
