using Petitions.Application.Reports.Runs;
using Petitions.Domain.Reports.Periods;

namespace Petitions.Api.Reports;

/// <summary>The period whose books are closed.</summary>
/// <param name="Unit">The unit whose figures are kept.</param>
/// <param name="Scheme">administrative (when left out), calendar or session.</param>
/// <param name="From">The first day, for a period before or after a session.</param>
/// <param name="To">The last day, for a period before or after a session.</param>
public sealed record FreezingBody(Guid? Unit, PeriodScheme? Scheme, DateOnly? From, DateOnly? To);

/// <summary>A report that is to be made once.</summary>
/// <param name="Unit" example="00f9ceba-b800-7ccf-b461-6105c1fbebce">The unit, with everything below it.</param>
/// <param name="Period" example="2022-Q4">The period; or two days, from and to.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Scheme">administrative (when left out), calendar or session.</param>
/// <param name="AsOf">A day within the period, for provisional figures.</param>
/// <param name="KnownAt" example="2022-12-20T08:00:00.000Z">What was entered later is left out;
/// the moment at which it is made when left out, and of a frozen period, what was frozen.</param>
/// <param name="Letter">What is settled of its letter; the state layout of the unit's people's committee when left out.</param>
/// <param name="Number" example="5">Its number in the register of what goes out, where it has one already: 05/BC-UBND, 05-BC/HU.</param>
/// <param name="On" example="2022-12-20">The date of the document, with a number; today when left out.</param>
public sealed record ReportOrderBody(
    Guid? Unit, string? Period, DateOnly? From, DateOnly? To, PeriodScheme? Scheme, DateOnly? AsOf, DateTimeOffset? KnownAt,
    LetterInput? Letter, int? Number, DateOnly? On);

/// <summary>A number in the register of what goes out.</summary>
/// <param name="Number" example="5">From 1; below ten it is written with a zero.</param>
/// <param name="On" example="2022-12-20">The date of the document; today when left out.</param>
/// <param name="Ground">Why it replaces the number that the report has; needed for that alone.</param>
public sealed record RegisterBody(int? Number, DateOnly? On, string? Ground);

/// <summary>A run of a schedule outside its times.</summary>
/// <param name="Period" example="2022-Q4">The period, such as 2022-Q4; the latest that has ended when left out.</param>
/// <param name="Number" example="5">Its number in the register of what goes out, where it has one already.</param>
/// <param name="On" example="2022-12-20">The date of the document, with a number; today when left out.</param>
public sealed record ScheduledRunBody(string? Period, int? Number, DateOnly? On);
