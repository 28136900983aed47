using Petitions.Domain.Reports.Delivery;

namespace Petitions.Application.Reports.Schedules;

/// <summary>Somebody who gets the report.</summary>
/// <param name="Kind">email, webhook, folder or desk.</param>
/// <param name="Address">The e-mail address, the URL (https), or the path of a folder below the operator's; none for a desk.</param>
/// <param name="AgencyId">The agency that is to acknowledge the report; needed for a desk.</param>
/// <param name="Name">Who that is, for “Kính gửi”.</param>
public sealed record RecipientInput(RecipientKind? Kind, string? Address, Guid? AgencyId, string? Name)
{
    public Recipient ToRecipient() => new(Kind!.Value, string.IsNullOrWhiteSpace(Address) ? null : Address.Trim(), AgencyId, Name);
}
