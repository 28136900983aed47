using System.Diagnostics;
using Petitions.Domain.Reports;
using Petitions.Infrastructure.Reports.Sending;

namespace Petitions.Api.Tests.Reports;

/// <summary>Reports put into a folder, on disks that misbehave too.</summary>
public sealed class FolderCarrierTests : IDisposable
{
    private readonly ParcelScenes _scenes = new();

    [Fact]
    public async Task A_folder_has_the_file_whole_and_a_repeated_attempt_changes_nothing()
    {
        var parcel = _scenes.Parcel(Folder("UBND tỉnh/quý"));
        await FolderDrop().CarryAsync(parcel, ParcelScenes.Cancel);
        await FolderDrop().CarryAsync(parcel, ParcelScenes.Cancel);

        var file = Assert.Single(Directory.GetFiles(Path.Combine(_scenes.Folder, "root", "UBND tỉnh", "quý")));
        Assert.Equal(("báo cáo quý IV.csv", "một,hai\r\n"), (Path.GetFileName(file), await File.ReadAllTextAsync(file)));
    }

    [Fact]
    public async Task A_folder_that_leads_out_of_the_root_is_not_entered()
    {
        var root = Directory.CreateDirectory(Path.Combine(_scenes.Folder, "root")).FullName;
        var outside = Directory.CreateDirectory(Path.Combine(_scenes.Folder, "outside")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(root, "link"), outside);

        await ParcelScenes.FailsAsync(DeliveryFault.FolderNotAllowed, FolderDrop(), _scenes.Parcel(Folder("link")));
        await ParcelScenes.FailsAsync(DeliveryFault.FolderNotAllowed, FolderDrop(), _scenes.Parcel(Folder("../outside")));
        await ParcelScenes.FailsAsync(DeliveryFault.FolderNotConfigured, FolderDrop(("Reports:FolderRoot", "")), _scenes.Parcel(Folder("quý")));
        Assert.Empty(Directory.GetFiles(outside));
    }

    [Fact]
    public async Task A_folder_that_is_a_file_cannot_be_written_to()
    {
        Directory.CreateDirectory(Path.Combine(_scenes.Folder, "root"));
        await File.WriteAllTextAsync(Path.Combine(_scenes.Folder, "root", "quý"), "");

        await ParcelScenes.FailsAsync(DeliveryFault.FolderNotWritable, FolderDrop(), _scenes.Parcel(Folder("quý")));
    }

    [Fact]
    public async Task A_folder_on_a_full_disk_is_a_fault_of_its_own_and_nothing_half_written_stays()
    {
        var root = Directory.CreateDirectory(Path.Combine(_scenes.Folder, "root")).FullName;
        Assert.SkipUnless(await RunsAsync("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", root), "Only who may mount can make a disk as small as this.");
        try
        {
            var parcel = _scenes.Parcel(Folder("quý"));
            var large = Path.Combine(_scenes.Folder, "large.csv");
            await File.WriteAllBytesAsync(large, new byte[256 * 1024], ParcelScenes.Cancel);
            var tooMuch = parcel with { Files = [parcel.Files[0], new("xlsx", "báo cáo.xlsx", "text/csv", large, 256 * 1024)] };

            await ParcelScenes.FailsAsync(DeliveryFault.FolderFull, FolderDrop(), tooMuch);
            Assert.Empty(Directory.GetFiles(Path.Combine(root, "quý")));
            await FolderDrop().CarryAsync(parcel, ParcelScenes.Cancel);
            Assert.Single(Directory.GetFiles(Path.Combine(root, "quý")));
        }
        finally
        {
            await RunsAsync("umount", root);
        }
    }

    public void Dispose() => _scenes.Dispose();

    private static async Task<bool> RunsAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

    private static Recipient Folder(string path) => new(RecipientKind.Folder, path, null, null);

    private FolderCarrier FolderDrop(params (string, string)[] more) =>
        new(new ReportSettings(ParcelScenes.Settings(new Dictionary<string, string?> { ["Reports:FolderRoot"] = Path.Combine(_scenes.Folder, "root") }, more)));
}
