namespace Petitions.Infrastructure.Reports.Storage;

/// <summary>What a failed write means.</summary>
public static class DiskErrors
{
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>
    /// True when there is no room: on the disk, within the quota, or for a
    /// file of that size (which .NET reports as an argument out of range).
    /// </summary>
    public static bool IsFull(Exception e) =>
        e is IOException { HResult: NoSpace or QuotaExceeded or WindowsDiskFull } or ArgumentOutOfRangeException { ParamName: "value" };

    public static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It lies where nobody looks for it, and the next attempt tries to delete it again.
        }
    }
}
