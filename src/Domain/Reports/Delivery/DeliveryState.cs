namespace Petitions.Domain.Reports.Delivery;

/// <summary>How far a delivery is.</summary>
public enum DeliveryState
{
    /// <summary>Not sent yet; the next attempt is planned, or under way.</summary>
    Waiting,

    /// <summary>Handed over; for a desk, laid there.</summary>
    Sent,

    /// <summary>Given up: refused for good, or tried often enough.</summary>
    Failed,

    /// <summary>Somebody stopped it before it was sent.</summary>
    Dropped,
}
