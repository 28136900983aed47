using Petitions.Domain.Agencies;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions.Route;

namespace Petitions.Application.Petitions.Deadlines;

/// <summary>Something that happened to the due date.</summary>
/// <param name="DueOn">The due date since; null while the clock is paused.</param>
/// <param name="DecidedBy">The body that decided it; never the holder. Null
/// where an administrator without a body changed the calendar.</param>
public sealed record DueDateChangeView(
    DueDateChangeKind Kind, DateOnly On, DateOnly EarlierDueOn, DateOnly? DueOn, string Ground, AgencyReference? DecidedBy,
    DateTimeOffset RecordedAt)
{
    /// <param name="spell">The spell whose clock it is; null for the clock of a step, which the calendar alone moves.</param>
    internal static DueDateChangeView Of(DueDateChange change, Holding? spell, ReferencedPetition petition, ReferenceBook book) => new(
        change.Kind, change.On, change.EarlierDueOn, change.DueOn,
        change.Kind == DueDateChangeKind.CalendarMoved || spell is null ? change.Ground : petition.RedactedGroundOf(change, spell),
        change.DecidedById is { } agency ? AgencyReference.From(book.Agencies.Get(agency)) : null, change.RecordedAt);
}
