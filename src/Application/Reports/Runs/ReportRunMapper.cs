using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;
using Petitions.Domain.Territory;

namespace Petitions.Application.Reports.Runs;

/// <summary>What runs look like to readers.</summary>
public sealed class ReportRunMapper(IEnumerable<IReportRenderer> renderers)
{
    private readonly IReadOnlyList<ReportFormat> _formats = [.. renderers.Select(renderer => renderer.Format).Distinct().Order()];

    public ReportRunView Map(ReportRun run, ReferenceBook book) => new(
        run.Id, UnitReference.From(book.Structure.Get(run.UnitId)), run.Scheme, run.Kind, run.PeriodCode, ReportPeriodLabels.Of(run.Period),
        run.PeriodFrom, run.PeriodTo, run.AsOf,
        run.KnownAt, run.Trigger, run.ScheduleId, run.RequestedBy, run.RequestedAt, run.State, run.Phase, run.RowsDone, run.RowsTotal,
        run.Attempt, run.StartedAt,
        run.FinishedAt, SecondsOf(run), run.FailureCode, run.Failure is { } failure ? Language.Of(failure, run.EnglishFailure!) : null,
        run.RetryAt, run.ContentHash, run.NumberAndSymbol, run.NumberedOn, run.State == RunState.Done ? _formats : [], run.Version);

    private static double? SecondsOf(ReportRun run) =>
        run is { StartedAt: { } start, FinishedAt: { } end } && end >= start ? Math.Round((end - start).TotalSeconds, 3) : null;
}
