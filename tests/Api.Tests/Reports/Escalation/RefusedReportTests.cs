using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Petitions.Api.Tests.Notices;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Reports.Escalation;

/// <summary>Reports that are not handed out: figures that contradict each other, and a disk without room.</summary>
public sealed class RefusedReportTests(RefusedReportTests.SmallDiskFixture api) : IClassFixture<RefusedReportTests.SmallDiskFixture>
{
    [Fact]
    public async Task An_unbalanced_report_is_refused_with_the_difference()
    {
        var whole = await api.APetitionAsync();
        var other = await api.APetitionAsync();
        (await api.ReportAsync("period=2022-Q4")).AssertBalances();

        // As no command leaves it: a part of something that was never split.
        await SweepHelpers.ExecuteAsync(api.Connection,
            $"set session_replication_role = replica; update petitions set part_of_id = '{whole.Id}', part_number = 1 where id = '{other.Id}'");
        using var refused = await api.AskAsync("period=2022-Q4");
        var problem = await refused.AssertRefusedAsync(HttpStatusCode.Conflict, "report.does_not_balance");

        var difference = problem.GetProperty("differences").EnumerateArray().First();
        Assert.False(difference.GetProperty("holds").GetBoolean());
        Assert.NotEqual(0, difference.GetProperty("difference").GetInt32());
        Assert.Contains($"{difference.Text("name")} {difference.Text("left")} ≠ {difference.Text("right")}", problem.Text("detail"),
            StringComparison.Ordinal);
        using var frozen = await api.By(Callers.Office).PostJsonAsync("/api/v1/periods/2022-Q4/freeze", new { unit = api.Province() });
        await frozen.AssertRefusedAsync(HttpStatusCode.Conflict, "report.does_not_balance");
    }

    [Fact]
    public async Task A_full_disk_is_reported_and_leaves_no_partial_file()
    {
        Assert.SkipUnless(api.IsSmall, "Only who may mount can make a disk as small as this.");
        for (var number = 0; number < 25; number++)
            await api.APetitionAsync(string.Concat(Enumerable.Repeat($"Đề nghị nâng cấp đường {number}. ", 250)), on: "2022-06-20");

        using var full = await api.AskAsync("period=2022-Q3&format=csv");
        await full.AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, "files.disk_full");
        Assert.Equal("5", Assert.Single(full.Headers.GetValues("Retry-After")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(api.Folder));
        using var small = await api.AskAsync("period=2022-Q3&format=csv&table=B1");
        Assert.Equal(HttpStatusCode.OK, small.StatusCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(api.Folder));
    }

    [Fact]
    public async Task A_full_disk_while_downloading_a_run_is_reported_and_keeps_the_run()
    {
        Assert.SkipUnless(api.IsSmall, "Only who may mount can make a disk as small as this.");
        for (var number = 0; number < 25; number++)
            await api.APetitionAsync(string.Concat(Enumerable.Repeat($"Đề nghị sửa cầu {number}. ", 250)), on: "2022-04-20");
        using var ordered = await api.By(Callers.Office)
            .PostJsonAsync("/api/v1/report-runs", new { unit = api.Province(), period = "2022-Q2" });
        var run = (await ordered.OkAsync()).Text("run.id");
        await api.Services.GetRequiredService<Infrastructure.Reports.Processing.ReportRunProcessor>().ProcessNextAsync(CancellationToken.None);

        using var full = await api.By(Callers.Office).GetAsync($"/api/v1/report-runs/{run}/files/csv");
        await full.AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, "files.disk_full");
        Assert.Empty(Directory.EnumerateFileSystemEntries(api.Folder));
        Assert.Equal("done", (await api.ReadRunAsync(run)).Text("run.state"));
        using var small = await api.By(Callers.Office).GetAsync($"/api/v1/report-runs/{run}/files/csv?table=B1");
        Assert.Equal(HttpStatusCode.OK, small.StatusCode);
    }

    /// <summary>A program whose files lie on a disk of 64 kilobytes, where the machine allows that.</summary>
    public sealed class SmallDiskFixture(PostgresServer server) : ApiFixture(server)
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("petitions-small").FullName;

        public bool IsSmall { get; private set; }

        protected override IReadOnlyDictionary<string, string?> Settings =>
            new Dictionary<string, string?> { ["Reports:WorkFolder"] = Folder };

        public override async ValueTask InitializeAsync()
        {
            IsSmall = await RunsAsync("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", Folder);
            await base.InitializeAsync();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            if (IsSmall)
                await RunsAsync("umount", Folder);
            Directory.Delete(Folder, recursive: true);
        }

        private static async Task<bool> RunsAsync(string command, params string[] arguments)
        {
            using var process = System.Diagnostics.Process.Start(
                new System.Diagnostics.ProcessStartInfo(command, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
    }
}
