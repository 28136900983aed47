using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Periods;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Domain.Reports.Schedules;

/// <summary>What a schedule says: the settings that somebody writes down and may revise.</summary>
/// <param name="Name">What it is called among people.</param>
/// <param name="UnitId">The unit it reports about, with everything below it.</param>
/// <param name="Scheme">How the year is cut.</param>
/// <param name="Kind">How long a period is; each fire reports the latest that has ended.</param>
/// <param name="Formats">The files that are made and sent, in words such as <c>xlsx</c>.</param>
/// <param name="Cron">Minute, hour, day of the month, month, day of the week, in Vietnamese time.</param>
/// <param name="Letter">What makes a letter of the report.</param>
/// <param name="Recipients">Who gets it; none when it is only kept.</param>
public sealed record ReportScheduleContent(
    string Name, Guid UnitId, PeriodScheme Scheme, PeriodKind Kind, IReadOnlyList<string> Formats, string Cron, LetterDetails Letter,
    IReadOnlyList<Recipient> Recipients);
