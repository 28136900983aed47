using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;

namespace Petitions.Measure.Requests;

/// <summary>Makes sure, before anything is measured, that the two servers give the same answers and write the same rows.</summary>
internal sealed class ResponseComparison(HttpClient api, HttpClient baseline, string connectionString)
{
    private static readonly (string Table, string Key, string Own)[] Rows =
    [
        ("petitions", "id", "{id,code,recorded_at}"),
        ("petition_holdings", "petition_id", "{id,petition_id}"),
        ("petition_step_clocks", "petition_id", "{id,petition_id}"),
        ("petition_states", "petition_id", "{petition_id,recorded_at,superseded_at}"),
        ("petition_events", "petition_id", "{id,petition_id,position,recorded_at,transaction_id}"),
    ];

    /// <summary>Compares the bodies of reads; the cursor of the next page is opaque, so only that both have one is compared.</summary>
    public async Task CheckReadsAsync(IEnumerable<Operation> operations, int each)
    {
        foreach (var operation in operations)
        {
            foreach (var request in operation.Requests.Take(each).Select(Parts))
            {
                var (one, other) = (await SendAsync(api, request), await SendAsync(baseline, request));
                if (WithoutCursor(one) != WithoutCursor(other))
                    throw new InvalidOperationException($"{operation.Name}: the answers to {request.Path} differ.\n{one}\n{other}");
            }
        }
    }

    /// <summary>Records the same petition with both, escalates both, and compares the answers and every row.</summary>
    public async Task CheckWritesAsync(string body, string token, Guid commune, Guid province)
    {
        var (one, other) = (await PostAsync(api, "/petitions", token, body), await PostAsync(baseline, "/petitions", token, body));
        await CompareAsync("record", one, other);
        var classification = JsonSerializer.Serialize(
            new { field = "other.economy", level = "commune", agencyId = commune, ground = "Theo phân công quản lý." });
        foreach (var recorded in new[] { one, other })
            await PostAsync(api, $"/petitions/{recorded["id"]}/classification", token, classification);
        var escalation = JsonSerializer.Serialize(new { ground = "Vượt khả năng cân đối của xã.", agencyId = province });
        await CompareAsync(
            "escalate", await PostAsync(api, $"/petitions/{one["id"]}/escalation", token, escalation),
            await PostAsync(baseline, $"/petitions/{other["id"]}/escalation", token, escalation));
    }

    private async Task CompareAsync(string operation, JsonObject one, JsonObject other)
    {
        var (oneId, otherId) = (Guid.Parse((string)one["id"]!), Guid.Parse((string)other["id"]!));
        var (oneRows, otherRows) = (await RowsAsync(oneId), await RowsAsync(otherId));
        if (oneRows != otherRows)
            throw new InvalidOperationException($"{operation}: the rows differ.\n{oneRows}\n{otherRows}");
        if (WithoutGeneratedValues(one) != WithoutGeneratedValues(other))
            throw new InvalidOperationException($"{operation}: the answers differ.\n{one}\n{other}");
    }

    private static string WithoutGeneratedValues(JsonObject answer)
    {
        var copy = answer.DeepClone().AsObject();
        copy.Remove("id");
        copy.Remove("code");
        return copy.ToJsonString();
    }

    private async Task<string> RowsAsync(Guid petition)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var text = new StringBuilder();
        foreach (var (table, key, own) in Rows)
        {
            await using var command = source.CreateCommand(
                $"select jsonb_agg(to_jsonb(r) - '{own}'::text[] order by to_jsonb(r) - '{own}'::text[])::text from {table} r where {key} = $1");
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = petition });
            text.Append(table).Append(' ').Append(await command.ExecuteScalarAsync()).Append('\n');
        }

        return text.ToString();
    }

    private static async Task<JsonObject> PostAsync(HttpClient server, string path, string token, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + path)
        {
            Content =
            new StringContent(body, Encoding.UTF8, "application/json")
        };
        request.Headers.Authorization = new("Bearer", token);
        using var answer = await server.SendAsync(request);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<JsonObject>())!
            : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task<string> SendAsync(HttpClient server, (string Path, string Token) asked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, asked.Path);
        request.Headers.Authorization = new("Bearer", asked.Token);
        using var answer = await server.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode == HttpStatusCode.OK
            ? body : throw new InvalidOperationException($"{asked.Path}: {(int)answer.StatusCode} {body}");
    }

    private static string WithoutCursor(string body)
    {
        var at = body.IndexOf("\"nextCursor\":\"", StringComparison.Ordinal);
        return at < 0 ? body : body[..at] + body[body.IndexOf('"', at + "\"nextCursor\":\"".Length)..];
    }

    private static (string Path, string Token) Parts(byte[] request)
    {
        var lines = Encoding.UTF8.GetString(request).Split("\r\n");
        return (lines[0].Split(' ')[1], lines[2]["Authorization: Bearer ".Length..]);
    }
}
