using Quartz.Extensibility;

namespace Petitions.Infrastructure.Scheduling;

/// <summary>
/// A name for this process among those that share the scheduler's tables: unlike the machine's name and the time, no two have the same one.
/// </summary>
public sealed class InstanceIdGenerator(TimeProvider clock) : IInstanceIdGenerator
{
    public ValueTask<string> GenerateInstanceId(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult($"{Environment.MachineName}-{Guid.CreateVersion7(clock.GetUtcNow()):N}");
}
