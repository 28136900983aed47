using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Petitions.Domain;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.States;

namespace Petitions.Baseline;

/// <summary>GET /petitions/board from the kept counts.</summary>
internal sealed class ShowBoard(NpgsqlDataSource database, ReferenceNames names, TimeProvider clock)
{
    private const string Counts = """
        select standing, status, sum(petitions)::bigint, coalesce(sum(petitions) filter (where due_on < $2), 0)::bigint
        from petition_board where unit_id = any ($1) group by 1, 2
        """;

    public async Task HandleAsync(HttpContext context)
    {
        var today = clock.Today();
        var unit = context.Request.Query["unit"].ToString() is { Length: > 0 } text ? Guid.Parse(text) : (Guid?)null;
        await using var command = database.CreateCommand(Counts);
        command.Parameters.Add(new()
        {
            Value = unit is { } id ? names.WithPredecessors[id] : [Guid.Empty],
            NpgsqlDbType =
            NpgsqlDbType.Array | NpgsqlDbType.Uuid
        });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = today });
        var cells = new List<Cell>();
        await using (var row = await command.ExecuteReaderAsync(context.RequestAborted))
        {
            while (await row.ReadAsync(context.RequestAborted))
            {
                if (row.GetInt64(2) > 0)
                    cells.Add(new(Enum.Parse<Standing>(row.GetString(0)), Enum.Parse<PetitionStatus>(row.GetString(1)), row.GetInt64(2),
                        row.GetInt64(3)));
            }
        }

        await using var json = Json.Begin(context.Response);
        json.WriteStartObject();
        json.Raw("unit", names.Of(unit));
        json.Day("asOf", today);
        WriteSums(json, cells, "total");
        json.WriteStartArray("rows");
        foreach (var standing in Enum.GetValues<Standing>())
        {
            json.WriteStartObject();
            json.Word("standing", standing.ToString());
            json.WriteString("label", PetitionLabels.Of(standing));
            WriteSums(json, [.. cells.Where(cell => cell.Standing == standing)], "petitions");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("cells");
        foreach (var cell in cells.OrderBy(cell => cell.Standing).ThenBy(cell => cell.Status))
        {
            json.WriteStartObject();
            json.Word("standing", cell.Standing.ToString());
            json.Word("status", cell.Status.ToString());
            json.WriteNumber("petitions", cell.Petitions);
            json.WriteNumber("overdue", cell.Overdue);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSums(Utf8JsonWriter json, List<Cell> cells, string all)
    {
        json.WriteNumber(all, cells.Sum(cell => cell.Petitions));
        json.WriteNumber("open", cells.Where(cell => cell.Status < PetitionStatus.Closed).Sum(cell => cell.Petitions));
        json.WriteNumber("overdue", cells.Sum(cell => cell.Overdue));
    }

    private sealed record Cell(Standing Standing, PetitionStatus Status, long Petitions, long Overdue);
}
