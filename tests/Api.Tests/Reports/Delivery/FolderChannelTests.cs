using System.Diagnostics;
using Petitions.Domain.Reports.Delivery;
using Petitions.Infrastructure.Reports.Delivery;
using Petitions.Infrastructure.Reports.Processing;

namespace Petitions.Api.Tests.Reports.Delivery;

/// <summary>Reports put into a folder, on disks that misbehave too.</summary>
public sealed class FolderChannelTests : IDisposable
{
    private readonly MessageSetup _scenes = new();

    [Fact]
    public async Task A_folder_delivery_is_complete_and_a_repeated_attempt_changes_nothing()
    {
        var outgoing = _scenes.MessageTo(Folder("UBND tỉnh/quý"));
        await FolderChannelWith().SendAsync(outgoing, MessageSetup.Cancel);
        await FolderChannelWith().SendAsync(outgoing, MessageSetup.Cancel);

        var file = Assert.Single(Directory.GetFiles(Path.Combine(_scenes.Folder, "root", "UBND tỉnh", "quý")));
        Assert.Equal(("báo cáo quý IV.csv", "một,hai\r\n"), (Path.GetFileName(file), await File.ReadAllTextAsync(file)));
    }

    [Fact]
    public async Task A_folder_outside_the_root_is_refused()
    {
        var root = Directory.CreateDirectory(Path.Combine(_scenes.Folder, "root")).FullName;
        var outside = Directory.CreateDirectory(Path.Combine(_scenes.Folder, "outside")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(root, "link"), outside);

        await MessageSetup.AssertFailsAsync(DeliveryFault.FolderNotAllowed, FolderChannelWith(), _scenes.MessageTo(Folder("link")));
        await MessageSetup.AssertFailsAsync(DeliveryFault.FolderNotAllowed, FolderChannelWith(), _scenes.MessageTo(Folder("../outside")));
        await MessageSetup.AssertFailsAsync(
            DeliveryFault.FolderNotConfigured, FolderChannelWith(("Reports:FolderRoot", "")), _scenes.MessageTo(Folder("quý")));
        Assert.Empty(Directory.GetFiles(outside));
    }

    [Fact]
    public async Task A_folder_path_that_is_a_file_fails()
    {
        Directory.CreateDirectory(Path.Combine(_scenes.Folder, "root"));
        await File.WriteAllTextAsync(Path.Combine(_scenes.Folder, "root", "quý"), "");

        await MessageSetup.AssertFailsAsync(DeliveryFault.FolderNotWritable, FolderChannelWith(), _scenes.MessageTo(Folder("quý")));
    }

    [Fact]
    public async Task A_folder_on_a_full_disk_fails_with_its_own_code_and_leaves_no_partial_file()
    {
        var root = Directory.CreateDirectory(Path.Combine(_scenes.Folder, "root")).FullName;
        Assert.SkipUnless(await RunsAsync("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", root),
            "Only who may mount can make a disk as small as this.");
        try
        {
            var outgoing = _scenes.MessageTo(Folder("quý"));
            var large = Path.Combine(_scenes.Folder, "large.csv");
            await File.WriteAllBytesAsync(large, new byte[256 * 1024], MessageSetup.Cancel);
            var tooMuch = outgoing with { Files = [outgoing.Files[0], new("xlsx", "báo cáo.xlsx", "text/csv", large, 256 * 1024)] };

            await MessageSetup.AssertFailsAsync(DeliveryFault.FolderFull, FolderChannelWith(), tooMuch);
            Assert.Empty(Directory.GetFiles(Path.Combine(root, "quý")));
            await FolderChannelWith().SendAsync(outgoing, MessageSetup.Cancel);
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
        using var process =
            Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

    private static Recipient Folder(string path) => new(RecipientKind.Folder, path, null, null);

    private FolderChannel FolderChannelWith(params (string, string)[] more) =>
        new(new ReportSettings(MessageSetup.Settings(
            new Dictionary<string, string?> { ["Reports:FolderRoot"] = Path.Combine(_scenes.Folder, "root") }, more)));
}
