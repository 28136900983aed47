using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Petitions;

/// <summary>
/// Folds the differences that writers append into the tally behind the board, every few seconds. The board is exact
/// without it; it keeps it quick. Any number of processes may run it: one folds, the others find nothing to do.
/// </summary>
public sealed partial class TallyFoldingService(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TallyFoldingService> log)
    : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    public static Task<long> FoldAsync(PetitionsDb db, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<long>($"select fold_petition_tally() as \"Value\"").SingleAsync(cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await FoldAsync(scope.ServiceProvider.GetRequiredService<PetitionsDb>(), stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database may be away for a while; the differences wait for it.
                LogFailed(log, e.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The tally was not folded, it is tried again: {Reason}")]
    private static partial void LogFailed(ILogger log, string reason);
}
