using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Petitions.Infrastructure.Reports.Processing;

/// <summary>
/// Makes and sends what waits, one run and one delivery at a time, apart from each other: a report that takes minutes
/// holds up no e-mail. Every process that serves may do so; the database gives each piece of work to one of them.
/// </summary>
public sealed partial class ReportWorker(ReportRunProcessor runs, ReportDeliveryProcessor deliveries, ReportProcessingOptions options,
    TimeProvider clock, ILogger<ReportWorker> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan FileRetention = TimeSpan.FromDays(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DeleteLeftoverFiles();
        return Task.WhenAll(ProcessContinuouslyAsync(runs.ProcessNextAsync, stoppingToken),
            ProcessContinuouslyAsync(deliveries.SendNextAsync, stoppingToken));
    }

    private async Task ProcessContinuouslyAsync(Func<CancellationToken, Task<bool>> next, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            try
            {
                while (!stopping.IsCancellationRequested && await next(stopping))
                {
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database may be away for a while, or not migrated yet; what waits in it waits on.
                LogFailed(log, e.GetType().Name, e.Message);
                await Task.Delay(PauseAfterFailure, clock, stopping);
            }
        }
    }

    /// <summary>Takes off the disk what a process that was killed, or the sending elsewhere, left there.</summary>
    private void DeleteLeftoverFiles()
    {
        var old = clock.GetUtcNow() - FileRetention;
        foreach (var left in Directory.Exists(options.WorkFolder) ? new DirectoryInfo(options.WorkFolder).GetFileSystemInfos() : [])
        {
            try
            {
                if (left.LastWriteTimeUtc >= old.UtcDateTime)
                    continue;
                if (left is DirectoryInfo folder && Guid.TryParseExact(folder.Name, "N", out _))
                    folder.Delete(recursive: true);
                else if (left is FileInfo && left.Extension == ReportProcessingOptions.ResponseFileExtension)
                    left.Delete();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                LogFailed(log, e.GetType().Name, e.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Making or sending of reports was interrupted, it goes on: {Kind} {Reason}")]
    private static partial void LogFailed(ILogger log, string kind, string reason);
}
