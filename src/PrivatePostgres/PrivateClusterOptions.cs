namespace Petitions.PrivatePostgres;

/// <summary>Where a private PostgreSQL keeps its files and how careful it is with them.</summary>
public sealed record PrivateClusterOptions
{
    /// <summary>
    /// Folder that belongs to one running copy of Petitions. The database files lie in its subfolder <c>postgres</c>,
    /// so other files of the same copy can lie beside them. Created when it does not exist.
    /// </summary>
    public required string DataFolder { get; init; }

    /// <summary>
    /// For tests: nothing is flushed to disk, the server is stopped without a checkpoint, and <see cref="DataFolder"/> is
    /// deleted afterwards. A power failure or a kill loses the data.
    /// </summary>
    public bool Throwaway { get; init; }

    /// <summary>
    /// Folder of the Unix socket. Null, the usual value, makes a new private one for each start; a fixed one keeps the
    /// connection string the same across restarts: at most 92 bytes long, below folders that the server's user can enter, and not
    /// one that others can write to.
    /// </summary>
    public string? SocketFolder { get; init; }

    /// <summary>PostgreSQL settings that add to or replace the built-in ones, such as <c>shared_buffers</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How long the server may take until it answers. Recovery after a crash counts, which is why it is generous.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>A throw-away cluster in a new folder below the system's temporary folder.</summary>
    public static PrivateClusterOptions ForTests() => new()
    {
        DataFolder = Path.Combine(Path.GetTempPath(), PrivateFolder.RandomName("petitions-test-")),
        Throwaway = true,
    };
}
