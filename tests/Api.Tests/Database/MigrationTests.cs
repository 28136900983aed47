using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Petitions.Api.Tests.Faults;
using Petitions.Infrastructure;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;

namespace Petitions.Api.Tests.Database;

/// <summary>Bringing the schema up to date can be repeated, and done by two processes at once.</summary>
public sealed class MigrationTests(PostgresServer server)
{
    [Fact]
    public async Task Processes_migrating_one_empty_database_at_once_all_succeed()
    {
        var connection = await server.NewDatabaseAsync(empty: true);

        var codes = await Task.WhenAll(RunningProgram.RunAsync(connection, "--migrate", "--load-reference"),
            RunningProgram.RunAsync(connection, "--migrate", "--load-reference"));
        var third = await RunningProgram.RunAsync(connection, "--migrate", "--load-reference");

        Assert.Equal([0, 0, 0], codes.Append(third));
        Assert.Equal(await CountAsync(connection, "select count(distinct \"MigrationId\") from \"__EFMigrationsHistory\""),
            await CountAsync(connection, "select count(*) from \"__EFMigrationsHistory\""));
        Assert.Equal(0, await CountAsync(connection, "select count(*) - count(distinct (code, valid_from)) from agencies"));
        Assert.True(await CountAsync(connection, "select count(*) from units") > 50);
    }

    [Fact]
    public async Task Migrating_and_loading_again_changes_nothing()
    {
        var connection = await server.NewDatabaseAsync();
        await using var db = PostgresServer.Open(connection);
        var before = await CountAsync(connection, "select revision from reference_revision");

        await DatabaseSchema.MigrateAsync(db, TestContext.Current.CancellationToken);
        await ReferenceDataLoader.LoadAsync(db, null, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal(before, await CountAsync(connection, "select revision from reference_revision"));
    }

    [Fact]
    public async Task The_connection_of_the_migration_lock_has_the_given_password()
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddInfrastructure("Host=db;Username=petitions;Password=secret").BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();

        var lockedBy =
            new NpgsqlConnectionStringBuilder(scope.ServiceProvider.GetRequiredService<PetitionsDb>().Database.GetConnectionString());

        Assert.Equal("secret", lockedBy.Password);
    }

    private static async Task<long> CountAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
