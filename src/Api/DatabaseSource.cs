using Petitions.PrivatePostgres;

namespace Petitions.Api;

/// <summary>
/// The database to work on: the one that <c>ConnectionStrings:Petitions</c>
/// names, or else a private PostgreSQL that lives and ends with this process.
/// </summary>
public sealed class DatabaseSource : IAsyncDisposable
{
    private readonly PrivateCluster? _cluster;

    private DatabaseSource(string connectionString, PrivateCluster? cluster)
    {
        ConnectionString = connectionString;
        _cluster = cluster;
    }

    public string ConnectionString { get; }

    /// <summary>Opens it; null, with the reason said on the terminal, when the private PostgreSQL cannot be started.</summary>
    public static async Task<DatabaseSource?> TryOpenAsync(IConfiguration configuration)
    {
        try
        {
            return await OpenAsync(configuration);
        }
        catch (PrivateClusterException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return null;
        }
    }

    private static async Task<DatabaseSource> OpenAsync(IConfiguration configuration)
    {
        if (configuration.GetConnectionString("Petitions") is { Length: > 0 } configured)
            return new(configured, null);

        var folder = configuration["PETITIONS_DATA"] is { Length: > 0 } moved ? moved : ".data";
        var cluster = await PrivateCluster.StartAsync(new PrivateClusterOptions { DataFolder = Path.GetFullPath(folder) }, Console.Out);
        return new(cluster.ConnectionString, cluster);
    }

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
