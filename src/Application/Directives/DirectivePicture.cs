using Microsoft.EntityFrameworkCore;
using Petitions.Application.Meetings;
using Petitions.Application.Petitions;
using Petitions.Domain.Agencies;
using Petitions.Domain.Directives;
using Petitions.Domain.Petitions;
using Petitions.Domain.Territory;

namespace Petitions.Application.Directives;

/// <summary>Draws directives as they stood on a day: what came later is left out, with names in place of ids, and without what must not be shown.</summary>
/// <param name="book">Where the names come from.</param>
/// <param name="hidden">The statements behind petitions that were diverted.</param>
internal sealed class DirectivePicture(ReferenceBook book, IReadOnlySet<Guid> hidden)
{
    public DirectiveSummary Summarise(DirectiveAt at, DateOnly asOf)
    {
        var directive = at.Directive;
        return new(
            directive.Id, directive.Kind, directive.Label, at.Status, Shown(directive), Giver(directive), directive.GivenOn, directive.MeetingId, directive.Number,
            [.. directive.Addressees.Select(Draw)], directive.DueText, at.NextDueOn, at.NextDueOn < asOf, directive.Soft, directive.Schedule.Repeats,
            directive.PetitionIds.Count, at.Version);
    }

    public DirectiveDetails Draw(Directive directive, DirectiveAt at, CoveredPetitions petitions, DateOnly asOf)
    {
        var withdrawn = directive.WithdrawnOn <= asOf;
        return new(
            directive.Id, directive.Kind, directive.Label, at.Status, at.NextDueOn, at.NextDueOn < asOf, directive.Soft, at.Version, Shown(directive),
            Giver(directive), directive.GivenOn, directive.MeetingId, directive.Number, directive.StatementId, [.. directive.Addressees.Select(Draw)],
            directive.DueText, directive.Schedule.Period, directive.Schedule.OnDayOff, directive.BasedOn,
            [.. directive.Occurrences.Select(one => Draw(directive, one, asOf))],
            [.. directive.Reminders.Where(reminder => reminder.On <= asOf).Select(Draw)], petitions, directive.PetitionIds,
            [.. directive.UnitIds.Select(id => UnitReference.To(book.Structure.Get(id)))], withdrawn ? directive.WithdrawnOn : null,
            withdrawn ? directive.WithdrawalGround : null, directive.RecordedBy, Named(directive.RecordedById), directive.RecordedAt);
    }

    private OccurrenceView Draw(Directive directive, Occurrence one, DateOnly asOf)
    {
        var status = directive.StatusOn(one, asOf);
        var overdue = status == OccurrenceStatus.AwaitingReport && one.DueOn < asOf;
        return new(
            one.Number, one.DueOn, one.NominalOn == one.DueOn ? null : one.NominalOn, status, overdue, overdue ? asOf.DayNumber - one.DueOn!.Value.DayNumber : 0,
            one.AcceptedOn <= asOf ? one.AcceptedOn : null, [.. directive.MissingOn(one, asOf).Select(Draw)],
            [.. directive.Reports.Where(report => report.Occurrence == one.Number && report.On <= asOf).Select(report => Draw(report, one.DueOn, asOf))]);
    }

    private DirectiveReportView Draw(DirectiveReport report, DateOnly? dueOn, DateOnly asOf)
    {
        var decided = report.DecidedOn <= asOf;
        var late = report.DaysLate(dueOn);
        return new(
            report.Number, [.. report.AddresseeIds.Select(id => AgencyReference.To(book.Agencies.Get(id)))], report.Joint, report.ReportedBy, report.Text,
            report is { DocumentNumber: { } number, DocumentDate: { } date } ? new ResponseDocument(number, date, report.Signatory) : null, Named(report.AgencyId),
            report.On, report.RecordedAt, late > 0, late, decided ? report.Decision : null, decided ? report.DecidedOn : null,
            decided ? report.DecisionGround : null, decided ? Named(report.DecidedById) : null);
    }

    private DirectiveReminderView Draw(DirectiveReminder reminder) =>
        new(reminder.Number, reminder.Occurrence, reminder.Text, Named(reminder.AgencyId), reminder.On, reminder.RecordedAt);

    private AddresseeView Draw(Addressee to) => new(Named(to.AgencyId), to.Description);

    private GiverView Giver(Directive directive) => new(Named(directive.GiverId), directive.GivenBy);

    private string Shown(Directive directive) => directive.StatementId is { } source && hidden.Contains(source) ? Masking.Text : directive.Quote;

    private AgencyReference? Named(Guid? id) => id is { } known ? AgencyReference.To(book.Agencies.Get(known)) : null;
}

/// <summary>What must not be shown of directives.</summary>
internal static class HiddenDirectives
{
    /// <summary>
    /// Of these statements, those from which a petition was taken, or which support one, that was diverted: hiding the petition and showing the words
    /// it consists of would hide nothing.
    /// </summary>
    public static async Task<IReadOnlySet<Guid>> HiddenAmongAsync(this IPetitionsDb db, IEnumerable<Guid?> statements, CancellationToken cancellationToken)
    {
        var ids = statements.OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
            return new HashSet<Guid>();
        var meetings = db.Statements.Where(statement => ids.Contains(statement.Id)).Select(statement => (Guid?)statement.MeetingId);
        var diverted = await db.Petitions.AsNoTracking()
            .Where(petition => petition.DiversionRegime != null && meetings.Contains(petition.MeetingId))
            .Select(petition => new { petition.StatementId, petition.SupportingStatementIds })
            .ToListAsync(cancellationToken);
        return diverted.SelectMany(petition => petition.SupportingStatementIds.Concat(petition.StatementId is { } source ? [source] : [])).ToHashSet();
    }
}
