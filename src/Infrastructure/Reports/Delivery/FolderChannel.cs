using Petitions.Domain.Reports.Delivery;
using Petitions.Infrastructure.Reports.Processing;
using Petitions.Infrastructure.Reports.Storage;

namespace Petitions.Infrastructure.Reports.Delivery;

/// <summary>
/// Puts the files into a folder below the operator's. Whoever watches the folder sees a file whole or not at all: it is
/// written under another name, flushed to the disk, and renamed. A repeated attempt puts the same files under the same names.
/// </summary>
public sealed class FolderChannel(ReportSettings settings) : IDeliveryChannel
{
    public RecipientKind Kind => RecipientKind.Folder;

    public async Task SendAsync(ReportMessage outgoing, CancellationToken cancellationToken)
    {
        var root = settings.FolderRoot ?? throw new DeliveryException(DeliveryFault.FolderNotConfigured);
        var written = new List<(string Part, string Name)>();
        try
        {
            var folder = OpenFolder(root, outgoing.To.Address!);
            foreach (var file in outgoing.Files)
            {
                var part = Path.Combine(folder, $".{outgoing.DeliveryId:N}.{file.Format}.part");
                written.Add((part, Path.Combine(folder, file.Name)));
                await CopyAsync(file.Path, part, cancellationToken);
            }

            foreach (var (part, name) in written)
                File.Move(part, name, overwrite: true);
        }
        catch (Exception e) when (DiskErrors.IsFull(e))
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
                DiskErrors.TryDelete(part);
        }
    }

    /// <summary>The folder, made where it is missing. A link on the way could lead anywhere, so none is followed.</summary>
    private static string OpenFolder(string root, string path)
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
        DiskErrors.TryDelete(part);
        await using var source = File.OpenRead(from);
        await using var target = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await source.CopyToAsync(target, cancellationToken);
        target.Flush(flushToDisk: true);
    }
}
