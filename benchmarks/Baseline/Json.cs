using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Npgsql;

namespace Petitions.Baseline;

/// <summary>Writes values as the contract spells them, straight from a row.</summary>
internal static class Json
{
    public static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    public static Utf8JsonWriter Begin(HttpResponse response)
    {
        response.ContentType = "application/json; charset=utf-8";
        return new Utf8JsonWriter(response.BodyWriter, Options);
    }

    /// <summary>Words are stored as <c>InProgress</c> and sent as <c>inProgress</c>.</summary>
    public static void Word(this Utf8JsonWriter json, string name, string? word)
    {
        if (word is null)
        {
            json.WriteNull(name);
            return;
        }

        Span<char> camel = stackalloc char[word.Length];
        word.CopyTo(camel);
        camel[0] = char.ToLowerInvariant(camel[0]);
        json.WriteString(name, camel);
    }

    public static void Day(this Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        Span<char> text = stackalloc char[10];
        known.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteString(name, text);
    }

    public static void Instant(this Utf8JsonWriter json, string name, DateTime instant)
    {
        Span<char> text = stackalloc char[24];
        instant.TryFormat(text, out _, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        json.WriteString(name, text);
    }

    public static void Text(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
            json.WriteNull(name);
        else
            json.WriteString(name, text);
    }

    public static void Id(this Utf8JsonWriter json, string name, Guid? id)
    {
        if (id is { } known)
            json.WriteString(name, known);
        else
            json.WriteNull(name);
    }

    /// <summary>A value written before, such as the reference to an agency.</summary>
    public static void Raw(this Utf8JsonWriter json, string name, byte[]? written)
    {
        if (written is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WritePropertyName(name);
        json.WriteRawValue(written, skipInputValidation: true);
    }

    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static Guid? IdOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetGuid(column);

    public static DateOnly? DayOrNull(this NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
