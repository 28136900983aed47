using System.Net;

namespace Petitions.Api.Tests.RateLimits;

public sealed class RateLimitTests(OneRequestASecondFixture api) : IClassFixture<OneRequestASecondFixture>
{
    [Fact]
    public async Task A_caller_beyond_the_limit_is_refused_with_Retry_After()
    {
        using var clerk = api.As("coordinator", "VP-UBND-T-LANGSON", "Người Vội");
        using var refused = await UntilRefusedAsync(clerk, "/api/v1/fields");

        await refused.AssertRefusedAsync(HttpStatusCode.TooManyRequests, "request.too_many");
        Assert.InRange(refused.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task The_limit_of_one_caller_does_not_affect_another()
    {
        using var busy = api.As("coordinator", "VP-UBND-T-LANGSON", "Người Bận");
        using var refused = await UntilRefusedAsync(busy, "/api/v1/fields");

        using var calm = api.As("coordinator", "VP-UBND-T-LANGSON", "Người Thong Thả");
        Assert.Equal(HttpStatusCode.OK, (await calm.GetAsync("/api/v1/fields")).StatusCode);
    }

    [Fact]
    public async Task Health_checks_are_never_limited()
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
