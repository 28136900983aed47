using System.Net;

namespace Petitions.Api.Tests.RateLimits;

public sealed class OneRequestASecond(PostgresServer server) : ApiFixture(server)
{
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["RateLimit:PermitsPerSecond"] = "1" };
}

public sealed class RateLimitTests(OneRequestASecond api) : IClassFixture<OneRequestASecond>
{
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_try_again()
    {
        using var clerk = api.As("coordinator", "VP-UBND-T-LANGSON", "Người Vội");
        using var refused = await UntilRefusedAsync(clerk, "/api/v1/fields");

        await refused.RefusedAsync(HttpStatusCode.TooManyRequests, "request.too_many");
        Assert.InRange(refused.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task One_caller_does_not_use_up_what_another_may_send()
    {
        using var busy = api.As("coordinator", "VP-UBND-T-LANGSON", "Người Bận");
        using var refused = await UntilRefusedAsync(busy, "/api/v1/fields");

        using var calm = api.As("coordinator", "VP-UBND-T-LANGSON", "Người Thong Thả");
        Assert.Equal(HttpStatusCode.OK, (await calm.GetAsync("/api/v1/fields")).StatusCode);
    }

    [Fact]
    public async Task Health_is_answered_however_often_it_is_asked()
    {
        using var watcher = api.Anonymous();
        for (var i = 0; i < 30; i++)
            Assert.Equal(HttpStatusCode.OK, (await watcher.GetAsync("/health/live")).StatusCode);
    }

    private static async Task<HttpResponseMessage> UntilRefusedAsync(HttpClient client, string path)
    {
        for (var i = 0; i < 30; i++)
        {
            var answer = await client.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.OK)
                return answer;
            answer.Dispose();
        }

        throw new Xunit.Sdk.XunitException("Thirty requests in a row were not refused.");
    }
}
