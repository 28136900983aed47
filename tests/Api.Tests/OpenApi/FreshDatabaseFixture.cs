using Petitions.Infrastructure.Demo;

namespace Petitions.Api.Tests.OpenApi;

/// <summary>A server as <c>run.sh</c> starts it: with the demonstration.</summary>
public sealed class FreshDatabaseFixture(PostgresServer server) : ApiFixture(server)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Demonstration.PlayAsync(Services, CancellationToken.None);
    }
}
