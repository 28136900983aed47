using Microsoft.Extensions.Configuration;

namespace Petitions.Infrastructure.Notices;

/// <summary>The settings below <c>Sweep</c>.</summary>
/// <param name="BatchSize">Clocks that are passed in one transaction: more
/// make a sweep shorter, fewer let others at the tables sooner.</param>
public sealed record SweepSettings(int BatchSize)
{
    public const int DefaultBatchSize = 10_000;

    public static SweepSettings From(IConfiguration configuration) =>
        new(Math.Clamp(configuration.GetValue("Sweep:BatchSize", DefaultBatchSize), 1, 1_000_000));
}
