using System.Text.Json;
using Npgsql;

namespace Petitions.Baseline;

/// <summary>An agency with what the commands ask of it.</summary>
internal sealed record Body(Guid Id, string Code, string Level, Guid? UnitId, Guid? SuperiorId, DateOnly? From, DateOnly? To);

/// <summary>A unit with the units above it, by kind.</summary>
internal sealed record Place(Guid Id, string Kind, Guid? ParentId, DateOnly? From, DateOnly? To)
{
    public Guid[] Path { get; set; } = [];
}

/// <summary>Units and agencies, read once: their references already written as JSON, and who acts for whom.</summary>
internal sealed class ReferenceNames
{
    private readonly Dictionary<Guid, byte[]> _written = [];
    private readonly Dictionary<string, HashSet<Guid>> _actsFor = [];

    public Dictionary<Guid, Body> Bodies { get; } = [];

    public Dictionary<Guid, Place> Places { get; } = [];

    /// <summary>The units of the same kind that each unit took over from, itself first.</summary>
    public Dictionary<Guid, Guid[]> WithPredecessors { get; } = [];

    public static async Task<ReferenceNames> ReadAsync(NpgsqlDataSource database)
    {
        var names = new ReferenceNames();
        await foreach (var row in RowsAsync(database, "select id, code, name, kind, parent_id, valid_from, valid_to from units"))
        {
            names.Write(row);
            names.Places[row.GetGuid(0)] = new(row.GetGuid(0), row.GetString(3), row.IdOrNull(4), row.DayOrNull(5), row.DayOrNull(6));
        }

        await foreach (var row in RowsAsync(
            database, "select id, code, name, level, unit_id, superior_id, valid_from, valid_to from agencies"))
        {
            names.Write(row);
            names.Bodies[row.GetGuid(0)] =
                new(row.GetGuid(0), row.GetString(1), row.GetString(3), row.IdOrNull(4), row.IdOrNull(5), row.DayOrNull(6),
                    row.DayOrNull(7));
        }

        foreach (var place in names.Places.Values)
            place.Path = names.PathOf(place);
        await names.LinkAsync(database);
        return names;
    }

    public byte[] Of(Guid id) => _written[id];

    public byte[]? Of(Guid? id) => id is { } known ? _written[known] : null;

    /// <summary>True when somebody of the agency with this code may act on what <paramref name="holder"/> holds.</summary>
    public bool ActsFor(string agencyCode, Guid holder) => _actsFor.TryGetValue(agencyCode, out var bodies) && bodies.Contains(holder);

    public Body? BodyOf(string code, DateOnly day) =>
        Bodies.Values.FirstOrDefault(body => body.Code == code && Holds(body.From, body.To, day));

    public Guid? Above(Place place, string kind) =>
        place.Path.Where(id => Places[id].Kind == kind).Select(id => (Guid?)id).FirstOrDefault();

    public static bool Holds(DateOnly? from, DateOnly? to, DateOnly day) => (from is null || day >= from) && (to is null || day < to);

    private Guid[] PathOf(Place place)
    {
        var path = new List<Guid>();
        for (var at = place; at is not null; at = at.ParentId is { } parent ? Places[parent] : null)
            path.Insert(0, at.Id);
        return [.. path];
    }

    private async Task LinkAsync(NpgsqlDataSource database)
    {
        var before = new List<(Guid Successor, Guid Predecessor)>();
        await foreach (var row in RowsAsync(database,
            "select successor_id, predecessor_id from agency_successions union all select successor_id, predecessor_id from " +
                "unit_successions"))
            before.Add((row.GetGuid(0), row.GetGuid(1)));
        var predecessors = before.ToLookup(link => link.Successor, link => link.Predecessor);
        foreach (var code in Bodies.Values.Select(body => body.Code).Distinct())
        {
            var found = new HashSet<Guid>();
            var pending = new Queue<Guid>(Bodies.Values.Where(body => body.Code == code).Select(body => body.Id));
            while (pending.TryDequeue(out var next))
            {
                if (!found.Add(next))
                    continue;
                foreach (var other in predecessors[next].Concat(
                    Bodies.Values.Where(body => body.Code == Bodies[next].Code).Select(body => body.Id)))
                    pending.Enqueue(other);
            }

            _actsFor[code] = found;
        }

        foreach (var place in Places.Values)
        {
            var found = new List<Guid> { place.Id };
            for (var i = 0; i < found.Count; i++)
                found.AddRange(predecessors[found[i]].Where(id => Places[id].Kind == place.Kind && !found.Contains(id)));
            WithPredecessors[place.Id] = [.. found];
        }
    }

    private void Write(NpgsqlDataReader row)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json.Options))
        {
            json.WriteStartObject();
            json.WriteString("id", row.GetGuid(0));
            json.Text("code", row.TextOrNull(1));
            json.WriteString("name", row.GetString(2));
            json.WriteEndObject();
        }

        _written[row.GetGuid(0)] = buffer.ToArray();
    }

    private static async IAsyncEnumerable<NpgsqlDataReader> RowsAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            yield return rows;
    }
}
