using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;

namespace Petitions.Api.Tests.Reports.Delivery;

/// <summary>A mail server on loopback that keeps what it is given, and misbehaves as a test tells it to.</summary>
internal sealed class FakeSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<MimeMessage> _taken = new();
    private readonly ConcurrentQueue<string> _clear = new();
    private readonly Task _serving;

    public FakeSmtpServer()
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

    /// <summary>Speaks in clear only until STARTTLS, and proves who it is with this.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Takes mail only from this account, told after STARTTLS.</summary>
    public (string User, string Password)? Account { get; set; }

    /// <summary>What senders said in clear, before STARTTLS or without it.</summary>
    public IReadOnlyCollection<string> ReceivedUnencrypted => _clear;

    /// <summary>Greets nobody.</summary>
    public bool Mute { get; set; }

    /// <summary>How many messages began to come in.</summary>
    public int ConnectionsStarted => _begun;

    /// <summary>Messages that were taken over, in order.</summary>
    public IReadOnlyList<MimeMessage> Received => [.. _taken];

    private int _begun;

    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Smtp:Security"] = "None",
        ["Smtp:From"] = "petitions@langson.gov.vn",
        ["Smtp:TimeoutSeconds"] = "2",
    };

    /// <summary>Is gone: nobody is connected any more.</summary>
    public void Stop() => _listener.Stop();

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
                if (Mute)
                    await Task.Delay(Timeout.Infinite, _end.Token);
                await using var conversation = new SmtpConversation(this, client.GetStream());
                await conversation.HoldAsync(_end.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException
                or System.Security.Authentication.AuthenticationException)
            {
                // The sender hung up or did not trust us, or the test is over.
            }
        }
    }

    /// <summary>One sender's conversation with the server.</summary>
    private sealed class SmtpConversation(FakeSmtpServer server, Stream stream) : IAsyncDisposable
    {
        private Stream _stream = stream;
        private StreamReader _reader = null!;
        private StreamWriter _writer = null!;
        private bool _secure;
        private bool _signedIn;

        public async Task HoldAsync(CancellationToken end)
        {
            Speak();
            await _writer.WriteLineAsync("220 sink ready");
            while (await _reader.ReadLineAsync(end) is { } line && await AnswerAsync(line, end))
            {
            }
        }

        public ValueTask DisposeAsync() => _stream.DisposeAsync();

        private void Speak()
        {
            _reader = new StreamReader(_stream, Encoding.Latin1);
            _writer = new StreamWriter(_stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        }

        private async Task<bool> AnswerAsync(string line, CancellationToken end)
        {
            if (!_secure)
                server._clear.Enqueue(line);
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await _writer.WriteLineAsync(
                        "250-sink\r\n" + (server.Certificate is not null && !_secure ? "250-STARTTLS\r\n" : "") +
                            (server.Account is not null && _secure ? "250-AUTH PLAIN\r\n" : "") + "250 8BITMIME");
                    return true;
                case "STARTTLS":
                    await _writer.WriteLineAsync("220 go on");
                    var secure = new SslStream(_stream);
                    _stream = secure;
                    await secure.AuthenticateAsServerAsync(
                        new SslServerAuthenticationOptions { ServerCertificate = server.Certificate }, end);
                    _secure = true;
                    Speak();
                    return true;
                case "AUTH":
                    var told = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Split('\0');
                    _signedIn = server.Account == (told[1], told[2]);
                    await _writer.WriteLineAsync(_signedIn ? "235 2.7.0 welcome" : "535 5.7.8 who are you");
                    return true;
                case "MAIL" when server.Account is not null && !_signedIn:
                    await _writer.WriteLineAsync("530 5.7.0 sign in first");
                    return true;
                case "RCPT":
                    var address = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                    await _writer.WriteLineAsync(server.Refused.Contains(address)
                        ? "550 5.1.1 no such user" : server.Busy.ContainsKey(address) ? "451 4.3.0 try again later" : "250 ok");
                    return true;
                case "DATA":
                    await _writer.WriteLineAsync("354 go on");
                    var message = await MessageAsync(end);
                    if (Interlocked.Increment(ref server._begun) >= server.SilentFrom)
                        await Task.Delay(Timeout.Infinite, end);
                    server._taken.Enqueue(message);
                    await _writer.WriteLineAsync("250 2.0.0 taken");
                    return true;
                case "QUIT":
                    await _writer.WriteLineAsync("221 bye");
                    return false;
                default:
                    await _writer.WriteLineAsync("250 ok");
                    return true;
            }
        }

        private async Task<MimeMessage> MessageAsync(CancellationToken end)
        {
            var text = new StringBuilder();
            while (await _reader.ReadLineAsync(end) is { } line && line != ".")
                text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
            return await MimeMessage.LoadAsync(bytes, end);
        }
    }
}
