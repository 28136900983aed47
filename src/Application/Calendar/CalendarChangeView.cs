using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;

namespace Petitions.Application.Calendar;

/// <summary>A change of the calendar.</summary>
/// <param name="Id">Id of the change; the events of what it moved name it.</param>
/// <param name="Year">The year whose days it changes.</param>
/// <param name="Status">confirmed; proposed while a new edition of the calendar file
/// waits for an administrator; overtaken once the year has changed since.</param>
/// <param name="YearVersion">The version of the year that it made, or that
/// it was proposed on: the <c>If-Match</c> of a confirmation.</param>
/// <param name="Reason">Why; shown with every due date that moved.</param>
/// <param name="Source">The notice or law behind the days.</param>
/// <param name="Days">The days that became working days or ceased to be.</param>
/// <param name="Moved">How many due dates it moved, or would have moved when it was proposed.</param>
/// <param name="On">The business date.</param>
/// <param name="By">Who confirmed it, or the file that proposes it.</param>
/// <param name="Agency">Whose that person is; null for an administrator without a body, and for a file.</param>
/// <param name="Proposal">The year as it is proposed, which preview and
/// confirmation take as it stands; null on a change that was confirmed.</param>
public sealed record CalendarChangeView(
    Guid Id, int Year, CalendarChangeStatus Status, int YearVersion, string Reason, string Source, IReadOnlyList<ChangedDay> Days,
    MovedDueDates Moved, DateOnly On,
    DateTimeOffset RecordedAt, string By, AgencyReference? Agency, ProposedYear? Proposal)
{
    internal static CalendarChangeView Of(CalendarChange change, int version, ReferenceBook book) => new(
        change.Id, change.Year, change.StatusForVersion(version), change.YearVersion, change.Reason, change.Source, change.Days,
        change.Moved, change.On, change.RecordedAt,
        change.ActorName, change.ActorAgencyId is { } agency ? AgencyReference.From(book.Agencies.Get(agency)) : null, change.Proposal);
}
