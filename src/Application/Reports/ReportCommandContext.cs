using Petitions.Domain.Persons;

namespace Petitions.Application.Reports;

/// <summary>Who acts on a schedule, and by what.</summary>
/// <param name="UnitPath">The schedule's unit with the units above it.</param>
public sealed record ReportCommandContext(ActionContext Act, ReferenceBook Book, IReadOnlyList<Guid> UnitPath);
