namespace Petitions.Api.Tests.RateLimits;

public sealed class OneRequestASecondFixture(PostgresServer server) : ApiFixture(server)
{
    protected override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?> { ["RateLimit:PermitsPerSecond"] = "1" };
}
