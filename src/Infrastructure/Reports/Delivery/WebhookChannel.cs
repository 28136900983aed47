using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Petitions.Domain.Reports.Delivery;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.Reports.Processing;

namespace Petitions.Infrastructure.Reports.Delivery;

/// <summary>
/// Calls another system: JSON that says which report is ready and where its files are.
/// <c>Petitions-Signature</c> is <c>sha256=</c> and HMAC-SHA256 in hexadecimal over
/// <c>Petitions-Timestamp</c>, a full stop and the body; <c>Idempotency-Key</c> is the delivery's id, the same at every attempt.
/// </summary>
public sealed class WebhookChannel(WebhookSettings settings, ReportSettings reports, OutgoingAddresses addresses, TimeProvider clock)
    : IDeliveryChannel, IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectCallback = addresses.ConnectAsync,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        MaxResponseHeadersLength = 16,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public RecipientKind Kind => RecipientKind.Webhook;

    public async Task SendAsync(ReportMessage outgoing, CancellationToken cancellationToken)
    {
        var secret = settings.Secret ?? throw new DeliveryException(DeliveryFault.WebhookNotConfigured);
        var address = new Uri(outgoing.To.Address!);
        if (!addresses.Allows(address))
            throw new DeliveryException(DeliveryFault.WebhookNotAllowed);

        using var request = Request(address, outgoing, secret);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(settings.Timeout);
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            if (FaultOf(answer.StatusCode) is { } fault)
                throw new DeliveryException(fault);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryException(DeliveryFault.WebhookTimedOut, e);
        }
        catch (HttpRequestException e)
        {
            throw e.InnerException as DeliveryException ?? new DeliveryException(DeliveryFault.WebhookUnreachable, e);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>What a receiver computes to see that a call came from here and was not changed.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] message = [.. Encoding.ASCII.GetBytes(timestamp), (byte)'.', .. body];
        return $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), message))}";
    }

    private HttpRequestMessage Request(Uri address, ReportMessage outgoing, string secret)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(Body(outgoing), JsonColumn.Options);
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add("Petitions-Timestamp", timestamp);
        request.Headers.Add("Petitions-Signature", Sign(secret, timestamp, body));
        request.Headers.Add("Idempotency-Key", outgoing.DeliveryId.ToString());
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Petitions", "1"));
        return request;
    }

    private object Body(ReportMessage outgoing) => new
    {
        Kind = "report.ready",
        outgoing.DeliveryId,
        outgoing.Summary.RunId,
        outgoing.Summary.ScheduleId,
        outgoing.Summary.Title,
        Unit = new { Id = outgoing.Summary.UnitId, Name = outgoing.Summary.Unit },
        Period = new { outgoing.Summary.From, outgoing.Summary.To },
        outgoing.Summary.AsOf,
        outgoing.Summary.ContentHash,
        outgoing.Summary.Overdue,
        Files = outgoing.Files.Select(
            file => new { file.Format, file.Name, file.MediaType, file.Length, Url = reports.LinkTo(outgoing.Summary.RunId, file.Format) }),
        AcknowledgementUrl = reports.LinkToAcknowledgement(outgoing.Summary.RunId),
        outgoing.PlannedAt,
    };

    private static DeliveryFault? FaultOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => null,
        >= 300 and < 400 => DeliveryFault.WebhookRedirected,
        408 or 425 or 429 or >= 500 => DeliveryFault.WebhookFailed,
        _ => DeliveryFault.WebhookRefused,
    };
}
