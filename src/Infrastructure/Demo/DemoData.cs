namespace Petitions.Infrastructure.Demo;

/// <summary>The demonstration: the two meetings of the seeds, and what became of their petitions.</summary>
public static class DemoData
{
    /// <summary>The office whose clerk receives the second meeting's petitions.</summary>
    public const string OfficeCode = "VP-UBND-T-LANGSON";

    /// <summary>Code of the petition whose route the greeting shows: the provincial road (R1).</summary>
    public const string ExampleCode = "KN-2022-000004";

    public static Task PlayAsync(IServiceProvider services, CancellationToken cancellationToken) => Task.CompletedTask;
}
