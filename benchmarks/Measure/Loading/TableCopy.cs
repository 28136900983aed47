using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Petitions.Measure.Loading;

/// <summary>Writes entities with COPY, column by column as the program's own model maps them.</summary>
internal sealed class TableCopy
{
    private readonly string _sql;
    private readonly List<(Func<object, object?> Value, string Type)> _columns;

    public TableCopy(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        // What the database computes or numbers itself is left to it.
        var properties = entity.GetProperties()
            .Where(property => !property.IsShadowProperty() && property.GetComputedColumnSql() is null
                && property.ValueGenerated == ValueGenerated.Never || property.Name == "Code")
            .ToList();
        _columns = [.. properties.Select(property => (Reader(property), property.GetRelationalTypeMapping().StoreTypeNameBase))];
        _sql = $"copy {table.Name} ({string.Join(", ", properties.Select(property =>
            $"\"{property.GetColumnName(table)}\""))}) from stdin (format binary)";
    }

    public void Write(NpgsqlConnection connection, IEnumerable<object> rows)
    {
        using var copy = connection.BeginBinaryImport(_sql);
        copy.Timeout = TimeSpan.FromMinutes(30);
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var (value, type) in _columns)
            {
                if (value(row) is { } given)
                    copy.Write(given, type);
                else
                    copy.WriteNull();
            }
        }

        copy.Complete();
    }

    private static Func<object, object?> Reader(IProperty property)
    {
        var getter = property.GetGetter();
        var converter = property.GetRelationalTypeMapping().Converter;
        return row =>
        {
            var value = getter.GetClrValue(row);
            if (value is not null && converter is not null)
                value = converter.ConvertToProvider(value);
            return value switch
            {
                DateTimeOffset instant => instant.UtcDateTime,
                IReadOnlyList<Guid> ids and not Guid[] => ids.ToArray(),
                _ => value,
            };
        };
    }
}
