using Petitions.Domain.Agencies;
using Petitions.Domain.Calendar;
using Petitions.Domain.Competence;
using Petitions.Domain.Territory;

namespace Petitions.Application;

/// <summary>
/// All that petitions are judged by, as one consistent reading: units, agencies, competence and deadline rules,
/// and the calendar, each with all its versions. Immutable, so that every rule over it is a pure function.
/// </summary>
/// <param name="Revision">Grows with every change of reference data.</param>
public sealed record ReferenceBook(
    long Revision, AdministrativeStructure Structure, AgencyDirectory Agencies, RuleBook Rules, CalendarHistory Calendars)
{
    /// <summary>The calendar as it is.</summary>
    public WorkCalendar Calendar => Calendars.Current;
}
