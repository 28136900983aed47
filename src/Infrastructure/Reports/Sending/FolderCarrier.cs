using Petitions.Application.Reports;
using Petitions.Domain.Reports;

namespace Petitions.Infrastructure.Reports.Sending;

/// <summary>
/// Puts the files into a folder below the operator's. Whoever watches the folder sees a file whole or not at all: it is written under another name, flushed to the disk, and
/// renamed. A repeated attempt puts the same files under the same names.
/// </summary>
public sealed class FolderCarrier(ReportSettings settings) : IReportCarrier
{
    public RecipientKind Kind => RecipientKind.Folder;

    public async Task CarryAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        var root = settings.FolderRoot ?? throw new DeliveryException(DeliveryFault.FolderNotConfigured);
        var written = new List<(string Part, string Name)>();
        try
        {
            var folder = Enter(root, parcel.To.Address!);
            foreach (var file in parcel.Files)
            {
                var part = Path.Combine(folder, $".{parcel.DeliveryId:N}.{file.Format}.part");
                written.Add((part, Path.Combine(folder, file.Name)));
                await CopyAsync(file.Path, part, cancellationToken);
            }

            foreach (var (part, name) in written)
                File.Move(part, name, overwrite: true);
        }
        catch (Exception e) when (DiskFaults.IsFull(e))
        {
            throw new DeliveryException(DeliveryFault.FolderFull, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException(DeliveryFault.FolderNotWritable, e);
        }
        finally
        {
            foreach (var (part, _) in written)
                DiskFaults.TryDelete(part);
        }
    }

    /// <summary>The folder, made where it is missing. A link on the way could lead anywhere, so none is followed.</summary>
    private static string Enter(string root, string path)
    {
        var folder = root;
        foreach (var name in path.Split('/'))
        {
            if (name is "" or "." or "..")
                throw new DeliveryException(DeliveryFault.FolderNotAllowed);
            folder = Path.Combine(folder, name);
            if (new DirectoryInfo(folder).LinkTarget is not null)
                throw new DeliveryException(DeliveryFault.FolderNotAllowed);
            Directory.CreateDirectory(folder);
        }

        return folder;
    }

    private static async Task CopyAsync(string from, string part, CancellationToken cancellationToken)
    {
        DiskFaults.TryDelete(part);
        await using var source = File.OpenRead(from);
        await using var target = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await source.CopyToAsync(target, cancellationToken);
        target.Flush(flushToDisk: true);
    }
}
