using Microsoft.EntityFrameworkCore;
using Npgsql;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Reports.Queries;

/// <summary>One reading of the database.</summary>
public sealed class ReportConnection(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
{
    public NpgsqlCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection, transaction);
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    /// <summary>The same reading through the model.</summary>
    public PetitionsDb Db()
    {
        var db = new PetitionsDb(new DbContextOptionsBuilder<PetitionsDb>().UseNpgsql(connection).Options);
        db.Database.UseTransaction(transaction);
        return db;
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
