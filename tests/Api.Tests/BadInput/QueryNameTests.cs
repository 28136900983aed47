using System.Net;
using Petitions.Api.Tests.OpenApi;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.BadInput;

/// <summary>
/// A query parameter that an operation does not take is refused and named; every one that its description names is taken.
/// </summary>
public sealed class QueryNameTests(ApiDocumentFixture api) : IClassFixture<ApiDocumentFixture>
{
    [Theory]
    [InlineData("/api/v1/petitions?staus=closed", "staus")]
    [InlineData("/api/v1/desk?asOf=2022-12-01", "asOf")]
    [InlineData("/api/v1/petitions/KN-2022-000001?id=KN-2022-000002", "id")]
    [InlineData("/api/v1/petitions?mediator=x", "mediator")]
    public async Task An_unknown_query_parameter_is_refused_with_its_name(string path, string name)
    {
        using var answer = await api.By(Callers.Office).GetAsync(path);

        var problem = await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        Assert.Equal([name], problem.GetProperty("errors").EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task A_refused_query_parameter_lists_the_known_ones()
    {
        using var answer = await api.By(Callers.Office).GetAsync("/api/v1/petitions?staus=closed");

        Assert.Contains("có: status, standing,",
            (await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid")).GetProperty("errors")
                .GetProperty("staus")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_documented_query_parameter_is_accepted()
    {
        foreach (var operation in api.Operations.Where(operation => operation.Path.StartsWith("/api/", StringComparison.Ordinal)))
        {
            foreach (var parameter in operation.Parameters.Where(one => one.Text("in") == "query").Select(one => one.Text("name")))
            {
                using var request = new HttpRequestMessage(new HttpMethod(operation.Method.ToUpperInvariant()),
                    $"{System.Text.RegularExpressions.Regex.Replace(operation.Path, "{[^}]+}", "01900000-0000-7000-8000-000000000000", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))}?{parameter.ToUpperInvariant()}=");
                using var answer = await api.By(Callers.Administrator).SendAsync(request);
                Assert.DoesNotContain("Không có tham số", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                Assert.DoesNotContain("không có tham số", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }
}
