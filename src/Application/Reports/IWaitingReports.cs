namespace Petitions.Application.Reports;

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

/// <summary>How this process takes part in making and sending reports.</summary>
/// <param name="RunLease">For how long a run stays with a process that gives no sign of life.</param>
/// <param name="DeliveryLease">How long an attempt to deliver may take.</param>
/// <param name="WorkFolder">Where files lie while they are sent.</param>
public sealed record ReportProcessingOptions(TimeSpan RunLease, TimeSpan DeliveryLease, string WorkFolder)
{
    /// <summary>How the files end that are made for one answer and deleted with it.</summary>
    public const string ResponseFileExtension = ".answer";
}
