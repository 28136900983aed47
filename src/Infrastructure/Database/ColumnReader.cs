using System.Text.Json;
using Npgsql;

namespace Petitions.Infrastructure.Database;

/// <summary>The columns of a row, taken one after the other in the order in which the statement names them.</summary>
internal sealed class ColumnReader(NpgsqlDataReader row)
{
    private int _next;

    public Guid Id() => row.GetGuid(_next++);

    public Guid? IdOrNull() => IsNull() ? null : row.GetGuid(_next++);

    public Guid[] Ids() => row.GetFieldValue<Guid[]>(_next++);

    public string Text() => row.GetString(_next++);

    public string? TextOrNull() => IsNull() ? null : row.GetString(_next++);

    /// <summary>An enumeration, stored by name.</summary>
    public TEnum EnumValue<TEnum>()
        where TEnum : struct, Enum =>
        Enum.Parse<TEnum>(row.GetString(_next++));

    public TEnum? EnumValueOrNull<TEnum>()
        where TEnum : struct, Enum =>
        IsNull() ? null : EnumValue<TEnum>();

    public int Integer() => row.GetInt32(_next++);

    public int? IntegerOrNull() => IsNull() ? null : row.GetInt32(_next++);

    public long LongInteger() => row.GetInt64(_next++);

    public long? LongIntegerOrNull() => IsNull() ? null : LongInteger();

    public bool Boolean() => row.GetBoolean(_next++);

    public DateOnly Day() => row.GetFieldValue<DateOnly>(_next++);

    public DateOnly? DayOrNull() => IsNull() ? null : row.GetFieldValue<DateOnly>(_next++);

    public DateTimeOffset Instant() => row.GetFieldValue<DateTimeOffset>(_next++);

    /// <summary>A value that is stored whole, as <see cref="JsonColumn"/> wrote it.</summary>
    public T Json<T>()
        where T : class =>
        JsonSerializer.Deserialize<T>(row.GetString(_next++), JsonColumn.Options)!;

    public T? JsonOrNull<T>()
        where T : class =>
        IsNull() ? null : Json<T>();

    /// <summary>True when the next column is null; then it counts as taken.</summary>
    private bool IsNull()
    {
        if (!row.IsDBNull(_next))
            return false;
        _next++;
        return true;
    }
}
