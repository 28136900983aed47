using Microsoft.EntityFrameworkCore.Migrations;

namespace Petitions.Infrastructure.Database;

/// <summary>
/// The SQL that EF's model cannot express: functions, triggers, constraints, views. <c>Schema/*.sql</c> is the current truth, a subject a
/// file; each migration executes its own frozen copies beside it, which nothing else reads (CONTRIBUTING.md, "A migration").
/// </summary>
public static class SchemaFiles
{
    /// <summary>Reads the current files, in the order in which they are executed.</summary>
    public static IReadOnlyList<string> Current => Read("Schema/");

    /// <summary>Executes the frozen files of one migration, in the order of their names.</summary>
    /// <param name="builder">The migration that executes them.</param>
    /// <param name="folder">The folder beside the migration, named like it.</param>
    internal static void RunFrozen(this MigrationBuilder builder, string folder)
    {
        foreach (var sql in Read($"Migrations/{folder}/"))
            builder.Sql(sql);
    }

    private static List<string> Read(string prefix)
    {
        var assembly = typeof(SchemaFiles).Assembly;
        string[] names = [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
        return names.Length == 0 ? throw new InvalidOperationException($"There are no SQL files in {prefix}.") : [.. names.Select(ReadOne)];

        string ReadOne(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
