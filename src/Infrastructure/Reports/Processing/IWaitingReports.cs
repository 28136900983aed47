namespace Petitions.Infrastructure.Reports.Processing;

/// <summary>
/// What waits to be made and to be sent. One process takes each; what a process took and did not finish waits again once its lease is over.
/// </summary>
public interface IWaitingReports
{
    /// <summary>
    /// The run that has waited longest and that no other process is taking
    /// right now; null when none waits. Held until the end of the transaction.
    /// </summary>
    Task<Guid?> LockNextRunAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// The delivery that has waited longest and that no other process is taking
    /// right now; null when none waits. Held until the end of the transaction.
    /// </summary>
    Task<Guid?> LockNextDeliveryAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
