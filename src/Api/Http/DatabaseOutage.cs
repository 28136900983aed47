using System.Net.Sockets;
using Npgsql;
using Petitions.Domain.Reports.Delivery;

namespace Petitions.Api.Http;

/// <summary>
/// Tells the database's absence from faults of the program: the first passes by itself, so the caller is told to come again.
/// </summary>
public static class DatabaseOutage
{
    /// <summary>What Npgsql puts into <see cref="Exception.Source"/> of everything that it throws.</summary>
    private const string Driver = "Npgsql";

    /// <summary>
    /// True when <paramref name="exception"/>, or anything that it was caused
    /// by, says that the database could not be reached or could not work.
    /// </summary>
    public static bool IsCauseOf(Exception exception) => CausesOf(exception).Any(cause => IsCertainCause(cause) || IsAftermath(cause));

    /// <summary>
    /// True where nothing about it is in doubt, or where it has nothing to do with the database; what is in doubt belongs in the log.
    /// </summary>
    public static bool IsCertain(Exception exception) => exception is DeliveryException || CausesOf(exception).Any(IsCertainCause);

    private static bool IsCertainCause(Exception cause) => cause switch
    {
        PostgresException { SqlState: var state } => IsUnavailableState(state),
        NpgsqlException or TimeoutException or SocketException or EndOfStreamException => true,
        _ => false,
    };

    /// <summary>
    /// A connection that broke leaves its transaction, reader or itself disposed or closed behind; whoever comes next is told that
    /// by the driver as a wrong use of the object, and a statement that was given up as cancelled although nobody cancelled it.
    /// </summary>
    private static bool IsAftermath(Exception cause) => cause switch
    {
        IOException or InvalidOperationException => cause.Source == Driver,
        OperationCanceledException => true,
        _ => false,
    };

    /// <summary>
    /// Connection lost (08), no resources left (53), shut down, starting, cancelled by an operator (57), the system below failed (58),
    /// no such database (3D000), and what a standby answers: it does not write (25006), or what was read there had to give way (40001).
    /// </summary>
    private static bool IsUnavailableState(string state) =>
        state[..2] is "08" or "53" or "57" or "58" || state is "3D000" or "25006" or "40001";

    private static IEnumerable<Exception> CausesOf(Exception exception) => exception is AggregateException several
        ? several.InnerExceptions.SelectMany(CausesOf)
        : exception.InnerException is { } inner ? CausesOf(inner).Prepend(exception) : [exception];
}
