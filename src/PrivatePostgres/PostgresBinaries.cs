using System.Globalization;

namespace Petitions.PrivatePostgres;

/// <summary>The PostgreSQL programs found on this machine.</summary>
/// <param name="Folder">Folder that holds <c>initdb</c> and <c>postgres</c>.</param>
/// <param name="Major">Major version, such as 15.</param>
internal sealed record PostgresBinaries(string Folder, int Major)
{
    /// <summary>The schema uses unique indexes in which nulls are equal (<c>nulls not distinct</c>), new in 15.</summary>
    public const int MinimumMajor = 15;

    public string Initdb => Path.Combine(Folder, "initdb");

    public string Postgres => Path.Combine(Folder, "postgres");

    /// <summary>
    /// Looks at <c>PETITIONS_PG_BIN</c> alone when it is set; otherwise at PATH, pg_config and the folders where
    /// distributions put their servers, newest first.
    /// </summary>
    /// <param name="major">The version that wrote the existing database files; null when there are none and any will do.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<PostgresBinaries> FindAsync(int? major, CancellationToken cancellationToken)
    {
        var tooOld = default(PostgresBinaries);
        foreach (var folder in await CandidateFoldersAsync(cancellationToken))
        {
            var found = await InspectAsync(folder, cancellationToken);
            if (found is null || (major is not null && found.Major != major))
                continue;
            if (found.Major >= MinimumMajor)
                return found;
            tooOld = found;
        }

        throw tooOld is null
            ? PrivateClusterException.NotInstalled(major?.ToString(CultureInfo.InvariantCulture))
            : PrivateClusterException.TooOld(tooOld.Folder, tooOld.Major);
    }

    private static async Task<IEnumerable<string>> CandidateFoldersAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("PETITIONS_PG_BIN") is { Length: > 0 } chosen)
            return [chosen];

        var candidates = new List<string>();
        candidates.AddRange((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries));
        if (await ProcessRunner.TryRunAsync("pg_config", ["--bindir"], cancellationToken) is { Succeeded: true } configured)
            candidates.Add(configured.Output.Trim());
        candidates.AddRange(InstalledFolders("/usr/lib/postgresql", prefix: ""));
        candidates.AddRange(InstalledFolders("/usr", prefix: "pgsql-"));
        return candidates.Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> InstalledFolders(string root, string prefix)
    {
        if (!Directory.Exists(root))
            return [];
        return Directory.EnumerateDirectories(root, prefix + "*")
            .Select(folder => (folder, version: LeadingNumber(Path.GetFileName(folder)[prefix.Length..])))
            .Where(candidate => candidate.version > 0)
            .OrderByDescending(candidate => candidate.version)
            .Select(candidate => Path.Combine(candidate.folder, "bin"));
    }

    private static async Task<PostgresBinaries?> InspectAsync(string folder, CancellationToken cancellationToken)
    {
        var found = new PostgresBinaries(folder, 0);
        if (!File.Exists(found.Initdb) || !File.Exists(found.Postgres))
            return null;
        // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"
        if (await ProcessRunner.TryRunAsync(found.Postgres, ["--version"], cancellationToken) is not { Succeeded: true } answer)
            return null;
        var words = answer.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return found with { Major = LeadingNumber(words.ElementAtOrDefault(2) ?? "") };
    }

    private static int LeadingNumber(string text)
    {
        var digits = new string([.. text.TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
