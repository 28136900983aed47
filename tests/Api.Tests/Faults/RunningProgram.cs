using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Petitions.Api.Tests.Faults;

/// <summary>The real program as a process of its own, on a database from outside.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly System.Text.StringBuilder _output = new();

    private RunningProgram(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>A caller; with a token once <see cref="SignInAsync"/> was called.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<RunningProgram> StartAsync(string connection, params (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var program = new RunningProgram(Launch(connection, "Development", settings, "--empty", "--urls", address.ToString()), address);
        program._process.OutputDataReceived += (_, line) => program._output.AppendLine(line.Data);
        program._process.ErrorDataReceived += (_, line) => program._output.AppendLine(line.Data);
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        await program.UntilReadyAsync();
        return program;
    }

    /// <summary>Runs it for one task of the command line, and answers its exit code.</summary>
    public static async Task<int> RunAsync(string connection, params string[] arguments)
    {
        using var process = Launch(connection, "Production", [], arguments);
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        await said;
        return process.ExitCode;
    }

    public async Task SignInAsync(string role, string? agency)
    {
        using var answer = await Client.PostJsonAsync("/dev/tokens", new { role, agency, name = "Người Kiểm Thử" });
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await answer.OkAsync()).Text("token"));
    }

    /// <summary>Asks until it says that it can serve.</summary>
    public Task UntilReadyAsync() => WaitUntilAsync(async () =>
    {
        Assert.False(_process.HasExited, _output.ToString());
        return await StatusAsync("/health/ready") == HttpStatusCode.OK;
    });

    public async Task<HttpStatusCode?> StatusAsync(string path)
    {
        try
        {
            using var answer = await Client.GetAsync(path);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Ends it at once: no handler runs, nothing is flushed.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Asks it to end (SIGTERM), and waits until it has.</summary>
    public async Task EndAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Client.Dispose();
    }

    public static async Task WaitUntilAsync(Func<Task<bool>> condition)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Timeout, "It did not happen in time.");
            await Task.Delay(50);
        }
    }

    private static Process Launch(string connection, string environment, (string Name, string Value)[] settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Petitions.Api.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ConnectionStrings__Petitions"] = connection;
        start.Environment["Authentication__SigningKey"] = "only-for-tests-only-for-tests-only-for-tests";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["RateLimit__PermitsPerSecond"] = "100000";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
