using System.Diagnostics;
using Npgsql;

namespace Petitions.PrivatePostgres;

/// <summary>
/// A PostgreSQL server that belongs to this process alone: made when its folder is new, reachable only through a private Unix
/// socket, and stopped with the process, even when that is killed. Linux only.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private const string DatabaseName = "petitions";

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(25);

    private readonly PrivateClusterOptions _options;
    private readonly FileStream _lock;
    private readonly ClusterFiles _files;
    private ServerSupervisor? _supervisor;
    private int _disposed;

    private PrivateCluster(PrivateClusterOptions options, string dataFolder, FileStream @lock)
    {
        _options = options;
        _lock = @lock;
        DataFolder = dataFolder;
        _files = new ClusterFiles(dataFolder, User);
    }

    /// <summary>For Npgsql. Valid until this object is disposed; a later start on the same folder has another one.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Absolute path of <see cref="PrivateClusterOptions.DataFolder"/>.</summary>
    public string DataFolder { get; }

    private ServerUser User { get; } = ServerUser.Choose();

    /// <summary>Starts the server, making its files first when the folder is new, and returns once the database answers.</summary>
    /// <param name="options">Where, and how careful.</param>
    /// <param name="progress">Told what is being waited for, one line at a time; null for silence.</param>
    /// <param name="cancellationToken">Cancelling stops the server again and releases the folder.</param>
    /// <exception cref="PrivateClusterException">PostgreSQL is missing, the
    /// folder is in use or not writable, or the server did not start.</exception>
    public static async Task<PrivateCluster> StartAsync(
        PrivateClusterOptions options, TextWriter? progress = null, CancellationToken cancellationToken = default)
    {
        var dataFolder = Path.GetFullPath(options.DataFolder);
        var cluster = new PrivateCluster(options, dataFolder, LockFolder(dataFolder));
        try
        {
            await cluster.StartServerAsync(progress ?? TextWriter.Null, cancellationToken);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the server and releases the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        if (_supervisor is not null)
        {
            await _supervisor.StopAsync(_options.Throwaway ? "immediate" : "fast");
            await _supervisor.DisposeAsync();
        }

        await _lock.DisposeAsync();
        if (_options.Throwaway && Directory.Exists(DataFolder))
            Directory.Delete(DataFolder, recursive: true);
    }

    private static FileStream LockFolder(string dataFolder)
    {
        try
        {
            Directory.CreateDirectory(dataFolder);
            // Held by the kernel for this process: a kill releases it, and no stale lock can remain.
            return new FileStream(Path.Combine(dataFolder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw PrivateClusterException.FolderNotWritable(dataFolder, failure);
        }
        catch (IOException failure) when (File.Exists(Path.Combine(dataFolder, "lock")))
        {
            throw PrivateClusterException.FolderInUse(dataFolder, failure);
        }
        catch (IOException failure)
        {
            throw PrivateClusterException.FolderNotWritable(dataFolder, failure);
        }
    }

    private async Task StartServerAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        var binaries = await PostgresBinaries.FindAsync(_files.Major, cancellationToken);
        if (_files.Major is null)
        {
            await progress.WriteLineAsync(
                $"Tạo cơ sở dữ liệu PostgreSQL {binaries.Major} / Creating a PostgreSQL {binaries.Major} database: {DataFolder}");
            await _files.CreateAsync(binaries, flush: !_options.Throwaway, cancellationToken);
        }

        await LeftoverServer.ClearAsync(_files.Folder, cancellationToken);
        await _files.WriteAccessRulesAsync(cancellationToken);
        var socketFolder = await SocketFolders.CreateAsync(_options.SocketFolder, User, cancellationToken);

        var server = ServerSettings.CommandLine(binaries, User.PathFor(_files.Folder), socketFolder, _options);
        _supervisor = ServerSupervisor.Start(User, _files.Folder, _options.SocketFolder is null ? socketFolder : null, server);
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = socketFolder,
            Port = ServerSettings.SocketNumber,
            Database = DatabaseName,
            Username = ClusterFiles.Role,
        }.ConnectionString;
        await CreateDatabaseAsync(progress, cancellationToken);
    }

    private async Task CreateDatabaseAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectWhenReadyAsync(progress, cancellationToken);
        await using var question = new NpgsqlCommand($"select 1 from pg_database where datname = '{DatabaseName}'", connection);
        if (await question.ExecuteScalarAsync(cancellationToken) is not null)
            return;
        await using var create = new NpgsqlCommand($"create database {DatabaseName}", connection);
        await create.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<NpgsqlConnection> ConnectWhenReadyAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        var address = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString;
        var since = Stopwatch.GetTimestamp();
        var told = false;
        while (true)
        {
            var connection = new NpgsqlConnection(address);
            try
            {
                await connection.OpenAsync(cancellationToken);
                return connection;
            }
            catch (NpgsqlException)
            {
                await connection.DisposeAsync();
                var waited = Stopwatch.GetElapsedTime(since);
                if (_supervisor!.HasExited || waited > _options.StartTimeout)
                    throw PrivateClusterException.DidNotStart(DataFolder, await _supervisor.ErrorOutputAsync() + _files.LogTail());
                if (!told && waited > TimeSpan.FromSeconds(3))
                {
                    told = true;
                    await progress.WriteLineAsync(
                        "PostgreSQL đang khôi phục sau lần dừng đột ngột / PostgreSQL is recovering from a sudden stop…");
                }

                await Task.Delay(PollInterval, cancellationToken);
            }
        }
    }
}
