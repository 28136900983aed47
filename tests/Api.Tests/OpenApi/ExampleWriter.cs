using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Petitions.Api.Tests.OpenApi;

/// <summary>
/// Writes an answer into the example file of its operation, shortened,
/// when <c>PETITIONS_WRITE_EXAMPLES</c> names the folder of the examples.
/// </summary>
internal static class ExampleWriter
{
    private const int LongestList = 3;
    private const string Instant = "2026-11-23T02:00:00.000Z";
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static void Write(string operationId, JsonNode answer)
    {
        if (Environment.GetEnvironmentVariable("PETITIONS_WRITE_EXAMPLES") is not { Length: > 0 } folder)
            return;

        var path = Path.Combine(folder, $"{operationId}.json");
        var file = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!.AsObject() : [];
        var problems = file["problems"];
        file.Remove("problems");
        file["response"] = Short(answer);
        if (problems is not null)
            file["problems"] = problems;
        File.WriteAllText(path, file.ToJsonString(Readable) + "\n");
    }

    private static JsonNode? Short(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Take(LongestList).Select(Short)]),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Key switch
        {
            "recordedAt" or "expiresAt" => Instant,
            "token" => "eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiY29vcmRpbmF0b3IifQ.c2lnbmF0dXJl",
            _ => Short(member.Value),
        }))),
        _ => node?.DeepClone(),
    };
}
