using Petitions.Domain.Agencies;
using Petitions.Domain.Reports.Delivery;

namespace Petitions.Application.Reports.Schedules;

/// <summary>Somebody who gets the report.</summary>
public sealed record RecipientView(RecipientKind Kind, string? Address, AgencyReference? Agency, string? Name)
{
    public static RecipientView Of(Recipient recipient, ReferenceBook book) => new(
        recipient.Kind, recipient.Address,
        recipient.AgencyId is { } id && book.Agencies.Find(id) is { } agency ? AgencyReference.From(agency) : null, recipient.Name);
}
