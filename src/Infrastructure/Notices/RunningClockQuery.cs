using Petitions.Domain.Notices;

namespace Petitions.Infrastructure.Notices;

/// <summary>
/// Where running clocks of one kind are found: a select that a sweep reads in the order of due dates. A new kind of
/// clock is one more of these, an index on its due date and id for what runs, and its rungs in <c>ladder.json</c>.
/// </summary>
/// <param name="Kind">The clocks that it gives.</param>
/// <param name="Select"> Gives for each clock that runs (and for each body, where several owe
/// the same): <c>clock_id</c>, <c>due_on</c>, <c>petition_id</c> or else <c>directive_id</c>,
/// <c>body_id</c> whose clock it is, <c>assigner_id</c> who gave the task, and
/// <c>instead_id</c> who is told where there is neither an assigner nor a body above.
/// </param>
/// <param name="ReportRunColumn">The column that names the report, where it is about none of these.</param>
internal sealed record RunningClockQuery(ClockKind Kind, string Select, string ReportRunColumn = "null::uuid");
