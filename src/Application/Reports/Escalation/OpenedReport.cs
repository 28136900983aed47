using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports.Escalation;

/// <summary>A report, ready to be written in any form.</summary>
/// <param name="Items">The itemised list, read as it is asked for.</param>
/// <param name="Letter">What makes a letter of it, as far as it is known without a schedule.</param>
/// <param name="RunId">The run that wrote it down; null when it is counted now.</param>
/// <param name="Session">What the list is read from; whoever opens a report ends it.</param>
public sealed record OpenedReport(EscalationReport Report, IAsyncEnumerable<ReportItem> Items, ReportLetter Letter, Guid? RunId = null,
    IAsyncDisposable? Session = null) : IAsyncDisposable
{
    /// <summary>The content hash that a run of the same would have, once the whole list was read; null before.</summary>
    public Func<string?> Hash { get; init; } = () => null;

    public ValueTask DisposeAsync() => Session?.DisposeAsync() ?? ValueTask.CompletedTask;
}
