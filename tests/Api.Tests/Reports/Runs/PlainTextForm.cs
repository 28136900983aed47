using Petitions.Application.Reports;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Api.Tests.Reports.Runs;

/// <summary>A form as short as a form can be.</summary>
internal sealed class PlainTextForm(ReportFormat format) : IReportRenderer
{
    public ReportFormat Format => format;

    /// <summary>Thrown while writing.</summary>
    public static Exception? Failure { get; set; }

    public async Task WriteAsync(
        EscalationReport report, IAsyncEnumerable<ReportItem> items, ReportLetter letter, Stream to, CancellationToken cancellationToken)
    {
        if (Failure is not null)
            throw Failure;
        await to.WriteAsync(
            System.Text.Encoding.UTF8.GetBytes($"{report.Heading.Title}; {letter.Place}, {letter.Date:dd/MM/yyyy}"), cancellationToken);
    }
}
