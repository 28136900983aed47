using Npgsql;

namespace Petitions.Infrastructure.Database;

/// <summary>The connection settings that the program adds to those it is given; what was given stays as it is.</summary>
internal static class ConnectionSettings
{
    public static string Complete(string given)
    {
        var settings = new NpgsqlConnectionStringBuilder(given);

        // The same statements come all day: each connection has them parsed once, and planned once where the plan is good for all values.
        if (!settings.ShouldSerialize("Max Auto Prepare"))
            settings.MaxAutoPrepare = 100;

        // Nothing is left behind on a connection: locks and settings are those
        // of a transaction. So there is nothing to reset between two requests.
        if (!settings.ShouldSerialize("No Reset On Close"))
            settings.NoResetOnClose = true;
        return settings.ConnectionString;
    }
}
