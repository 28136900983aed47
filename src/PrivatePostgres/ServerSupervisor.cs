using System.Diagnostics;

namespace Petitions.PrivatePostgres;

/// <summary>
/// The small shell process between this program and the server. It reads a pipe whose other end only this program holds: when
/// this program ends, however it ends, the pipe closes and the keeper stops the server.
/// </summary>
internal sealed class ServerSupervisor : IAsyncDisposable
{
    // The keeper itself outlives a signal sent to everybody (a service manager's stop), because it still has to see the server off.
    // Shells start background jobs with SIGINT ignored; PostgreSQL sets its own handler, so "kill -INT" does reach it.
    private const string Script = """
        data=$1 sockets=$2
        shift 2
        exec 3<&0 </dev/null >/dev/null
        "$@" >"$data/server.log" 2>&1 3<&- &
        server=$!
        trap '' HUP INT TERM
        (
            while read -r how; do
                case $how in
                    fast) kill -INT "$server" ;;
                    immediate) kill -QUIT "$server" ;;
                esac
            done
            kill -INT "$server"
        ) <&3 2>/dev/null &
        watcher=$!
        exec 3<&-
        wait "$server"
        code=$?
        kill -KILL "$watcher"
        [ -z "$sockets" ] || rm -rf -- "$sockets"
        exit "$code"
        """;

    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly Task<string> _errorOutput;

    private ServerSupervisor(Process process)
    {
        _process = process;
        _errorOutput = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => _process.HasExited;

    /// <summary>What the keeper, or whatever ran before it, complained about. Complete only once it has exited.</summary>
    public async Task<string> ErrorOutputAsync() => HasExited ? await _errorOutput : "";

    /// <summary>
    /// Starts the server in a session of its own, so that Ctrl-C in the terminal reaches this program first, which then stops the
    /// server after its last request.
    /// </summary>
    /// <param name="user">Who the keeper and the server run as.</param>
    /// <param name="dataFolder">The database files.</param>
    /// <param name="removedAfterwards">The socket's folder when it was made for this start alone; null leaves all folders.</param>
    /// <param name="server">The server's command line.</param>
    public static ServerSupervisor Start(ServerUser user, string dataFolder, string? removedAfterwards, IEnumerable<string> server)
    {
        var command = ProcessRunner.StartInfoFor(
            "setsid",
            [.. user.Prefix(dataFolder), "/bin/sh", "-c", Script, "petitions-keeper", user.PathFor(dataFolder), removedAfterwards ?? "",
                .. server]);
        return new ServerSupervisor(Process.Start(command)!);
    }

    /// <summary>Stops the server and waits until it has gone.</summary>
    /// <param name="how"><c>fast</c>: sessions are ended and everything is written out. <c>immediate</c>: as in a crash.</param>
    public async Task StopAsync(string how)
    {
        if (!await ExitsAfterAsync(how))
            await ExitsAfterAsync("immediate");
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync("fast");
        _process.Dispose();
    }

    private async Task<bool> ExitsAfterAsync(string word)
    {
        if (_process.HasExited)
            return true;
        try
        {
            await _process.StandardInput.WriteLineAsync(word);
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // The keeper is gone between the question and the word; waiting below ends at once.
        }

        using var timeout = new CancellationTokenSource(StopTimeout);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
