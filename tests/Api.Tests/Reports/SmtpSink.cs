using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Petitions.Api.Tests.Reports;

/// <summary>A mail server on loopback that keeps what it is given, and misbehaves as a test tells it to.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<MimeMessage> _taken = new();
    private readonly Task _serving;

    public SmtpSink()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Recipients that are refused for good.</summary>
    public ConcurrentBag<string> Refused { get; } = [];

    /// <summary>Recipients that are asked to come again later.</summary>
    public ConcurrentDictionary<string, bool> Busy { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes a message in and then never answers, from the n-th on; the sender cannot know that it was not kept.</summary>
    public int SilentFrom { get; set; } = int.MaxValue;

    /// <summary>Greets nobody.</summary>
    public bool Mute { get; set; }

    /// <summary>How many messages began to come in.</summary>
    public int Begun => _begun;

    /// <summary>Messages that were taken over, in order.</summary>
    public IReadOnlyList<MimeMessage> Taken => [.. _taken];

    private int _begun;

    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Smtp:Security"] = "None",
        ["Smtp:From"] = "petitions@langson.gov.vn",
        ["Smtp:TimeoutSeconds"] = "2",
    };

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        var sessions = new List<Task>();
        try
        {
            while (true)
                sessions.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(sessions);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1);
                await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
                if (Mute)
                    await Task.Delay(Timeout.Infinite, _end.Token);
                await writer.WriteLineAsync("220 sink ready");
                while (await reader.ReadLineAsync(_end.Token) is { } line && await AnswerAsync(line, reader, writer))
                {
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // The sender hung up, or the test is over.
            }
        }
    }

    private async Task<bool> AnswerAsync(string line, StreamReader reader, StreamWriter writer)
    {
        switch (line.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "EHLO":
                await writer.WriteLineAsync("250-sink\r\n250 8BITMIME");
                return true;
            case "RCPT":
                var address = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                await writer.WriteLineAsync(Refused.Contains(address) ? "550 5.1.1 no such user" : Busy.ContainsKey(address) ? "451 4.3.0 try again later" : "250 ok");
                return true;
            case "DATA":
                await writer.WriteLineAsync("354 go on");
                var message = await MessageAsync(reader);
                if (Interlocked.Increment(ref _begun) >= SilentFrom)
                    await Task.Delay(Timeout.Infinite, _end.Token);
                _taken.Enqueue(message);
                await writer.WriteLineAsync("250 2.0.0 taken");
                return true;
            case "QUIT":
                await writer.WriteLineAsync("221 bye");
                return false;
            default:
                await writer.WriteLineAsync("250 ok");
                return true;
        }
    }

    private async Task<MimeMessage> MessageAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        return await MimeMessage.LoadAsync(bytes, _end.Token);
    }
}
