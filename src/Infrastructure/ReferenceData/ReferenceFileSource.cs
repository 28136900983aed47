using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Petitions.Infrastructure.ReferenceData;

/// <summary>Where the reference files are read from: those that the program carries, or a folder with files of the same names.</summary>
public sealed class ReferenceFileSource(string? folder)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The bytes of the file; null where a folder does not hold it. The program's own files are always there.</summary>
    public async Task<byte[]?> ReadAsync(string fileName, CancellationToken cancellationToken)
    {
        if (folder is not null)
        {
            var path = Path.Combine(folder, fileName);
            return File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : null;
        }

        await using var stream = typeof(ReferenceFileSource).Assembly.GetManifestResourceStream($"ReferenceData/{fileName}")
            ?? throw new InvalidOperationException($"The program was built without {fileName}.");
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, cancellationToken);
        return copy.ToArray();
    }

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <exception cref="ReferenceDataException">The file is not what it should be; the message says where.</exception>
    public static T Parse<T>(string fileName, byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(content, Options) ?? throw new ReferenceDataException(fileName, "it is empty");
        }
        catch (JsonException e)
        {
            throw new ReferenceDataException(fileName, $"line {e.LineNumber + 1}, {e.Path}: {e.Message}", e);
        }
    }
}
