using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Petitions.PrivatePostgres;

namespace Petitions.Api.Tests.PrivatePostgres;

/// <summary>What becomes of the server when nobody was left to stop it in order.</summary>
public sealed class KilledProgramTests : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("petitions-killed-").FullName;

    private string PidFile => PidFileIn(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_killed_program_stops_its_server_and_the_next_start_finds_the_data()
    {
        await using (var before = await PrivateCluster.StartAsync(Options))
            await RunAsync(before, "create table kept as select 1");

        using (var program = StartProgram())
        {
            await WaitUntilAsync(() => File.Exists(PidFile) && File.ReadAllText(PidFile).Contains("ready", StringComparison.Ordinal));
            var server = ServerId();
            program.Kill();
            await WaitUntilAsync(() => !IsRunning(server));
        }

        await using var after = await PrivateCluster.StartAsync(Options);
        await RunAsync(after, "drop table kept");
    }

    [Fact]
    public async Task Two_programs_asked_to_stop_each_stop_their_own_server()
    {
        var other = Path.Combine(_folder, "other");
        var (firstServes, secondServes) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var first = StartProgram(serves: firstServes);
        using var second = StartProgram(other, secondServes);
        await Task.WhenAll(firstServes.Task, secondServes.Task).WaitAsync(Timeout);
        var (ended, stays) = (ServerId(), ServerId(other));

        await EndAsync(first);

        Assert.Equal(0, first.ExitCode);
        Assert.False(IsRunning(ended));
        // What the server removes when it was stopped in order.
        Assert.False(File.Exists(PidFile));
        Assert.True(IsRunning(stays));
        await EndAsync(second);
        Assert.False(IsRunning(stays));
    }

    [Fact]
    public async Task A_server_without_its_supervisor_is_stopped_by_the_next_start()
    {
        await using var before = await PrivateCluster.StartAsync(Options);
        await RunAsync(before, "create table kept as select 1");
        var orphan = ServerId();
        var keeper = Parent(orphan);
        foreach (var process in Children(keeper).Where(child => child != orphan).Append(keeper).ToList())
            Process.GetProcessById(process).Kill();
        await WaitUntilAsync(() => !IsRunning(keeper));
        await before.DisposeAsync();
        Assert.True(IsRunning(orphan));

        await using var after = await PrivateCluster.StartAsync(Options);

        Assert.False(IsRunning(orphan));
        Assert.False(Directory.Exists(SocketFolder(before)));
        await RunAsync(after, "drop table kept");
    }

    [Fact]
    public async Task A_crashed_server_is_recovered_even_when_its_process_id_is_reused()
    {
        await using (var before = await PrivateCluster.StartAsync(Options))
        {
            await RunAsync(before, "create table kept as select 1");
            Process.GetProcessById(ServerId()).Kill();
            await WaitUntilAsync(() => !Directory.Exists(SocketFolder(before)));
        }

        var note = await File.ReadAllLinesAsync(PidFile);
        note[0] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(PidFile, note);

        await using var after = await PrivateCluster.StartAsync(Options);
        await RunAsync(after, "drop table kept");
    }

    private PrivateClusterOptions Options => new() { DataFolder = _folder };

    private Process StartProgram(string? folder = null, TaskCompletionSource? serves = null)
    {
        var start = new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Petitions.Api.dll"), "--empty", "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["PETITIONS_DATA"] = folder ?? _folder;
        start.Environment.Remove("ConnectionStrings__Petitions");
        var program = Process.Start(start)!;
        // Once it serves it says at which address.
        program.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("http://127.0.0.1:", StringComparison.Ordinal) == true)
                serves?.TrySetResult();
        };
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        return program;
    }

    private static string SocketFolder(PrivateCluster cluster) => new NpgsqlConnectionStringBuilder(cluster.ConnectionString).Host!;

    private static string PidFileIn(string folder) => Path.Combine(folder, "postgres/postmaster.pid");

    private int ServerId(string? folder = null) => Number(File.ReadLines(PidFileIn(folder ?? _folder)).First());

    private static async Task EndAsync(Process program)
    {
        using var kill = Process.Start("kill", ["-TERM", program.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await program.WaitForExitAsync();
    }

    // "PID (name) state parent …": the name may hold spaces and parentheses.
    private static int Parent(int processId)
    {
        var status = File.ReadAllText($"/proc/{processId}/stat");
        return Number(status[(status.LastIndexOf(')') + 2)..].Split(' ')[1]);
    }

    private static IEnumerable<int> Children(int processId) =>
        File.ReadAllText($"/proc/{processId}/task/{processId}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number);

    // A process that has ended may stay in the table until its parent asks for its result.
    private static bool IsRunning(int processId)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{processId}/stat");
            return status[status.LastIndexOf(')') + 2] != 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        var since = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Timeout, "It did not happen in time.");
            await Task.Delay(20);
        }
    }

    private static async Task RunAsync(PrivateCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
