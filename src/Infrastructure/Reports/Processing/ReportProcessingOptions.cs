namespace Petitions.Infrastructure.Reports.Processing;

/// <summary>How this process takes part in making and sending reports.</summary>
/// <param name="RunLease">For how long a run stays with a process that gives no sign of life.</param>
/// <param name="DeliveryLease">How long an attempt to deliver may take.</param>
/// <param name="WorkFolder">Where files lie while they are sent.</param>
public sealed record ReportProcessingOptions(TimeSpan RunLease, TimeSpan DeliveryLease, string WorkFolder)
{
    /// <summary>How the files end that are made for one answer and deleted with it.</summary>
    public const string ResponseFileExtension = ".answer";
}
