using System.Diagnostics;
using System.Net;

namespace Petitions.Measure.Requests;

/// <summary>What a server did in one stretch of load.</summary>
/// <param name="Rate">Requests answered a second.</param>
/// <param name="Latencies">How long each took, in milliseconds, sorted.</param>
/// <param name="Failed">Answers that were no success.</param>
internal sealed record Stretch(double Rate, double[] Latencies, int Failed)
{
    public double Percentile(double share) => Latencies.Length == 0 ? double.NaN : Latencies[Math.Min(Latencies.Length - 1, (int)(share * Latencies.Length))];
}

/// <summary>Load in a closed loop: a fixed number of connections, each sending its next request when the last was answered.</summary>
internal static class Load
{
    /// <param name="server">Where to send.</param>
    /// <param name="requests">Gives the next request; null when there are no more, which ends the stretch.</param>
    /// <param name="connections">How many callers at once.</param>
    /// <param name="duration">How long at most.</param>
    public static async Task<Stretch> RunAsync(IPEndPoint server, Func<ReadOnlyMemory<byte>?> requests, int connections, TimeSpan duration)
    {
        var failed = 0;
        var started = Stopwatch.GetTimestamp();
        var callers = Enumerable.Range(0, connections).Select(_ => Task.Run(CallAsync)).ToList();
        var latencies = (await Task.WhenAll(callers)).SelectMany(some => some).ToArray();
        var took = Stopwatch.GetElapsedTime(started);
        Array.Sort(latencies);
        return new(latencies.Length / took.TotalSeconds, latencies, failed);

        async Task<List<double>> CallAsync()
        {
            var own = new List<double>();
            using var connection = new RawConnection();
            await connection.ConnectAsync(server);
            while (Stopwatch.GetElapsedTime(started) < duration && requests() is { } request)
            {
                var sent = Stopwatch.GetTimestamp();
                var status = await connection.SendAsync(request);
                own.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                if (status is < 200 or > 299)
                    Interlocked.Increment(ref failed);
            }

            return own;
        }
    }
}
