using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Persons;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>Which outgoing addresses the operator allows.</summary>
public interface IOutgoingAddresses
{
    /// <summary>Whether that URL may be written down as one to be called.</summary>
    bool Allows(Uri address);
}

/// <summary>Who acts on a schedule, and by what.</summary>
/// <param name="UnitPath">The schedule's unit with the units above it.</param>
public sealed record ReportScheduleCase(Act Act, ReferenceBook Book, IReadOnlyList<Guid> UnitPath);

/// <summary>Takes a schedule out for a command, and puts what a request says into words of the domain.</summary>
public sealed class ReportScheduleDesk(IPetitionsDb db, IReferenceBooks books, ICurrentActor actor, ReportRunDrawing drawing, TimeProvider clock)
{
    /// <summary>What runs look like.</summary>
    public ReportRunDrawing Drawing => drawing;

    /// <exception cref="DomainException"><c>report_schedule.not_found</c>, <c>report_schedule.stale</c>.</exception>
    public async Task<ReportSchedule> TakeAsync(Guid id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var schedule = await db.ReportSchedules.FirstOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw ReportScheduleErrors.NotFound(id);
        schedule.RequireVersion(expectedVersion);
        return schedule;
    }

    /// <summary>Who acts today, over which units.</summary>
    public async Task<ReportScheduleCase> CaseAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = BusinessTime.DateOf(now);
        return new(new(actor.Identity.On(today, today, book), today, now), book, [.. book.Structure.Path(book.Structure.Get(unitId)).Select(unit => unit.Id)]);
    }

    public Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}

/// <summary>Reads crons, and knows where reports may be sent and in which forms: what a schedule is judged by beside the reference book.</summary>
public sealed class ReportScheduleRules(ICronReader crons, IOutgoingAddresses addresses, IEnumerable<IReportForm> forms)
{
    private readonly HashSet<string> _formats = [.. forms.Select(form => ReportFormats.Ending(form.Format))];

    public ICronReader Crons => crons;

    /// <exception cref="DomainException"><c>unit.not_valid</c> for a unit that does not hold today; <c>agency.not_found</c>; <c>report_schedule.format_unknown</c>, <c>report_schedule.address_not_allowed</c>.</exception>
    public void Require(ReportScheduleContent content, ReferenceBook book, DateOnly today)
    {
        book.Structure.ValidOn(content.UnitId, today);
        if (content.Formats.FirstOrDefault(format => !_formats.Contains(format)) is { } unknown)
            throw ReportScheduleErrors.FormatUnknown(unknown);
        foreach (var agency in content.Recipients.Select(recipient => recipient.AgencyId).OfType<Guid>())
            book.Agencies.ValidOn(agency, today);
        if (content.Recipients.Any(recipient => recipient.Kind == RecipientKind.Webhook && Uri.TryCreate(recipient.Address, UriKind.Absolute, out var address) && !addresses.Allows(address)))
            throw ReportScheduleErrors.AddressNotAllowed();
    }
}
