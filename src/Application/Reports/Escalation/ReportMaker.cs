using System.Runtime.CompilerServices;
using Petitions.Application.Directives;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Application.Reports.Escalation;

/// <inheritdoc cref="IReportMaker"/>
public sealed class ReportMaker(IPetitionsDb db, IReportSource source, IReportArchive archive, ReportScopeBuilder scopes) : IReportMaker
{
    public async Task<StoredReport> CountAndStoreAsync(
        Guid runId, ReportParameters parameters, ReportProgressHandler onProgress, CancellationToken cancellationToken)
    {
        await onProgress(new(RunPhase.Counting, 0, null), cancellationToken);
        await using var counted = await CountAsync(parameters, cancellationToken);
        var report = counted.Report;
        await onProgress(new(RunPhase.Listing, 0, report.ItemCount), cancellationToken);
        var (rows, hash) = await db.InTransactionAsync(
            () => archive.StoreAsync(
                runId, report, counted.Items,
                done => onProgress(new(RunPhase.Listing, Math.Min(done, report.ItemCount), report.ItemCount), cancellationToken),
                cancellationToken),
            cancellationToken);
        return new(report, rows, hash);
    }

    public async Task<CountedReport> CountAsync(ReportParameters parameters, CancellationToken cancellationToken)
    {
        var scoped = await scopes.BuildAsync(parameters, cancellationToken);
        var session = await source.OpenSessionAsync(scoped.Scope, cancellationToken);
        try
        {
            return new(await AssembleAsync(scoped, session, cancellationToken), ListAsync(scoped, session, cancellationToken), session);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private async Task<EscalationReport> AssembleAsync(ScopedReport scoped, IReportSession session, CancellationToken cancellationToken)
    {
        var counts = await session.CountAsync(cancellationToken);
        var hidden = await db.FindRedactedStatementsAsync(counts.Obligations.Select(record => record.StatementId), cancellationToken);
        var report = new ReportAssembler(scoped.Heading, scoped.Scope, counts, scoped.Book, hidden).Assemble();
        List<BalanceCheck> broken = [.. report.Balance.Where(check => !check.IsBalanced)];
        return broken.Count == 0 ? report : throw ReportErrors.DoesNotBalance(broken);
    }

    private static async IAsyncEnumerable<ReportItem> ListAsync(
        ScopedReport scoped, IReportSession session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var assembler = new ReportItemAssembler(scoped.Book, scoped.Unit, new ReportTerritory(scoped.Book, scoped.Scope));
        await foreach (var record in session.ReadItemsAsync(cancellationToken))
            yield return assembler.Assemble(record);
    }
}
