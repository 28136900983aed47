using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Petitions.Api.Tests;

/// <summary>The whole program over HTTP, on a database of its own, with a clock that stands still: 23/11/2026, 09:00 in Vietnam.</summary>
public class ApiFixture(PostgresServer server) : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(string, string?, string, long), string> _tokens = new();
    private WebApplicationFactory<Program>? _program;

    public FakeTimeProvider Clock => field ??= new(StartsAt);

    public string Connection { get; private set; } = "";

    public IServiceProvider Services => _program!.Services;

    /// <summary>Reference data to look names up in.</summary>
    public ReferenceIds Ids { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Connection = await DatabaseAsync(server);
        _program = new ProgramUnderTest(Connection, Clock, Settings, Configure);
        Ids = await ReferenceIds.ReadAsync(Connection);
    }

    /// <summary>A caller without a token.</summary>
    public HttpClient Anonymous() => _program!.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>A caller with a role in an agency, such as <c>As("coordinator", "UBND-H-BACSON")</c>.</summary>
    public HttpClient As(string role, string? agency = null, string name = "Người Kiểm Thử")
    {
        // A test may have moved the clock past the end of an earlier token.
        var token = _tokens.GetOrAdd((role, agency, name, Clock.GetUtcNow().ToUnixTimeSeconds() / 3600), key =>
            TokenFor(key.Item1, key.Item2, key.Item3));
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_program is not null)
            await _program.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The database to work on: one of its own, unless several programs are to share one.</summary>
    protected virtual Task<string> DatabaseAsync(PostgresServer server) => server.NewDatabaseAsync();

    /// <summary>The instant at which its clock stands until it is moved; it is only ever moved forward.</summary>
    protected virtual DateTimeOffset StartsAt => new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Settings of the program that differ for these tests.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    protected virtual void Configure(IServiceCollection services)
    {
    }

    private string TokenFor(string role, string? agency, string name)
    {
        using var client = Anonymous();
        using var answer = client.PostJsonAsync("/dev/tokens", new { role, agency, name }).GetAwaiter().GetResult();
        return answer.OkAsync().GetAwaiter().GetResult().GetProperty("token").GetString()!;
    }

    private sealed class ProgramUnderTest(
        string connection, TimeProvider clock, IReadOnlyDictionary<string, string?> differing, Action<IServiceCollection> configure)
            : WebApplicationFactory<Program>
    {
        protected override IHost CreateHost(IHostBuilder builder)
        {
            // The program reads its connection before the host is built; only host settings reach it there.
            builder.ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConnectionStrings:Petitions"] = connection,
                ["empty"] = "true",
                // Many tests bring about what is only worth a warning; a failure nobody meant is to be seen among them.
                ["Logging:LogLevel:Default"] = "Error",
                // A test asks as fast as its machine can, for few callers; what a limit does is tested where one is set.
                ["RateLimit:PermitsPerSecond"] = "0",
                // Nothing happens by itself while a test looks on, unless it asks for that.
                ["Scheduling:Enabled"] = "false",
                ["Reports:Works"] = "false",
            }).AddInMemoryCollection(differing));
            return base.CreateHost(builder);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(clock);
            configure(services);
        });
    }
}
