using System.Globalization;

namespace Petitions.PrivatePostgres;

/// <summary>
/// The operating-system user that the server runs as: the current one or, because PostgreSQL refuses root, another in root's place.
/// </summary>
/// <param name="Name">Login name.</param>
/// <param name="Ids">Null for the current user; otherwise the user and group to change to.</param>
internal sealed record ServerUser(string Name, (int User, int Group)? Ids)
{
    // Opens the data folder while still root and hands it over as descriptor 9: the other user may be barred from a folder above
    // (a checkout below /root), and must still get at its own files.
    private const string EnterFolderScript = "exec 9<\"$1\" && shift && exec \"$@\"";

    private const string PassedFolder = "/proc/self/fd/9";

    public static ServerUser Choose()
    {
        if (!Environment.IsPrivilegedProcess)
            return new ServerUser(Environment.UserName, null);
        return FindInPasswd("postgres") ?? FindInPasswd("nobody") ?? throw PrivateClusterException.NoServerUser();
    }

    /// <summary>The data folder as the server itself must name it.</summary>
    public string PathFor(string dataFolder) => Ids is null ? dataFolder : PassedFolder;

    /// <summary>The command line that runs another as this user.</summary>
    public IReadOnlyList<string> Prefix(string dataFolder) => Ids is not { } ids
        ? []
        : ["/bin/sh", "-c", EnterFolderScript, "enter", dataFolder, "setpriv", "--reuid", ToText(ids.User), "--regid", ToText(ids.Group),
            "--clear-groups", "--"];

    /// <summary>
    /// Gives the folder and all below it to this user. Also after the first time: root may have copied the folder back from a backup.
    /// </summary>
    public Task TakeOwnershipAsync(string folder, CancellationToken cancellationToken) => Ids is not { } ids
        ? Task.CompletedTask
        : ProcessRunner.RunAsync("chown", ["-R", $"{ToText(ids.User)}:{ToText(ids.Group)}", "--", folder], cancellationToken);

    private static ServerUser? FindInPasswd(string name) => File.ReadLines("/etc/passwd")
        .Select(line => line.Split(':'))
        .Where(fields => fields.Length > 3 && fields[0] == name)
        .Select(fields => new ServerUser(name, (Number(fields[2]), Number(fields[3]))))
        .FirstOrDefault();

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string ToText(int number) => number.ToString(CultureInfo.InvariantCulture);
}
