using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Schedules;
using Petitions.Domain.Territory;

namespace Petitions.Application.Reports.Schedules;

/// <summary>A schedule in a list.</summary>
/// <param name="NextFireAt">When it fires next.</param>
/// <param name="AwaitsCalendarOf">The year whose days off have to be loaded before that is known.</param>
/// <param name="Recipients">How many recipients it has.</param>
public sealed record ReportScheduleSummary(
    Guid Id, string Name, ScheduleStatus Status, UnitReference Unit, PeriodScheme Scheme, PeriodKind Kind, IReadOnlyList<string> Formats,
    string Cron, DateTimeOffset? NextFireAt,
    int? AwaitsCalendarOf, int Recipients, int Version);
