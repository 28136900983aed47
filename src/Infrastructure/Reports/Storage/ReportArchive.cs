using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using Petitions.Application.Reports.Escalation;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Reports;
using Petitions.Domain.Reports.Escalation;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.Reports.Queries;

namespace Petitions.Infrastructure.Reports.Storage;

/// <summary>Keeps figures and rows of runs in the main database.</summary>
internal sealed class ReportArchive(PetitionsDb db, TimeProvider clock) : IReportArchive
{
    /// <summary>Rows written at once; in between progress is told, and a cancelled run notices.</summary>
    private const int Block = 2000;

    public async Task<(int Rows, string ContentHash)> StoreAsync(
        Guid runId, EscalationReport report, IAsyncEnumerable<ReportItem> items, Func<int, Task> written,
        CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"delete from report_items where run_id = {runId}", cancellationToken);
        await db.ReportSnapshots.Where(snapshot => snapshot.RunId == runId).ExecuteDeleteAsync(cancellationToken);
        using var hash = new ContentHash(report);
        var rows = await WriteAsync(runId, items, hash, written, cancellationToken);
        if (rows != report.ItemCount)
            throw ReportErrors.DoesNotBalance([new("items", "Số dòng danh mục = tổng phải giải quyết", rows, report.ItemCount)]);

        var contentHash = hash.Finish();
        // Past the change tracker: whatever the caller saves next, made or broken off, is the caller's alone.
        var figures = JsonSerializer.Serialize(report, ContentHash.Json);
        await db.Database.ExecuteSqlAsync(
            $"insert into report_snapshots (run_id, figures, item_count, content_hash, made_at) values ({runId}, {figures}::json, {rows}, {contentHash}, {clock.GetUtcNow()})", cancellationToken);
        return (rows, contentHash);
    }

    public async Task<StoredReport> ReadStoredAsync(Guid runId, CancellationToken cancellationToken)
    {
        var kept = await db.ReportSnapshots.AsNoTracking().Where(one => one.RunId == runId)
            .Select(one => new { one.ItemCount, one.ContentHash }).FirstAsync(cancellationToken);
        return new((await ReadFiguresAsync(runId, cancellationToken))!, kept.ItemCount, kept.ContentHash);
    }

    public async Task<EscalationReport?> ReadFiguresAsync(Guid runId, CancellationToken cancellationToken)
    {
        var snapshot = await db.ReportSnapshots.AsNoTracking().FirstOrDefaultAsync(one => one.RunId == runId, cancellationToken);
        if (snapshot is null)
            return null;
        var report = JsonSerializer.Deserialize<EscalationReport>(snapshot.Figures, ContentHash.Json)!;
        if (await db.FrozenPeriods.AnyAsync(period => period.RunId == runId, cancellationToken))
            report = report with { Heading = report.Heading with { Frozen = true } };
        return SnapshotRedaction.Redact(report, await DivertedAsync(SnapshotRedaction.CodesOf(report), cancellationToken));
    }

    public async IAsyncEnumerable<ReportItem> ReadItemsAsync(Guid runId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = Command(
                "select i.item, p.redaction, p.diversion_regime from report_items i left join petitions p on p.code = i.item ->> 'code' " +
                    "and p.redaction <> 'None' where i.run_id = $1 order by i.number");
            command.Parameters.Add(new() { Value = runId });
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            while (await row.ReadAsync(cancellationToken))
            {
                var item = JsonSerializer.Deserialize<ReportItem>(row.GetString(0), ContentHash.Json)!;
                yield return row.EnumValueOrNull<Redaction>(1) is { } redaction
                    ? SnapshotRedaction.Redact(item, redaction, row.EnumValueOrNull<DiversionRegime>(2)) : item;
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<int> WriteAsync(
        Guid runId, IAsyncEnumerable<ReportItem> items, ContentHash hash, Func<int, Task> written, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var (rows, block) = (0, new List<byte[]>(Block));
        async Task FlushAsync()
        {
            await using (var copy = await connection.BeginBinaryImportAsync(
                $"copy {ReportItemRow.Table} (run_id, number, item) from stdin (format binary)", cancellationToken))
            {
                foreach (var item in block)
                {
                    await copy.StartRowAsync(cancellationToken);
                    await copy.WriteAsync(runId, NpgsqlDbType.Uuid, cancellationToken);
                    await copy.WriteAsync(++rows, NpgsqlDbType.Integer, cancellationToken);
                    await copy.WriteAsync(item, NpgsqlDbType.Json, cancellationToken);
                }

                await copy.CompleteAsync(cancellationToken);
            }

            block.Clear();
            await written(rows);
        }

        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            block.Add(hash.Append(item));
            if (block.Count == Block)
                await FlushAsync();
        }

        if (block.Count > 0)
            await FlushAsync();
        return rows;
    }

    private async Task<Dictionary<string, DiversionRegime?>> DivertedAsync(List<string> codes, CancellationToken cancellationToken) =>
        codes.Count == 0
        ? []
        : await db.Petitions.AsNoTracking().Where(petition => codes.Contains(petition.Code) && petition.Redaction == Redaction.Everything)
            .ToDictionaryAsync(petition => petition.Code, petition => petition.DiversionRegime, cancellationToken);

    private NpgsqlCommand Command(string sql) =>
        new(sql, (NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
}
