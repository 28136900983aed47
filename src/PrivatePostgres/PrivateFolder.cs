using System.Security.Cryptography;

namespace Petitions.PrivatePostgres;

/// <summary>Folders that only their owner can enter.</summary>
internal static class PrivateFolder
{
    /// <summary>A name that nobody can guess, so nobody can create it first in a folder open to all such as /tmp.</summary>
    public static string RandomName(string prefix) => prefix + RandomNumberGenerator.GetHexString(16, lowercase: true);

    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("A private PostgreSQL needs Unix sockets and Unix file modes.");
        Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
