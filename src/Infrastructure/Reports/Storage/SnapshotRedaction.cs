using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions.Reading;
using Petitions.Application.Reports;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Reports.Escalation;

namespace Petitions.Infrastructure.Reports.Storage;

/// <summary>Hides in what was written down what is withheld since.</summary>
internal static class SnapshotRedaction
{
    public static List<string> CodesOf(EscalationReport report) =>
    [
        .. report.Returned.Rows.Select(row => row.Code).Concat(report.Repeated.Rows.Select(row => row.Code))
            .Concat(report.Promises.Rows.Rows.Select(row => row.Code))
            .Concat(report.Adjustments?.Rows.Rows.Select(row => row.Code) ?? []).Concat(report.Changed?.Rows.Select(row => row.Code) ?? [])
            .Distinct(),
    ];

    public static EscalationReport Redact(EscalationReport report, Dictionary<string, DiversionRegime?> diverted)
    {
        if (diverted.Count == 0)
            return report;
        string Title(string code, string title) => diverted.TryGetValue(code, out var regime) ? ReportLabels.RedactedTitle(regime) : title;
        return report with
        {
            Returned = report.Returned with
            {
                Rows =
                [.. report.Returned.Rows.Select(row => row
                    with { Title = Title(row.Code, row.Title),
                        Ground = diverted.ContainsKey(row.Code) ? RedactedText.Mark : row.Ground })]
            },
            Repeated = report.Repeated
                with
            { Rows = [.. report.Repeated.Rows.Select(row => row with { Title = Title(row.Code, row.Title) })] },
            Promises = report.Promises with
            {
                Rows = report.Promises.Rows
                with
                { Rows = [.. report.Promises.Rows.Rows.Select(row => row with { Title = Title(row.Code, row.Title) })] }
            },
            Changed = report.Changed is { } changed
                ? changed with { Rows = [.. changed.Rows.Select(row => row with { Title = Title(row.Code, row.Title) })] } : null,
            Adjustments = report.Adjustments is { } table
                ? table with
                {
                    Rows = table.Rows with
                    {
                        Rows =
                    [.. table.Rows.Rows.Select(row => row with { Title = Title(row.Code, row.Title) })]
                    }
                }
                : null,
        };
    }

    public static ReportItem Redact(ReportItem item, Redaction redaction, DiversionRegime? regime) => redaction == Redaction.Everything
        ? item with
        {
            Title = ReportLabels.RedactedTitle(regime),
            Text = RedactedText.Mark,
            RaisedBy = RedactedText.Mark,
            Roadmap = null,
            Note = null
        }
        : item with { Text = RedactedText.Mark, RaisedBy = RedactedText.Mark };
}
