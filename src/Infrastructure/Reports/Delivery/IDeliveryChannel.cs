using Petitions.Domain.Reports.Delivery;

namespace Petitions.Infrastructure.Reports.Delivery;

/// <summary>Carries parcels on one way.</summary>
public interface IDeliveryChannel
{
    RecipientKind Kind { get; }

    /// <summary>
    /// Returns when the other side has taken it over. Repeating it is recognisable for the other side as the same delivery.
    /// </summary>
    /// <exception cref="DeliveryException">It did not arrive, and why.</exception>
    Task SendAsync(ReportMessage outgoing, CancellationToken cancellationToken);
}
