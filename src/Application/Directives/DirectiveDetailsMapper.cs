using Petitions.Application.Meetings;
using Petitions.Application.Petitions.Reading;
using Petitions.Domain.Agencies;
using Petitions.Domain.Directives;
using Petitions.Domain.Petitions.Responses;
using Petitions.Domain.Territory;

namespace Petitions.Application.Directives;

/// <summary>
/// Draws directives as they stood on a day: what came later is left out, with names in place of ids, and without what must not be shown.
/// </summary>
/// <param name="book">Where the names come from.</param>
/// <param name="hidden">The statements behind petitions that were diverted.</param>
internal sealed class DirectiveDetailsMapper(ReferenceBook book, IReadOnlySet<Guid> hidden)
{
    public DirectiveSummary MapSummary(DirectiveAsOf row, DateOnly asOf)
    {
        var directive = row.Directive;
        return new(
            directive.Id, directive.Kind, directive.Label, row.Status, RedactedQuoteOf(directive), GiverOf(directive), directive.GivenOn,
            directive.MeetingId, directive.Number,
            [.. directive.Addressees.Select(Map)], directive.DueText, row.NextDueOn, row.NextDueOn < asOf, directive.Soft,
            directive.Schedule.Repeats,
            directive.PetitionIds.Count, row.Version);
    }

    public DirectiveDetails Map(Directive directive, DirectiveAsOf row, CoveredPetitions petitions, DateOnly asOf)
    {
        var withdrawn = directive.WithdrawnOn <= asOf;
        return new(
            directive.Id, directive.Kind, directive.Label, row.Status, row.NextDueOn, row.NextDueOn < asOf, directive.Soft, row.Version,
            RedactedQuoteOf(directive),
            GiverOf(directive), directive.GivenOn, directive.MeetingId, directive.Number, directive.StatementId,
            [.. directive.Addressees.Select(Map)],
            directive.DueText, directive.Schedule.Period, directive.Schedule.OnDayOff, directive.BasedOn,
            [.. directive.Occurrences.Select(one => Map(directive, one, asOf))],
            [.. directive.Reminders.Where(reminder => reminder.On <= asOf).Select(Map)], petitions, directive.PetitionIds,
            [.. directive.UnitIds.Select(id => UnitReference.From(book.Structure.Get(id)))], withdrawn ? directive.WithdrawnOn : null,
            withdrawn ? directive.WithdrawalGround : null, directive.RecordedBy, AgencyOrNull(directive.RecordedById),
            directive.RecordedAt);
    }

    private OccurrenceView Map(Directive directive, Occurrence one, DateOnly asOf)
    {
        var status = directive.StatusOn(one, asOf);
        var overdue = status == OccurrenceStatus.AwaitingReport && one.DueOn < asOf;
        return new(
            one.Number, one.DueOn, one.NominalOn == one.DueOn ? null : one.NominalOn, status, overdue,
            overdue ? asOf.DayNumber - one.DueOn!.Value.DayNumber : 0,
            one.AcceptedOn <= asOf ? one.AcceptedOn : null, [.. directive.MissingOn(one, asOf).Select(Map)],
            [.. directive.Reports.Where(report => report.Occurrence == one.Number && report.On <= asOf)
                .Select(report => Map(report, one.DueOn, asOf))]);
    }

    private DirectiveReportView Map(DirectiveReport report, DateOnly? dueOn, DateOnly asOf)
    {
        var decided = report.DecidedOn <= asOf;
        var late = report.DaysLate(dueOn);
        return new(
            report.Number, [.. report.AddresseeIds.Select(id => AgencyReference.From(book.Agencies.Get(id)))], report.Joint,
            report.ReportedBy, report.Text,
            report is { DocumentNumber: { } number, DocumentDate: { } date } ? new ResponseDocument(number, date, report.Signatory) : null,
            AgencyOrNull(report.AgencyId),
            report.On, report.RecordedAt, late > 0, late, decided ? report.Decision : null, decided ? report.DecidedOn : null,
            decided ? report.DecisionGround : null, decided ? AgencyOrNull(report.DecidedById) : null);
    }

    private DirectiveReminderView Map(DirectiveReminder reminder) =>
        new(reminder.Number, reminder.Occurrence, reminder.Text, AgencyOrNull(reminder.AgencyId), reminder.On, reminder.RecordedAt);

    private AddresseeView Map(Addressee to) => new(AgencyOrNull(to.AgencyId), to.Description);

    private GiverView GiverOf(Directive directive) => new(AgencyOrNull(directive.GiverId), directive.GivenBy);

    private string RedactedQuoteOf(Directive directive) =>
        directive.StatementId is { } source && hidden.Contains(source) ? RedactedText.Mark : directive.Quote;

    private AgencyReference? AgencyOrNull(Guid? id) => id is { } known ? AgencyReference.From(book.Agencies.Get(known)) : null;
}
