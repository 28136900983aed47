using System.Net;
using System.Text;
using Petitions.PrivatePostgres;

namespace Petitions.Api.Tests.Faults;

/// <summary>The database goes away and comes back: the program says so, lives on, and recovers by itself.</summary>
public sealed class DatabaseOutageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("petitions-outage-").FullName;
    private readonly string _socket = Path.Combine(Path.GetTempPath(), "pso-" + Path.GetRandomFileName());

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        if (Directory.Exists(_socket))
            Directory.Delete(_socket, recursive: true);
    }

    [Fact]
    public async Task A_program_without_its_database_is_live_but_not_ready_and_sends_Retry_After()
    {
        var server = await PrivateCluster.StartAsync(Options);
        await using var program = await RunningProgram.StartAsync(server.ConnectionString);
        await program.SignInAsync("coordinator", "VP-UBND-T-LANGSON");
        var before = await RecordAsync(program.Client);
        Assert.Equal(HttpStatusCode.Created, before.StatusCode);
        var path = before.Headers.Location!.OriginalString;
        await TooLargeAsync(program.Client);

        await server.DisposeAsync();

        foreach (var read in new[] { path, "/api/v1/petitions", "/api/v1/petitions/board", "/api/v1/units" })
        {
            using var answer = await program.Client.GetAsync(read);
            await answer.AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, "database.unavailable");
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        }

        using var written = await RecordAsync(program.Client);
        await written.AssertRefusedAsync(HttpStatusCode.ServiceUnavailable, "database.unavailable");
        Assert.Equal(HttpStatusCode.OK, await program.StatusAsync("/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await program.StatusAsync("/health/ready"));

        await using var again = await PrivateCluster.StartAsync(Options);
        Assert.Equal(server.ConnectionString, again.ConnectionString);
        await program.UntilReadyAsync();

        Assert.Equal("recorded", (await program.Client.ReadAsync(path)).Text("status"));
        var list = await program.Client.ReadAsync("/api/v1/petitions?count=true");
        Assert.Equal(1, list.GetProperty("total").GetInt32());
        using var after = await RecordAsync(program.Client);
        Assert.Equal(HttpStatusCode.Created, after.StatusCode);
    }

    private PrivateClusterOptions Options => new() { DataFolder = _folder, SocketFolder = _socket };

    private static async Task TooLargeAsync(HttpClient client)
    {
        using var content = new StringContent($"{{\"title\":\"{new string('a', 1_100_000)}\"}}", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("/api/v1/petitions", content);
        await answer.AssertRefusedAsync(HttpStatusCode.RequestEntityTooLarge, "request.too_large");
    }

    private static async Task<HttpResponseMessage> RecordAsync(HttpClient client)
    {
        var unit = (await TryUnitAsync(client)) ?? "01900000-0000-7000-8000-000000000000";
        return await client.PostJsonAsync("/api/v1/petitions", new
        {
            originUnitId = unit,
            raisedBy = new { kind = "group", description = "lãnh đạo xã" },
            title = "Bể chứa nước",
            content = "Xây bể chứa nước",
            quote = "xây bể chứa nước",
            on = "2022-11-29",
        });
    }

    private static async Task<string?> TryUnitAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/api/v1/units?asOf=2022-11-29&q=tran%20yen");
        return answer.IsSuccessStatusCode ? (await answer.OkAsync()).GetProperty("items")[0].Text("id") : null;
    }
}
