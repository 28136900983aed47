using Microsoft.EntityFrameworkCore;
using Npgsql;
using Petitions.Application;

namespace Petitions.Api.Tests.Database;

/// <summary>Two writers that wait for each other: PostgreSQL ends one of them, which is a conflict and no fault.</summary>
public sealed class DeadlockTests(PostgresServer server)
{
    [Fact]
    public async Task A_save_that_a_deadlock_ends_is_a_concurrency_conflict()
    {
        var cancel = TestContext.Current.CancellationToken;
        var connection = await server.NewDatabaseAsync();
        await using (var before = PostgresServer.Open(connection))
        {
            before.IdempotentResults.AddRange(Row("one"), Row("two"));
            await before.SaveChangesAsync(cancel);
        }

        await using var source = NpgsqlDataSource.Create(connection);
        await using var other = await source.OpenConnectionAsync(cancel);
        await using var otherTransaction = await other.BeginTransactionAsync(cancel);
        await using var db = PostgresServer.Open(connection);
        var second = await db.IdempotentResults.SingleAsync(row => row.Key == "two", cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        // Only the save looks for a deadlock, and so it is the save that is ended.
        await ExecuteAsync(other, "set local deadlock_timeout = '1h'; select from idempotent_results where key = 'two' for update");
        await db.Database.ExecuteSqlRawAsync("select from idempotent_results where key = 'one' for update", cancel);
        var waiting = ExecuteAsync(other, "select from idempotent_results where key = 'one' for update");
        second.Result = "{}";

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(cancel));

        await transaction.RollbackAsync(cancel);
        await waiting;
    }

    private static IdempotentResult Row(string key) =>
        new() { Key = key, Caller = "x", RequestHash = new string('0', 64), Result = "null", RecordedAt = DateTimeOffset.UnixEpoch };

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
