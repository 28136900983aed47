using System.Collections.Concurrent;
using System.Net;

namespace Petitions.Api.Tests.Reports.Delivery;

/// <summary>A system on loopback that is called, and answers as a test tells it to.</summary>
internal sealed class FakeWebhookReceiver : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public FakeWebhookReceiver()
    {
        Port = FreePort();
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}/petitions";

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public string? Location { get; set; }

    public bool Mute { get; set; }

    public ConcurrentQueue<(string Path, byte[] Body, IReadOnlyDictionary<string, string> Headers)> Calls { get; } = new();

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                Calls.Enqueue((context.Request.Url!.AbsolutePath, body.ToArray(),
                    context.Request.Headers.AllKeys.ToDictionary(key => key!, key => context.Request.Headers[key]!)));
                if (Mute)
                    continue;
                context.Response.StatusCode = (int)Status;
                if (Location is not null)
                    context.Response.RedirectLocation = Location;
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
