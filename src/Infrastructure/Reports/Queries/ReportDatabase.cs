using Npgsql;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Reports.Queries;

/// <summary>
/// Where reports read: the standby that <c>ConnectionStrings:PetitionsRead</c> names, so that
/// counting a million petitions takes nothing from those who work, or the main database.
/// </summary>
public sealed class ReportDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource _reads;

    /// <param name="main">The main database.</param>
    /// <param name="standby">The database that reports read; null for the main one.</param>
    public ReportDatabase(string main, string? standby)
    {
        var settings =
            new NpgsqlConnectionStringBuilder(ConnectionSettings.Complete(standby ?? main)) { ApplicationName = "petitions-reports" };

        // Counting takes as long as it takes; who does not want to wait any more hangs up.
        settings.CommandTimeout = 0;
        // Few reports at a time: each keeps a processor of the server busy.
        if (!settings.ShouldSerialize("Maximum Pool Size"))
            settings.MaxPoolSize = 10;
        _reads = NpgsqlDataSource.Create(settings);
    }

    /// <summary>A connection in a transaction that only reads, and sees the database as it was at one moment.</summary>
    public async Task<ReportConnection> BeginAsync(CancellationToken cancellationToken)
    {
        var connection = await _reads.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
            // Sorting and hashing a hundred thousand petitions in memory; and the just-in-time compiler of the server takes
            // longer than it saves. One helper at most shares a walk: the other processors of the server are for those who work.
            await using var settings = new NpgsqlCommand(
                "set transaction read only; set local work_mem = '64MB'; set local jit = off; set local max_parallel_workers_per_gather = 1", connection, transaction);
            await settings.ExecuteNonQueryAsync(cancellationToken);
            return new ReportConnection(connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _reads.DisposeAsync();
}
