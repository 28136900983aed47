using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Calendar;
using Petitions.Domain.Reports.Delivery;

namespace Petitions.Application.Reports.Delivery;

/// <summary>
/// Finds until when agencies are to acknowledge reports with overdue cases, by which the ladder's notices go; and lays those that were not
/// acknowledged in time on the desk of the agency above: once for each run and agency, whichever process does it. A report that could not
/// be delivered counts as unread from the moment it was given up; for a recipient of no agency the one that had the report made is
/// answerable. Answers how many went up.
/// </summary>
/// <param name="WorkingDays">How many working days an agency has.</param>
public sealed record EscalateUnreadReports(int WorkingDays) : ICommand<int>;

public sealed class EscalateUnreadReportsHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock)
    : IRequestHandler<EscalateUnreadReports, int>
{
    public async Task<int> Handle(EscalateUnreadReports command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = BusinessTime.DateOf(now);
        var unread = await db.ReportDeliveries
            .Where(delivery => (delivery.State == DeliveryState.Sent || delivery.State == DeliveryState.Failed) && delivery.Overdue > 0
                && delivery.AnswerableId != null
                && delivery.UnreadById == null && delivery.AcknowledgedAt == null && delivery.PassedUpAt == null)
            .OrderBy(delivery => delivery.Id).ToListAsync(cancellationToken);
        unread.ForEach(delivery => delivery.SetReadBy(DueOn(delivery, command.WorkingDays, book.Calendar)));
        unread.RemoveAll(delivery => !(delivery.ReadBy < today));
        var runs = unread.Select(delivery => delivery.RunId).Distinct().ToList();
        var known = await db.ReportDeliveries.AsNoTracking().Where(delivery => runs.Contains(delivery.RunId))
            .Select(delivery => new { delivery.RunId, delivery.Number, delivery.RecipientKey }).ToListAsync(cancellationToken);
        var numbers = known.GroupBy(one => one.RunId).ToDictionary(run => run.Key, run => run.Max(one => one.Number));
        var keys = known.Select(one => (one.RunId, one.RecipientKey)).ToHashSet();

        var passed = 0;
        foreach (var delivery in unread)
        {
            delivery.MarkPassedUp(now);
            var unreadAgencyId = delivery.AnswerableId!.Value;
            if (SuperiorOf(unreadAgencyId, book, today) is not { } superior
                || !keys.Add((delivery.RunId, ReportDelivery.UnreadKey(unreadAgencyId))))
                continue;
            db.ReportDeliveries.Add(ReportDelivery.PlanForSuperior(
                Guid.CreateVersion7(now), delivery.RunId, ++numbers[delivery.RunId], unreadAgencyId, superior.Id, superior.Name,
                delivery.Overdue, now));
            passed++;
        }

        await db.SaveChangesAsync(cancellationToken);
        return passed;
    }

    /// <summary>Null where the calendar of a day in between is not loaded: nobody is late yet.</summary>
    private static DateOnly? DueOn(ReportDelivery delivery, int workingDays, WorkCalendar calendar)
    {
        try
        {
            return calendar.DueOn(BusinessTime.DateOf(delivery.UnreadSince!.Value), new Term(workingDays, TermKind.Working));
        }
        catch (DomainException e) when (CalendarErrors.YearMissingIn(e) is not null)
        {
            return null;
        }
    }

    private static Domain.Agencies.Agency? SuperiorOf(Guid agencyId, ReferenceBook book, DateOnly today) =>
        book.Agencies.Find(agencyId) is { } agency && book.Agencies.Superiors(agency, today) is [var superior, ..] ? superior : null;
}
