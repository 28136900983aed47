using Petitions.Application.Reports.Delivery;
using Petitions.Domain;
using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Schedules;

namespace Petitions.Application.Reports.Schedules;

/// <summary>
/// Reads crons, and knows where reports may be sent and in which forms: what a schedule is judged by beside the reference book.
/// </summary>
public sealed class ReportScheduleRules(ICronReader crons, IOutgoingAddresses addresses, IEnumerable<IReportRenderer> renderers)
{
    private readonly HashSet<string> _formats = [.. renderers.Select(renderer => ReportFormats.FileExtension(renderer.Format))];

    public ICronReader Crons => crons;

    /// <exception cref="DomainException"><c>unit.not_valid</c> for a unit that does not hold today; <c>agency.not_found</c>;
    /// <c>report_schedule.format_unknown</c>, <c>report_schedule.address_not_allowed</c>.</exception>
    public void RequireValid(ReportScheduleContent content, ReferenceBook book, DateOnly today)
    {
        book.Structure.ValidOn(content.UnitId, today);
        if (content.Formats.FirstOrDefault(format => !_formats.Contains(format)) is { } unknown)
            throw ReportScheduleErrors.FormatUnknown(unknown);
        foreach (var agency in content.Recipients.Select(recipient => recipient.AgencyId).OfType<Guid>())
            book.Agencies.ValidOn(agency, today);
        if (content.Recipients.Any(recipient => recipient.Kind == RecipientKind.Webhook
            && Uri.TryCreate(recipient.Address, UriKind.Absolute, out var address) && !addresses.Allows(address)))
            throw ReportScheduleErrors.AddressNotAllowed();
    }
}
