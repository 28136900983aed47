using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Application;
using Petitions.Application.Reports.Escalation;
using Petitions.Domain;
using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Infrastructure.Reports.Processing;

/// <summary>
/// The sign of life of a run that this process works on: writes every few seconds how far it is, which
/// also keeps other processes off it, and learns in doing so that the run was cancelled or taken over.
/// Everything is written on the run as it was taken: of two that believe to have it, one loses.
/// </summary>
internal sealed class ReportRunLease : IAsyncDisposable
{
    private static readonly TimeSpan RenewalInterval = TimeSpan.FromSeconds(2);

    private readonly IServiceScopeFactory _scopes;
    private readonly Guid _id;
    private readonly Guid? _requestedById;
    private readonly int _attempt;
    private readonly TimeSpan _lease;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _cancellation;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ITimer _timer;
    private ReportProgress _progress = new(RunPhase.Counting, 0, null);
    private DateTimeOffset _writtenAt;
    private volatile bool _lost;

    public ReportRunLease(IServiceScopeFactory scopes, ReportRun run, TimeSpan lease, TimeProvider clock, CancellationToken stopping)
    {
        (_scopes, _id, _requestedById, _attempt, _lease, _clock) = (scopes, run.Id, run.RequestedById, run.Attempt, lease, clock);
        _writtenAt = clock.GetUtcNow();
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var pause = lease / 6 < RenewalInterval ? lease / 6 : RenewalInterval;
        _timer = clock.CreateTimer(_ => _ = RenewAsync(), null, pause, pause);
    }

    /// <summary>Ends when the run is lost or the process stops.</summary>
    public CancellationToken Token => _cancellation.Token;

    /// <summary>True when the run was cancelled or taken over.</summary>
    public bool IsLost => _lost;

    /// <summary>Hears how far the run is; a new phase is written at once, rows with the next beat.</summary>
    public async Task ReportProgressAsync(ReportProgress progress, CancellationToken cancellationToken)
    {
        var due = progress.Phase != _progress.Phase || _clock.GetUtcNow() - _writtenAt >= RenewalInterval;
        _progress = progress;
        if (due)
            await ChangeExclusivelyAsync(run => run.Advance(progress.Phase, progress.RowsDone, progress.RowsTotal, _clock.GetUtcNow(),
                _lease), null, cancellationToken);
        Token.ThrowIfCancellationRequested();
    }

    /// <summary>Ends the run and puts its deliveries into the outbox, in one transaction.</summary>
    public async Task FinishAsync(StoredReport stored, IReadOnlyList<ReportFile> files, IReadOnlyList<Recipient> recipients)
    {
        var now = _clock.GetUtcNow();
        var ids = NewIds.InOrder(recipients.Count, now);
        var madeBy = _requestedById ?? stored.Report.Heading.IssuingBody?.Id;
        await ChangeExclusivelyAsync(
            run => run.Finish(stored.ContentHash, stored.ItemCount, now),
            db =>
            {
                db.ReportFiles.AddRange(files);
                db.ReportDeliveries.AddRange(recipients.Select((recipient, index) =>
                    ReportDelivery.Plan(ids[index], _id, index + 1, recipient, madeBy, stored.Report.Total.Overdue, now)));
            },
            CancellationToken.None);
        Token.ThrowIfCancellationRequested();
    }

    /// <param name="retryAt">When it is tried again; null when there is no use in it.</param>
    public Task FailAsync(Refusal fault, DateTimeOffset? retryAt) =>
        ChangeExclusivelyAsync(run => run.Fail(fault, retryAt, _clock.GetUtcNow()), null, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await _writing.WaitAsync();
        _writing.Dispose();
        _cancellation.Dispose();
    }

    private async Task RenewAsync()
    {
        // A beat that finds the one before it still at work has nothing to add.
        if (_lost || !await TryEnterAsync())
            return;
        try
        {
            var progress = _progress;
            await ChangeAsync(run => run.Advance(progress.Phase, progress.RowsDone, progress.RowsTotal, _clock.GetUtcNow(), _lease), null,
                _cancellation.Token);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The database may be away for a moment; the lease lasts for several beats.
        }
        finally
        {
            Release();
        }
    }

    private async Task ChangeExclusivelyAsync(Action<ReportRun> change, Action<IPetitionsDb>? more, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await ChangeAsync(change, more, cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ChangeAsync(Action<ReportRun> change, Action<IPetitionsDb>? more, CancellationToken cancellationToken)
    {
        for (var again = 0; ; again++)
        {
            await using var scope = _scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IPetitionsDb>();
            var run = await db.ReportRuns.FirstAsync(one => one.Id == _id, cancellationToken);
            if (run.State != RunState.Running || run.Attempt != _attempt)
            {
                _lost = true;
                await _cancellation.CancelAsync();
                return;
            }

            change(run);
            more?.Invoke(db);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                _writtenAt = _clock.GetUtcNow();
                return;
            }
            catch (DbUpdateConcurrencyException) when (again < 3)
            {
                // Somebody cancelled it meanwhile; the next reading shows it.
            }
        }
    }

    private async Task<bool> TryEnterAsync()
    {
        try
        {
            return await _writing.WaitAsync(0);
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    private void Release()
    {
        try
        {
            _writing.Release();
        }
        catch (ObjectDisposedException)
        {
            // The run was over before this beat was.
        }
    }
}
