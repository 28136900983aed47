using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Domain;
using Petitions.Domain.Reports;

namespace Petitions.Application.Reports;

/// <summary>
/// The sign of life of a run that this process works on: writes every few seconds how far it is, which also keeps other processes off it, and learns in doing so that the run was
/// cancelled or taken over. Everything is written on the run as it was taken: of two that believe to have it, one loses.
/// </summary>
internal sealed class ReportRunLife : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    private readonly IServiceScopeFactory _scopes;
    private readonly Guid _id;
    private readonly Guid? _madeBy;
    private readonly int _attempt;
    private readonly TimeSpan _lease;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _end;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ITimer _timer;
    private ReportProgress _progress = new(RunPhase.Counting, 0, null);
    private DateTimeOffset _told;
    private volatile bool _lost;

    public ReportRunLife(IServiceScopeFactory scopes, ReportRun run, TimeSpan lease, TimeProvider clock, CancellationToken stopping)
    {
        (_scopes, _id, _madeBy, _attempt, _lease, _clock) = (scopes, run.Id, run.RequestedById, run.Attempt, lease, clock);
        _told = clock.GetUtcNow();
        _end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var pause = lease / 6 < Beat ? lease / 6 : Beat;
        _timer = clock.CreateTimer(_ => _ = BeatAsync(), null, pause, pause);
    }

    /// <summary>Ends when the run is lost or the process stops.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>True when the run was cancelled or taken over.</summary>
    public bool IsLost => _lost;

    /// <summary>Hears how far the run is; a new phase is written at once, rows with the next beat.</summary>
    public async Task TellAsync(ReportProgress progress, CancellationToken cancellationToken)
    {
        var due = progress.Phase != _progress.Phase || _clock.GetUtcNow() - _told >= Beat;
        _progress = progress;
        if (due)
            await WriteAsync(run => run.Advance(progress.Phase, progress.RowsDone, progress.RowsTotal, _clock.GetUtcNow(), _lease), null, cancellationToken);
        Token.ThrowIfCancellationRequested();
    }

    /// <summary>Ends the run and puts its deliveries into the outbox, in one transaction.</summary>
    public async Task FinishAsync(MadeReport made, IReadOnlyList<ReportFile> files, IReadOnlyList<Recipient> recipients)
    {
        var now = _clock.GetUtcNow();
        var ids = NewIds.InOrder(recipients.Count, now);
        var madeBy = _madeBy ?? made.Report.Heading.IssuingBody?.Id;
        await WriteAsync(
            run => run.Finish(made.ContentHash, made.ItemCount, now),
            db =>
            {
                db.ReportFiles.AddRange(files);
                db.ReportDeliveries.AddRange(recipients.Select((recipient, index) => ReportDelivery.Plan(ids[index], _id, index + 1, recipient, madeBy, made.Report.Total.Overdue, now)));
            },
            CancellationToken.None);
        Token.ThrowIfCancellationRequested();
    }

    /// <param name="retryAt">When it is tried again; null when there is no use in it.</param>
    public Task FailAsync(Refusal fault, DateTimeOffset? retryAt) =>
        WriteAsync(run => run.Fail(fault, retryAt, _clock.GetUtcNow()), null, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await _writing.WaitAsync();
        _writing.Dispose();
        _end.Dispose();
    }

    private async Task BeatAsync()
    {
        // A beat that finds the one before it still at work has nothing to add.
        if (_lost || !await TryEnterAsync())
            return;
        try
        {
            var progress = _progress;
            await ChangeAsync(run => run.Advance(progress.Phase, progress.RowsDone, progress.RowsTotal, _clock.GetUtcNow(), _lease), null, _end.Token);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The database may be away for a moment; the lease lasts for several beats.
        }
        finally
        {
            Leave();
        }
    }

    private async Task WriteAsync(Action<ReportRun> change, Action<IPetitionsDb>? more, CancellationToken cancellationToken)
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
                await _end.CancelAsync();
                return;
            }

            change(run);
            more?.Invoke(db);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                _told = _clock.GetUtcNow();
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

    private void Leave()
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
