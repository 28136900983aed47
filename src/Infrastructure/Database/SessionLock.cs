using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Petitions.Infrastructure.Database;

/// <summary>
/// A lock of the database that outlasts transactions: held by a connection of its own until it is given back, or until the process ends.
/// </summary>
internal sealed class SessionLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly long _key;

    private SessionLock(NpgsqlConnection holder, long key)
    {
        _connection = holder;
        _key = key;
    }

    /// <summary>Waits until nobody else holds <paramref name="key"/>.</summary>
    public static async Task<SessionLock> AcquireAsync(PetitionsDb db, long key, CancellationToken cancellationToken)
    {
        var holder = new NpgsqlConnection(db.Database.GetConnectionString());
        try
        {
            await holder.OpenAsync(cancellationToken);
            await ExecuteAsync(holder, $"select pg_advisory_lock({key})", cancellationToken);
            return new(holder, key);
        }
        catch
        {
            await holder.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The pool keeps the connection, and the connection would keep the lock.
        await ExecuteAsync(_connection, $"select pg_advisory_unlock({_key})", CancellationToken.None);
        await _connection.DisposeAsync();
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
