using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Petitions.Application.Reports;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Infrastructure.Reports.Rendering;

/// <summary>
/// The whole report as one JSON object: <c>document</c> with number and date where it has
/// a number, the members of the figures, and behind them <c>items</c>, written row by row.
/// </summary>
internal sealed class JsonReportRenderer : IReportRenderer
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public ReportFormat Format => ReportFormat.Json;

    public async Task WriteAsync(
        EscalationReport report, IAsyncEnumerable<ReportItem> items, ReportLetter letter, Stream to, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = Json.Encoder });
        json.WriteStartObject();
        if (letter.Number is not null)
        {
            json.WriteStartObject("document");
            json.WriteString("number", letter.NumberAndSymbol);
            json.WriteString("date", letter.Date.ToString("O", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        foreach (var member in JsonSerializer.SerializeToElement(report, Json).EnumerateObject())
            member.WriteTo(json);
        json.WriteStartArray("items");
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            JsonSerializer.Serialize(json, item, Json);
            if (json.BytesPending > 32 * 1024)
                await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }
}
