using Petitions.Measure.Requests;
using Petitions.Measure.Serving;

namespace Petitions.Measure;

/// <summary>One operation, measured on two servers by turns, so that whatever else the machine does meets both alike.</summary>
internal sealed record Comparison(string Name, ServerResult One, ServerResult Other)
{
    /// <summary>The median of the ratios of each round's two stretches.</summary>
    public double Ratio => ServerResult.Median(One.Rates.Zip(Other.Rates, (one, other) => one / other));

    public static async Task<Comparison> RunAsync((ServerProcess Server, Operation Operation) one,
        (ServerProcess Server, Operation Operation) other, int rounds, int connections, TimeSpan stretch)
    {
        foreach (var (server, operation) in new[] { one, other })
            await WarmUpAsync(server, operation, connections);
        var (mine, theirs) = (new Rounds(one.Server, one.Operation), new Rounds(other.Server, other.Operation));
        for (var round = 0; round < rounds; round++)
        {
            await mine.RunAsync(connections, stretch);
            await theirs.RunAsync(connections, stretch);
        }

        return new(one.Operation.Name, mine.Sum(), theirs.Sum());
    }

    /// <summary>
    /// Long enough that the just-in-time compiler has watched the code run and done its work: a service runs for weeks, and
    /// its first seconds are told by the time until it is ready. Of requests that only succeed once, no more than a fifth.
    /// </summary>
    private static async Task WarmUpAsync(ServerProcess server, Operation operation, int connections)
    {
        var left = operation.Once ? Math.Min(3000, operation.Requests.Count / 5) : 30_000;
        await LoadGenerator.RunAsync(
            server.Address, () => Interlocked.Decrement(ref left) >= 0 ? operation.Next() : null, connections, TimeSpan.FromSeconds(10));
    }

    private sealed class Rounds(ServerProcess server, Operation operation)
    {
        private readonly List<LoadResult> _stretches = [];
        private TimeSpan _processor;

        public async Task RunAsync(int connections, TimeSpan stretch)
        {
            var before = server.ProcessorTime();
            var ran = await LoadGenerator.RunAsync(server.Address, operation.Next, connections, stretch);
            _processor += server.ProcessorTime() - before;
            if (ran.Latencies.Length > 0)
                _stretches.Add(ran);
        }

        public ServerResult Sum()
        {
            var latencies = _stretches.SelectMany(ran => ran.Latencies).ToArray();
            Array.Sort(latencies);
            return new([.. _stretches.Select(ran => ran.Rate)], latencies, _processor.TotalMilliseconds / Math.Max(1, latencies.Length),
                _stretches.Sum(ran => ran.Failed));
        }
    }
}
