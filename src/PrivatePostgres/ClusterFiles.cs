using System.Globalization;

namespace Petitions.PrivatePostgres;

/// <summary>The database files below a data folder: made once, handed to the server's user, told who may connect.</summary>
/// <param name="dataFolder">Absolute path of the data folder.</param>
/// <param name="user">The user that the server runs as.</param>
internal sealed class ClusterFiles(string dataFolder, ServerUser user)
{
    /// <summary>The one role of the cluster. It owns everything, so migrations can create extensions.</summary>
    public const string Role = "petitions";

    /// <summary>What PostgreSQL calls its data directory.</summary>
    public string Folder { get; } = Path.Combine(dataFolder, "postgres");

    private string VersionFile => Path.Combine(Folder, "PG_VERSION");

    /// <summary>Major version of PostgreSQL that wrote the files; null when there are none yet.</summary>
    public int? Major => File.Exists(VersionFile)
        ? int.Parse(File.ReadAllText(VersionFile).Trim(), NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    /// <summary>
    /// Makes the files beside their final place and moves them there when complete, so that a kill midway leaves nothing half-made.
    /// </summary>
    public async Task CreateAsync(PostgresBinaries binaries, bool flush, CancellationToken cancellationToken)
    {
        var draft = Folder + ".new";
        if (Directory.Exists(draft))
            Directory.Delete(draft, recursive: true);
        PrivateFolder.Create(draft);
        await user.TakeOwnershipAsync(draft, cancellationToken);

        // Sorting by code point is the same on every machine and lets prefix searches use plain indexes; the character
        // classes of C.UTF-8 know đ from a punctuation mark, which those of C do not.
        string[] initdb =
        [
            .. user.Prefix(draft), binaries.Initdb, "--pgdata", user.PathFor(draft), "--username", Role, "--auth", "peer",
            "--encoding", "UTF8", "--locale", "C", "--lc-ctype", "C.UTF-8", "--no-instructions", .. flush ? (string[])[] : ["--no-sync"],
        ];
        await ProcessRunner.RunAsync(initdb[0], initdb[1..], cancellationToken);
        Directory.Move(draft, Folder);
    }

    /// <summary>
    /// Only the user who runs this program and the one who runs the server may connect, which the kernel vouches for (peer): no
    /// password exists that could leak.
    /// </summary>
    public async Task WriteAccessRulesAsync(CancellationToken cancellationToken)
    {
        var people = new[] { Environment.UserName, user.Name }.Distinct(StringComparer.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(Folder, "pg_hba.conf"), "local all all peer map=own\n", cancellationToken);
        await File.WriteAllLinesAsync(
            Path.Combine(Folder, "pg_ident.conf"), people.Select(name => $"own \"{name}\" {Role}"), cancellationToken);
        await user.TakeOwnershipAsync(Folder, cancellationToken);
    }

    /// <summary>The end of what the server wrote when it last started.</summary>
    public string LogTail()
    {
        var log = Path.Combine(Folder, "server.log");
        return File.Exists(log) ? string.Join(Environment.NewLine, File.ReadLines(log).TakeLast(20)) : "";
    }
}
