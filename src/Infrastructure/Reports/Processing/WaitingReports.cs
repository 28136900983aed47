using Microsoft.EntityFrameworkCore;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Reports.Processing;

/// <summary>
/// Finds what waits, and locks it: a row that another process is taking right now is passed over, so that nobody queues behind anybody.
/// </summary>
public sealed class WaitingReports(PetitionsDb db) : IWaitingReports
{
    public Task<Guid?> LockNextRunAsync(DateTimeOffset now, CancellationToken cancellationToken) => FirstAsync(
        $"""
        select id as "Value" from report_runs
        where state in ('Queued', 'Running', 'Failed')
            and (state = 'Queued' or (state = 'Failed' and retry_at <= {now}) or (state = 'Running' and leased_until < {now}))
        order by requested_at limit 1 for update skip locked
        """, cancellationToken);

    public Task<Guid?> LockNextDeliveryAsync(DateTimeOffset now, CancellationToken cancellationToken) => FirstAsync(
        $"""
        select id as "Value" from report_deliveries
        where state = 'Waiting' and next_attempt_at <= {now} and (leased_until is null or leased_until < {now})
        order by next_attempt_at limit 1 for update skip locked
        """, cancellationToken);

    private async Task<Guid?> FirstAsync(FormattableString sql, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<Guid>(sql).ToListAsync(cancellationToken) is [var id] ? id : null;
}
