using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Petitions.Application;
using Petitions.Domain;
using Petitions.Infrastructure;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;
using Petitions.Measure.Loading;
using Petitions.PrivatePostgres;

namespace Petitions.Measure;

/// <summary>One private PostgreSQL with a large and a small database, each migrated, with reference data and synthetic petitions.</summary>
internal sealed class MeasurementDatabases(PrivateCluster cluster, string? deleteAfterwards) : IAsyncDisposable
{
    public const int FewPetitions = 10_000;

    public static async Task<MeasurementDatabases> StartAsync(string? folder)
    {
        var place = folder ?? Directory.CreateTempSubdirectory("petitions-benchmark-").FullName;
        var cluster = await PrivateCluster.StartAsync(new PrivateClusterOptions
        {
            DataFolder = place,
            // The server is the one of run.sh in all that matters to a request;
            // only loading a million petitions asks for fewer checkpoints.
            Settings = new Dictionary<string, string> { ["max_wal_size"] = "8GB", ["shared_preload_libraries"] = "pg_stat_statements" },
        });
        return new(cluster, folder is null ? place : null);
    }

    /// <summary>The connection string of a database with that many petitions; made when it is not there yet.</summary>
    public async Task<string> OpenAsync(int petitions, Action<string> tell)
    {
        var name = $"petitions_{petitions}";
        var address = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = name }.ConnectionString;
        if (await ExistsAsync(name))
        {
            await MigrateAsync(address);
            return address;
        }

        tell($"Loading {petitions:N0} petitions…");
        await ExecuteAsync(cluster.ConnectionString, $"create database {name}_unfinished");
        var unfinished = new NpgsqlConnectionStringBuilder(address) { Database = $"{name}_unfinished", Pooling = false }.ConnectionString;
        await using (var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddInfrastructure(unfinished)
            .BuildServiceProvider())
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PetitionsDb>();
            await DatabaseSchema.MigrateAsync(db, CancellationToken.None);
            await ReferenceDataLoader.LoadAsync(db, null, TimeProvider.System, CancellationToken.None);
            await db.Database.ExecuteSqlRawAsync("create extension pg_stat_statements");
            var book = await services.GetRequiredService<IReferenceBooks>().CurrentAsync(CancellationToken.None);
            // Yesterday is the last day of their lives, so that anything can be done with them today.
            await BulkLoad.FillAsync(unfinished, book, petitions, TimeProvider.System.Today().AddDays(-1), tell);
        }

        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(cluster.ConnectionString, $"alter database {name}_unfinished rename to {name}");
        return address;
    }

    /// <summary>
    /// The connection string of a database that another one was copied into and
    /// <paramref name="fill"/> then went on with; made when it is not there yet.
    /// </summary>
    public async Task<string> CopyAsync(string from, string name, Func<string, Task> fill)
    {
        var address = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = name }.ConnectionString;
        if (await ExistsAsync(name))
        {
            await MigrateAsync(address);
            return address;
        }

        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(
            cluster.ConnectionString, $"create database {name}_unfinished template {new NpgsqlConnectionStringBuilder(from).Database}");
        await fill(new NpgsqlConnectionStringBuilder(address)
        {
            Database = $"{name}_unfinished",
            Pooling = false,
            CommandTimeout =
            0
        }.ConnectionString);
        await ExecuteAsync(cluster.ConnectionString, $"alter database {name}_unfinished rename to {name}");
        return address;
    }

    /// <summary>Forgets a database that was kept, if it is there.</summary>
    public Task DropAsync(string name) => ExecuteAsync(cluster.ConnectionString, $"drop database if exists {name}");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await cluster.DisposeAsync();
        if (deleteAfterwards is not null)
            Directory.Delete(deleteAfterwards, recursive: true);
    }

    /// <summary>A database that was kept may be older than the program; outside Development the program itself migrates nothing.</summary>
    private static async Task MigrateAsync(string address)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddInfrastructure(address)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await DatabaseSchema.MigrateAsync(scope.ServiceProvider.GetRequiredService<PetitionsDb>(), CancellationToken.None);
    }

    private async Task<bool> ExistsAsync(string name)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        await connection.OpenAsync();
        await using var question = new NpgsqlCommand("select exists (select from pg_database where datname = $1)",
            connection)
        { Parameters = { new() { Value = name } } };
        return (bool)(await question.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(string address, string sql)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
