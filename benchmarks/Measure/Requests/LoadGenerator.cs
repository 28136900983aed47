using System.Diagnostics;
using System.Net;

namespace Petitions.Measure.Requests;

/// <summary>
/// Load of a fixed number of connections: in a closed loop, each sending its next request when the last was answered,
/// or at a steady rate, each at its turn; then a request that had to wait for its turn to be sent has waited as long.
/// </summary>
internal static class LoadGenerator
{
    /// <param name="server">Where to send.</param>
    /// <param name="requests">Gives the next request; null when there are no more, which ends the stretch.</param>
    /// <param name="connections">How many callers at once.</param>
    /// <param name="duration">How long at most.</param>
    /// <param name="perSecond">How many requests a second of all callers together; null for as many as are answered.</param>
    public static async Task<LoadResult> RunAsync(
        IPEndPoint server, Func<ReadOnlyMemory<byte>?> requests, int connections, TimeSpan duration, double? perSecond = null)
    {
        var failed = 0;
        var started = Stopwatch.GetTimestamp();
        var callers = Enumerable.Range(0, connections).Select(caller => Task.Run(() => CallAsync(caller))).ToList();
        var latencies = (await Task.WhenAll(callers)).SelectMany(some => some).ToArray();
        var took = Stopwatch.GetElapsedTime(started);
        Array.Sort(latencies);
        return new(latencies.Length / took.TotalSeconds, latencies, failed);

        async Task<List<double>> CallAsync(int caller)
        {
            var own = new List<double>();
            using var connection = new RawConnection();
            await connection.ConnectAsync(server);
            while (Stopwatch.GetElapsedTime(started) < duration && requests() is { } request)
            {
                var sent = Stopwatch.GetTimestamp();
                if (perSecond is { } rate)
                {
                    sent = started + (long)((own.Count + ((double)caller / connections)) * connections / rate * Stopwatch.Frequency);
                    if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), sent) is { Ticks: > 0 } early)
                        await Task.Delay(early);
                }

                var status = await connection.SendAsync(request);
                own.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                if (status is < 200 or > 299)
                    Interlocked.Increment(ref failed);
            }

            return own;
        }
    }
}
