using System.Text.Json.Nodes;

namespace Petitions.Api.OpenApi;

/// <summary>The texts that lie beside this file and travel inside the program.</summary>
internal static class EmbeddedResource
{
    private const string Root = "Petitions.Api.OpenApi.";

    public static string ReadText(string name)
    {
        using var stream = Open(name) ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A JSON text, or null when there is none of that name.</summary>
    public static JsonObject? ReadJson(string name)
    {
        using var stream = Open(name);
        return stream is null ? null : JsonNode.Parse(stream)!.AsObject();
    }

    private static Stream? Open(string name) => typeof(EmbeddedResource).Assembly.GetManifestResourceStream(Root + name);
}
