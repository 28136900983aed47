using System.Security.Cryptography;
using Petitions.Application.Reports;
using Petitions.Application.Reports.Escalation;
using Petitions.Application.Reports.Runs;
using Petitions.Domain.Reports.Delivery;
using Petitions.Domain.Reports.Escalation;
using Petitions.Domain.Reports.Runs;
using Petitions.Infrastructure.Reports.Delivery;
using Petitions.Infrastructure.Reports.Processing;

namespace Petitions.Infrastructure.Reports.Storage;

/// <summary>
/// Makes the files of a run from its kept figures and rows, on this machine's disk, and finds them
/// there again. They can always be made anew, the same each time; so no process needs those of another.
/// </summary>
public sealed class ReportFiles(IReportArchive archive, IEnumerable<IReportRenderer> renderers, ReportProcessingOptions options)
    : IReportFiles
{
    /// <summary>Makes the files that are not there yet, and answers all of them in the order asked for.</summary>
    /// <param name="run">A run whose figures are kept; its files bear the letter and the number that it has now.</param>
    /// <param name="formats">In words such as <c>xlsx</c>.</param>
    /// <exception cref="DeliveryException"><c>files.disk_full</c>.</exception>
    public async Task<IReadOnlyList<ReportMessageFile>> RenderAsync(
        ReportRun run, IReadOnlyList<string> formats, CancellationToken cancellationToken)
    {
        var report = await archive.ReadFiguresAsync(run.SnapshotId, cancellationToken)
            ?? throw new InvalidOperationException("The run has no figures yet.");
        var folder = Directory.CreateDirectory(Path.Combine(FolderOf(run.Id), $"{run.Edition}")).FullName;
        var files = new List<ReportMessageFile>();
        foreach (var renderer in formats.Select(RendererOf))
        {
            var name = ReportFileName.Of(report.Heading, renderer.Format, run.Id);
            var path = Path.Combine(folder, name);
            if (!File.Exists(path))
                await WriteAsync(renderer, report, run, path, cancellationToken);
            files.Add(new(ReportFormats.FileExtension(renderer.Format), name, ReportFormats.MediaType(renderer.Format), path,
                new FileInfo(path).Length));
        }

        return files;
    }

    /// <summary>The same, with what is written down of each file.</summary>
    /// <exception cref="DeliveryException"><c>files.disk_full</c>.</exception>
    public async Task<IReadOnlyList<ReportFile>> RecordAsync(
        ReportRun run, IReadOnlyList<string> formats, CancellationToken cancellationToken)
    {
        var made = new List<ReportFile>();
        foreach (var file in formats.Count == 0 ? [] : await RenderAsync(run, formats, cancellationToken))
            made.Add(ReportFile.Of(run, file.Format, file.Name, file.Length, await HashAsync(file, cancellationToken)));
        return made;
    }

    /// <summary>SHA-256 of a file's bytes, in hexadecimal.</summary>
    private static async Task<string> HashAsync(ReportMessageFile file, CancellationToken cancellationToken)
    {
        await using var bytes = File.OpenRead(file.Path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellationToken));
    }

    /// <summary>Takes the run's files off the disk.</summary>
    public void Delete(Guid runId)
    {
        if (Directory.Exists(FolderOf(runId)))
            Directory.Delete(FolderOf(runId), recursive: true);
    }

    private string FolderOf(Guid runId) => Path.Combine(options.WorkFolder, runId.ToString("N"));

    private IReportRenderer RendererOf(string format) => renderers.Last(renderer => ReportFormats.FileExtension(renderer.Format) == format);

    /// <summary>Under another name first: a file that is there is whole, whoever looks.</summary>
    private async Task WriteAsync(
        IReportRenderer renderer, EscalationReport report, ReportRun run, string path, CancellationToken cancellationToken)
    {
        var part = $"{path}.{Guid.CreateVersion7(run.RequestedAt):N}.part";
        try
        {
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
                await renderer.WriteAsync(report, archive.ReadItemsAsync(run.SnapshotId, cancellationToken),
                    ReportLetterBuilder.Of(report, run), file, cancellationToken);
            File.Move(part, path, overwrite: true);
        }
        catch (Exception e) when (DiskErrors.IsFull(e))
        {
            throw new DeliveryException(DeliveryFault.FilesDiskFull, e);
        }
        finally
        {
            DiskErrors.TryDelete(part);
        }
    }
}
