using Petitions.Domain.Agencies;

namespace Petitions.Domain.Persons;

/// <summary>
/// Who did something, on which business date it took effect, and at which instant it was entered. A clerk may enter last week's
/// meeting today: the two times differ, and both stay visible.
/// </summary>
public sealed record ActionContext(Actor By, DateOnly On, DateTimeOffset RecordedAt)
{
    /// <summary>The body that holds what is acted on, with its superiors, as it stands that day; null when nobody holds it.</summary>
    public Authority? Holder { get; init; }

    /// <summary>The body that holds what is acted on or held it last, with its superiors, as it or its successor stands that day.</summary>
    public Authority? HolderOrLast { get => field ?? Holder; init; }

    /// <summary>
    /// The place that is acted on as it stands that day, with the units above it: after a reform other units than those of its origin.
    /// </summary>
    public IReadOnlyList<Guid> Place { get; init; } = [];

    /// <summary>The business date of the entry.</summary>
    public DateOnly RecordedOn => BusinessTime.DateOf(RecordedAt);
}
