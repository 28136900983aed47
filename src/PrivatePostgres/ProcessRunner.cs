using System.ComponentModel;
using System.Diagnostics;

namespace Petitions.PrivatePostgres;

/// <summary>Runs one program of the system to its end.</summary>
internal static class ProcessRunner
{
    internal sealed record Result(int ExitCode, string Output)
    {
        public bool Succeeded => ExitCode == 0;
    }

    /// <summary>Null when the program does not exist.</summary>
    public static async Task<Result?> TryRunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await RunToEndAsync(program, arguments, cancellationToken);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <exception cref="PrivateClusterException">The program does not exist or does not end with 0.</exception>
    public static async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var result = await TryRunAsync(program, arguments, cancellationToken)
            ?? throw PrivateClusterException.CommandFailed(program, "not found");
        if (!result.Succeeded)
            throw PrivateClusterException.CommandFailed($"{program} {string.Join(' ', arguments)}", result.Output);
    }

    /// <summary>
    /// What every program started here has in common: a plain locale, no PostgreSQL settings of the caller, a folder all may enter.
    /// </summary>
    public static ProcessStartInfo StartInfoFor(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
        return start;
    }

    private static async Task<Result> RunToEndAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = StartInfoFor(program, arguments);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new Result(process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
