using System.Text;

namespace Petitions.PrivatePostgres;

/// <summary>
/// Makes the folder of the server's Unix socket. The kernel takes 107 bytes for a socket's path, which a checkout deep below
/// a home folder exceeds easily, so the socket lies in a short folder of its own and not in the data folder.
/// </summary>
internal static class SocketFolders
{
    /// <summary>107 bytes less <c>/.s.PGSQL.5432</c>, with one to spare.</summary>
    public const int MaximumBytes = 92;

    private const string Prefix = "petitions-";

    /// <summary>
    /// The folder, made for the server's user unless it exists already. The keeper removes it again unless it was chosen.
    /// </summary>
    public static async Task<string> CreateAsync(string? chosen, ServerUser user, CancellationToken cancellationToken)
    {
        var folder = chosen is null ? Path.Combine(RootFolder(), PrivateFolder.RandomName(Prefix)) : Path.GetFullPath(chosen);
        if (Encoding.UTF8.GetByteCount(folder) > MaximumBytes)
            throw PrivateClusterException.SocketPathTooLong(folder);
        if (Directory.Exists(folder))
            return folder;
        PrivateFolder.Create(folder);
        await user.TakeOwnershipAsync(folder, cancellationToken);
        return folder;
    }

    /// <summary>Removes the folder that a start of its own left behind when it and its keeper were both killed; no other.</summary>
    public static void RemoveLeftover(string folder)
    {
        if (Path.GetDirectoryName(folder) == RootFolder() && Path.GetFileName(folder).StartsWith(Prefix, StringComparison.Ordinal)
            && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    // A user's runtime folder is private already, but root's server runs as another user, who could not enter it.
    private static string RootFolder() =>
        !Environment.IsPrivilegedProcess
        && Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 and < 60 } runtime
        && Directory.Exists(runtime)
            ? runtime
            : "/tmp";
}
