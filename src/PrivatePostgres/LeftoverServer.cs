using System.Globalization;

namespace Petitions.PrivatePostgres;

/// <summary>
/// Clears the way when an earlier start did not end in order: its server may still be stopping, may have lost its keeper too, or
/// may be gone and have left <c>postmaster.pid</c> behind. Called by the holder of the folder's lock only.
/// </summary>
internal static class LeftoverServer
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    public static async Task ClearAsync(string clusterFolder, CancellationToken cancellationToken)
    {
        var note = Path.Combine(clusterFolder, "postmaster.pid");
        if (!File.Exists(note))
            return;

        // Process number, data folder, start, port, socket folder, …
        var lines = await File.ReadAllLinesAsync(note, cancellationToken);
        var processId = int.TryParse(lines.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (IsServing(processId, clusterFolder)
            && !await ExitsAfterAsync("INT", processId, clusterFolder, cancellationToken)
            && !await ExitsAfterAsync("QUIT", processId, clusterFolder, cancellationToken))
            throw PrivateClusterException.StillRunning(clusterFolder, processId);

        // The number may belong to an unrelated process by now, for which PostgreSQL would refuse to start.
        File.Delete(note);
        SocketFolders.RemoveLeftover(lines.ElementAtOrDefault(4) ?? "");
    }

    private static async Task<bool> ExitsAfterAsync(string signal, int processId, string clusterFolder, CancellationToken cancellationToken)
    {
        await ProcessRunner.TryRunAsync(
            "/bin/sh", ["-c", "kill -\"$1\" \"$2\"", "kill", signal, processId.ToString(CultureInfo.InvariantCulture)], cancellationToken);
        for (var waited = TimeSpan.Zero; waited < StopTimeout; waited += PollInterval)
        {
            if (!IsServing(processId, clusterFolder))
                return true;
            await Task.Delay(PollInterval, cancellationToken);
        }

        return false;
    }

    // A server works inside its data folder, and the kernel knows both by their real path.
    private static bool IsServing(int processId, string clusterFolder)
    {
        try
        {
            return processId > 0
                && new DirectoryInfo($"/proc/{processId}/cwd").LinkTarget is { } served
                && served == RealPath(clusterFolder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Gone meanwhile, or of another user, whereas this folder's server runs as its own.
            return false;
        }
    }

    private static string RealPath(string clusterFolder)
    {
        using var file = File.OpenHandle(Path.Combine(clusterFolder, "PG_VERSION"));
        return Path.GetDirectoryName(new FileInfo($"/proc/self/fd/{file.DangerousGetHandle()}").LinkTarget)!;
    }
}
