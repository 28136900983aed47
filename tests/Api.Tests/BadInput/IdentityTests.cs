using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Petitions.Api.Tests.BadInput;

/// <summary>Tokens that do not hold, roles that may not, and paths and methods that are none.</summary>
public sealed class IdentityTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Petitions = "/api/v1/petitions";

    [Theory]
    [InlineData("Bearer", "garbage")]
    [InlineData("Bearer", "")]
    [InlineData("Bearer", "a.b.c")]
    [InlineData("Basic", "YWRtaW46YWRtaW4=")]
    public async Task A_malformed_token_is_refused(string scheme, string value)
    {
        using var client = api.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, value);

        using var answer = await client.GetAsync(Petitions);

        await answer.AssertRefusedAsync(HttpStatusCode.Unauthorized, "identity.required");
    }

    [Fact]
    public async Task An_altered_or_unsigned_token_is_refused()
    {
        var token = api.As("coordinator", "VP-UBND-T-LANGSON").DefaultRequestHeaders.Authorization!.Parameter!.Split('.');
        var head = Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"alg\":\"none\",\"typ\":\"JWT\"}")).TrimEnd('=');
        var claims = Encoding.UTF8.GetString(Decode(token[1])).Replace("coordinator", "administrator", StringComparison.Ordinal);
        var changed = Convert.ToBase64String(Encoding.UTF8.GetBytes(claims)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        foreach (var forged in new[] { $"{token[0]}.{changed}.{token[2]}", $"{head}.{changed}.", $"{head}.{changed}.{token[2]}",
            $"{token[0]}.{token[1]}.{token[2][..^4]}AAAA" })
        {
            using var client = api.Anonymous();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", forged);
            using var answer = await client.GetAsync(Petitions);
            await answer.AssertRefusedAsync(HttpStatusCode.Unauthorized, "identity.required");
        }
    }

    [Fact]
    public async Task A_token_ends_after_twelve_hours()
    {
        using var client = api.As("coordinator", "VP-UBND-T-LANGSON", "Người Ở Lại Muộn");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Petitions)).StatusCode);

        api.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromMinutes(2));

        using var answer = await client.GetAsync(Petitions);
        await answer.AssertRefusedAsync(HttpStatusCode.Unauthorized, "identity.required");
    }

    [Fact]
    public async Task A_role_without_permission_may_not_change_reference_data()
    {
        using var answer = await api.As("coordinator", "VP-UBND-T-LANGSON").PutJsonAsync("/api/v1/calendar/days?year=2027", new { });

        await answer.AssertRefusedAsync(HttpStatusCode.Forbidden, "identity.not_allowed");
    }

    [Theory]
    [InlineData("/api/v1/petition")]
    [InlineData("/api/v2/petitions")]
    [InlineData("/api/v1/petitions/KN-2022-000001/nothing")]
    [InlineData("/api/v1/meetings/khong-phai-id")]
    [InlineData("/")]
    public async Task An_unknown_path_is_not_found(string path)
    {
        using var answer = await api.As("coordinator", "VP-UBND-T-LANGSON").GetAsync(path);

        await answer.AssertRefusedAsync(HttpStatusCode.NotFound, "request.no_such_path");
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/petitions")]
    [InlineData("PUT", "/api/v1/petitions/KN-2022-000001")]
    [InlineData("PATCH", "/api/v1/petitions/KN-2022-000001")]
    [InlineData("DELETE", "/api/v1/petitions/KN-2022-000001")]
    [InlineData("GET", "/api/v1/petitions/KN-2022-000001/classification")]
    [InlineData("POST", "/api/v1/petitions/board")]
    public async Task A_method_that_a_path_does_not_take_is_refused(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await api.As("coordinator", "VP-UBND-T-LANGSON").SendAsync(request);

        await answer.AssertRefusedAsync(HttpStatusCode.MethodNotAllowed, "request.method_not_allowed");
        Assert.NotEmpty(answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"role\":\"coordinator\"}")]
    [InlineData("{\"role\":\"coordinator\",\"agency\":\"NOBODY\"}")]
    [InlineData("{\"role\":\"king\",\"agency\":\"VP-UBND-T-LANGSON\"}")]
    [InlineData("{\"role\":\"administrator\",\"agency\":\"NOBODY\"}")]
    [InlineData("{\"role\":\"head\",\"agency\":\"VP-UBND-T-LANGSON\",\"name\":\"chuông\\u0007\"}")]
    [InlineData("{\"role\":\"head\",\"agency\":\"VP-UBND-T-LANGSON\",\"admin\":true}")]
    [InlineData("")]
    public async Task A_development_token_is_given_only_for_a_role_in_an_agency(string body)
    {
        using var answer = await api.Anonymous().PostRawAsync("/dev/tokens", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private static byte[] Decode(string part) =>
        Convert.FromBase64String(part.Replace('-', '+').Replace('_', '/').PadRight(part.Length + ((4 - (part.Length % 4)) % 4), '='));
}
