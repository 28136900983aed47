using Microsoft.EntityFrameworkCore;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.ReferenceData;

/// <summary>Rows that are identified by their own code, as they are in the database while a file is loaded over them.</summary>
internal sealed class ReferenceRows<T>(string fileName, Dictionary<string, T> rows)
    where T : class
{
    public bool Knows(string code) => rows.ContainsKey(code);

    /// <exception cref="ReferenceDataException">The file holds the code twice.</exception>
    public void Put(PetitionsDb db, string code, T row)
    {
        if (rows.TryAdd(code, row))
        {
            db.Add(row);
            return;
        }

        var stored = db.Entry(rows[code]);
        if (stored.State == EntityState.Added)
            throw new ReferenceDataException(fileName, $"the code “{code}” appears twice");
        stored.CurrentValues.SetValues(row);
    }
}

internal static class ReferenceRows
{
    public static ReferenceRows<T> Of<T>(string fileName, Dictionary<string, T> rows)
        where T : class => new(fileName, rows);
}
