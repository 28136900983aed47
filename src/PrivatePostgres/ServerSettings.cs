namespace Petitions.PrivatePostgres;

/// <summary>The settings of a private server. They are given on its command line, so an old folder never keeps old ones.</summary>
internal static class ServerSettings
{
    /// <summary>Part of the socket's file name; no network port is opened.</summary>
    public const int SocketNumber = 5432;

    public static IEnumerable<string> CommandLine(
        PostgresBinaries binaries, string clusterFolder, string socketFolder, PrivateClusterOptions options)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["listen_addresses"] = "",
            ["port"] = "5432",
            ["unix_socket_directories"] = socketFolder,
            ["unix_socket_permissions"] = "0700",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
            ["lc_messages"] = "C",
            ["shared_buffers"] = "128MB",
            ["max_connections"] = "200",
            // Requests are short; compiling their plans costs more than it saves.
            ["jit"] = "off",
            // Discs without moving parts: a random page costs little more than the next one.
            ["random_page_cost"] = "1.1",
            // Nobody replicates from a private server, so it need not log for them.
            ["wal_level"] = "minimal",
            ["max_wal_senders"] = "0",
            ["log_checkpoints"] = "off",
            // What people said is in statements and error details; neither may reach a log.
            ["log_min_messages"] = "log",
            ["log_min_error_statement"] = "panic",
            ["log_error_verbosity"] = "terse",
        };
        if (options.Throwaway)
        {
            settings["fsync"] = "off";
            settings["synchronous_commit"] = "off";
            settings["full_page_writes"] = "off";
        }

        foreach (var (name, value) in options.Settings)
            settings[name] = value;
        return [binaries.Postgres, "-D", clusterFolder,
            .. settings.SelectMany(setting => (string[])["-c", $"{setting.Key}={setting.Value}"])];
    }
}
