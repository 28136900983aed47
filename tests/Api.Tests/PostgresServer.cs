using Microsoft.EntityFrameworkCore;
using Npgsql;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.ReferenceData;
using Petitions.PrivatePostgres;

[assembly: AssemblyFixture(typeof(Petitions.Api.Tests.PostgresServer))]

namespace Petitions.Api.Tests;

/// <summary>
/// One PostgreSQL for the whole run, with a database to copy from: migrated, reference data loaded. Each test class gets a copy of its own.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Template = "petitions_template";
    private readonly SemaphoreSlim _copying = new(1, 1);
    private PrivateCluster? _cluster;
    private int _copies;

    public async ValueTask InitializeAsync()
    {
        // A server given from outside is used as it is; otherwise the run has one of its own.
        if (Environment.GetEnvironmentVariable("PETITIONS_TEST_CONNECTION") is not { Length: > 0 } given)
        {
            _cluster = await PrivateCluster.StartAsync(PrivateClusterOptions.ForTests()
                with
            { Settings = new Dictionary<string, string> { ["max_connections"] = "500" } });
            given = _cluster.ConnectionString;
        }

        Server = given;
        await ExecuteAsync($"drop database if exists {Template}");
        await ExecuteAsync($"create database {Template} template template0 encoding 'UTF8'");
        await using var db = Open(ConnectionTo(Template));
        await DatabaseSchema.MigrateAsync(db, CancellationToken.None);
        await ReferenceDataLoader.LoadAsync(db, null, TimeProvider.System, CancellationToken.None);
    }

    private string Server { get; set; } = "";

    /// <summary>A new database with everything but petitions; its connection string.</summary>
    public async Task<string> NewDatabaseAsync(bool empty = false)
    {
        var name = $"petitions_{Environment.ProcessId}_{Interlocked.Increment(ref _copies)}";
        await _copying.WaitAsync();
        try
        {
            await ExecuteAsync($"create database {name} template {(empty ? "template0" : Template)}");
        }
        finally
        {
            _copying.Release();
        }

        return ConnectionTo(name);
    }

    public static PetitionsDb Open(string connection) => new(new DbContextOptionsBuilder<PetitionsDb>().UseNpgsql(connection).Options);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_cluster is not null)
            await _cluster.DisposeAsync();
        _copying.Dispose();
    }

    /// <summary>
    /// Each test class has a pool of its own, which lives on when the class is done:
    /// what it no longer uses must be given back soon, or the last classes find no room.
    /// </summary>
    private string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Server)
    {
        Database = database,
        Pooling = database != Template,
        MaxPoolSize = 20,
        ConnectionIdleLifetime = 4,
        ConnectionPruningInterval = 2,
    }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
