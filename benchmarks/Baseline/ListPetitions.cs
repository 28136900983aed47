using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Petitions.Domain;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.States;

namespace Petitions.Baseline;

/// <summary>
/// GET /petitions with the filters that are measured (status, unit, holder), by due date. One statement for each set of filters.
/// </summary>
internal sealed class ListPetitions(NpgsqlDataSource database, ReferenceNames names, TimeProvider clock)
{
    private static readonly byte[] CheckKey = "petitions.baseline"u8.ToArray();

    public async Task HandleAsync(HttpContext context)
    {
        var query = context.Request.Query;
        await using var command = database.CreateCommand();
        var where = new StringBuilder("where true");
        if (query["status"].ToString() is { Length: > 0 } status)
            Add("status", char.ToUpperInvariant(status[0]) + status[1..], NpgsqlDbType.Varchar);
        if (query["unit"].ToString() is { Length: > 0 } unitId)
            AddUnit(Guid.Parse(unitId));
        if (query["holder"].ToString() is { Length: > 0 } holder)
            AddAny("holder_id", [.. names.Bodies.Values.Where(body => body.Code == holder).Select(body => body.Id)]);
        var limit = int.TryParse(query["limit"], CultureInfo.InvariantCulture, out var asked) ? asked : 50;
        command.CommandText = $"""
            select id, code, title, status, standing, outcome, competent_level, competent_agency_id, holder_id, field_code, origin_unit_id,
                raised_on, due_on,
                   lead_id, part_of_id, supporter_count, diversion_regime, version, due_sort
            from petitions {where} order by due_sort, id limit {limit + 1}
            """;
        await using var row = await command.ExecuteReaderAsync(context.RequestAborted);
        await WriteAsync(context, row, limit);

        void Add(string column, object value, NpgsqlDbType type)
        {
            command.Parameters.Add(new() { Value = value, NpgsqlDbType = type });
            where.Append(CultureInfo.InvariantCulture, $" and {column} = ${command.Parameters.Count}");
        }

        void AddAny(string column, Guid[] ids)
        {
            if (ids is [var only])
            {
                Add(column, only, NpgsqlDbType.Uuid);
                return;
            }

            command.Parameters.Add(new() { Value = ids, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
            where.Append(CultureInfo.InvariantCulture, $" and {column} = any (${command.Parameters.Count})");
        }

        void AddUnit(Guid id) => AddAny(
            names.Places[id].Kind switch
            {
                "Province" =>
                "province_id",
                "District" => "district_id",
                "Commune" => "commune_id",
                _ => "origin_unit_id"
            },
            names.WithPredecessors[id]);
    }

    private async Task WriteAsync(HttpContext context, NpgsqlDataReader row, int limit)
    {
        // The link to the next page is a header, so the answer can only be sent once the last row is known.
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(48 * 1024);
        string? cursor = null;
        await using (var json = new Utf8JsonWriter(buffer, Json.Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            var (count, lastId, lastDue) = (0, Guid.Empty, DateOnly.MaxValue);
            while (await row.ReadAsync(context.RequestAborted))
            {
                if (++count > limit)
                {
                    cursor = CursorAfter(lastDue, lastId);
                    break;
                }

                (lastId, lastDue) = (row.GetGuid(0), row.GetFieldValue<DateOnly>(18));
                WriteItem(json, row);
            }

            json.WriteEndArray();
            json.Text("nextCursor", cursor);
            json.WriteNull("total");
            json.WriteEndObject();
        }

        if (cursor is not null)
            context.Response.Headers.Link = $"<{context.Request.Path}{context.Request.QueryString}&cursor={cursor}>; rel=\"next\"";
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.BodyWriter.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }

    private void WriteItem(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.GetGuid(0));
        json.WriteString("code", row.GetString(1));
        json.WriteString("title", row.TextOrNull(16) is { } regime
            ? $"Đã chuyển hướng: {PetitionLabels.Of(Enum.Parse<DiversionRegime>(regime))}" : row.GetString(2));
        json.Word("status", row.GetString(3));
        json.Word("standing", row.GetString(4));
        json.Word("outcome", row.GetString(5));
        names.WriteAuthority(json, row.TextOrNull(6), row.IdOrNull(7));
        json.Raw("holder", names.Of(row.IdOrNull(8)));
        json.Text("field", row.TextOrNull(9));
        json.Raw("originUnit", names.Of(row.GetGuid(10)));
        json.Day("raisedOn", row.DayOrNull(11));
        var due = row.DayOrNull(12);
        json.Day("dueOn", due);
        json.WriteBoolean("overdue", due < clock.Today());
        json.Id("leadId", row.IdOrNull(13));
        json.Id("partOfId", row.IdOrNull(14));
        json.WriteNumber("voices", row.GetInt32(15));
        json.WriteNumber("version", row.GetInt32(17));
        json.WriteEndObject();
    }

    private static string CursorAfter(DateOnly due, Guid id)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(new { Value = due, Id = id });
        return Base64Url.EncodeToString([.. HMACSHA256.HashData(CheckKey, payload)[..8], .. payload]);
    }
}
