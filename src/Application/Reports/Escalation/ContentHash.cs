using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Petitions.Domain.Reports.Escalation;

namespace Petitions.Application.Reports.Escalation;

/// <summary>
/// The hash over what a report says, its figures and the rows of its list, taken as the rows go by: SHA-256, in hexadecimal.
/// The instant up to which entries count is no content: the same figures have the same hash, whenever they are counted again.
/// </summary>
public sealed class ContentHash : IDisposable
{
    /// <summary>How figures and rows are written down; another way of writing would be another hash.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public ContentHash(EscalationReport report)
    {
        var content = report with { Heading = report.Heading with { KnownAt = default, Frozen = false } };
        _hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(content, Json));
    }

    /// <summary>Null until all rows have gone by.</summary>
    public string? Value { get; private set; }

    /// <summary>Takes a row in.</summary>
    /// <returns>The row as it is written down.</returns>
    public byte[] Append(ReportItem item)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(item, Json);
        _hash.AppendData(json);
        return json;
    }

    /// <summary>Says that there are no more rows.</summary>
    public string Finish() => Value = Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <summary>The rows as they are, taken in as they go by.</summary>
    public async IAsyncEnumerable<ReportItem> HashWhileReading(
        IAsyncEnumerable<ReportItem> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            Append(item);
            yield return item;
        }

        Finish();
    }

    public void Dispose() => _hash.Dispose();
}
