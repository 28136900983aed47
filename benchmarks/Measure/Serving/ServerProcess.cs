using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Petitions.Measure.Serving;

/// <summary>A server in a process of its own, on a free port of the loopback interface.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private readonly TokenSigner _tokens;

    private ServerProcess(Process process, IPEndPoint address, HttpClient client, TokenSigner tokens)
    {
        _process = process;
        _tokens = tokens;
        Address = address;
        Client = client;
    }

    public IPEndPoint Address { get; }

    /// <summary>For looking at answers; never for measuring.</summary>
    public HttpClient Client { get; }

    /// <summary>From the start of the process until it said that it is ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>A token that this server takes; an administrator needs no agency.</summary>
    public string Token(string role, string? agency) => _tokens.Of(role, agency);

    /// <summary>Starts a program as it is run in service and waits until <c>/health/ready</c> answers 200.</summary>
    public static async Task<ServerProcess> StartAsync(
        string program, string connectionString, string signingKey, params string[] arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            UseShellExecute = false
        };
        foreach (var argument in new[] { program, "--urls", $"http://127.0.0.1:{port}" }.Concat(arguments))
            start.ArgumentList.Add(argument);
        start.Environment["ConnectionStrings__Petitions"] = connectionString;
        start.Environment["Authentication__SigningKey"] = signingKey;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        // The limiter works as ever, but with a limit that the few callers of a measurement do not reach.
        start.Environment["RateLimit__PermitsPerSecond"] = "1000000";
        var since = Stopwatch.GetTimestamp();
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();

        var served = new ServerProcess(process, new IPEndPoint(IPAddress.Loopback, port),
            new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") }, new TokenSigner(signingKey));
        while (!await served.IsReadyAsync())
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(since) > TimeSpan.FromMinutes(2))
                throw new InvalidOperationException($"{program} is not ready.");
            await Task.Delay(20);
        }

        served.ReadyAfter = Stopwatch.GetElapsedTime(since);
        return served;
    }

    /// <summary>The most memory that the process has held in RAM so far, in MB.</summary>
    public double PeakMemory() =>
        File.ReadLines($"/proc/{_process.Id}/status").Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
            .Single();

    /// <summary>Processor time used so far.</summary>
    public TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            // SIGTERM, so that it ends as it would in service.
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
