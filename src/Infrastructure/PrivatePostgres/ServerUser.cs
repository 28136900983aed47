using System.Globalization;

namespace Petitions.Infrastructure.PrivatePostgres;

/// <summary>The operating-system user that the server runs as: the current one or, because PostgreSQL refuses root, another in root's place.</summary>
/// <param name="Name">Login name.</param>
/// <param name="Ids">Null for the current user; otherwise the user and group to change to.</param>
internal sealed record ServerUser(string Name, (int User, int Group)? Ids)
{
    // Opens the data folder while still root and hands it over as descriptor 9: the other user may be barred from a folder above
    // (a checkout below /root), and must still get at its own files.
    private const string Enter = "exec 9<\"$1\" && shift && exec \"$@\"";

    private const string HandedOver = "/proc/self/fd/9";

    public static ServerUser Choose()
    {
        if (!Environment.IsPrivilegedProcess)
            return new ServerUser(Environment.UserName, null);
        return InPasswd("postgres") ?? InPasswd("nobody") ?? throw PrivateClusterException.NoServerUser();
    }

    /// <summary>The data folder as the server itself must name it.</summary>
    public string Sees(string dataFolder) => Ids is null ? dataFolder : HandedOver;

    /// <summary>The command line that runs another as this user.</summary>
    public IReadOnlyList<string> Prefix(string dataFolder) => Ids is not { } ids
        ? []
        : ["/bin/sh", "-c", Enter, "enter", dataFolder, "setpriv", "--reuid", Text(ids.User), "--regid", Text(ids.Group), "--clear-groups", "--"];

    /// <summary>Gives the folder and all below it to this user. Also after the first time: root may have copied the folder back from a backup.</summary>
    public Task OwnAsync(string folder, CancellationToken cancellationToken) => Ids is not { } ids
        ? Task.CompletedTask
        : Command.RunAsync("chown", ["-R", $"{Text(ids.User)}:{Text(ids.Group)}", "--", folder], cancellationToken);

    private static ServerUser? InPasswd(string name) => File.ReadLines("/etc/passwd")
        .Select(line => line.Split(':'))
        .Where(fields => fields.Length > 3 && fields[0] == name)
        .Select(fields => new ServerUser(name, (Number(fields[2]), Number(fields[3]))))
        .FirstOrDefault();

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
