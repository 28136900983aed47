using Petitions.Domain.Reports.Escalation;

namespace Petitions.Application.Reports.Escalation;

/// <summary>A report that was counted, with the reading of the database in which it was; the list comes from that same reading.</summary>
/// <param name="Items">The itemised list, read as it is asked for.</param>
/// <param name="Session">Ended with the report; null for one that reads nothing any more.</param>
public sealed record CountedReport(EscalationReport Report, IAsyncEnumerable<ReportItem> Items, IAsyncDisposable? Session)
    : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Session?.DisposeAsync() ?? ValueTask.CompletedTask;
}
