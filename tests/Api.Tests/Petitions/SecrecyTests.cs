using System.Net;
using System.Text.Json;

namespace Petitions.Api.Tests.Petitions;

/// <summary>A secrecy stamp keeps text out, in whatever member of whatever command it comes.</summary>
public sealed class SecrecyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("classification", "ground")]
    [InlineData("assignment", "instruction")]
    [InlineData("return", "ground")]
    [InlineData("escalation", "ground")]
    [InlineData("responses", "resumePoint")]
    [InlineData("responses", "cause")]
    [InlineData("verification", "by")]
    [InlineData("closure", "ground")]
    [InlineData("reopening", "ground")]
    [InlineData("withdrawal", "ground")]
    [InlineData("diversion", "ground")]
    [InlineData("split", "ground")]
    [InlineData("groups", "ground")]
    public async Task A_command_with_a_secrecy_stamp_in_a_text_is_refused(string command, string member)
    {
        var (petition, who, body) = await api.APetitionReadyForAsync(command);
        var told = JsonSerializer.SerializeToNode(body)!.AsObject();
        told[member] = "theo công văn TỐI MẬT số 5";

        await petition.AssertRefusedAsync(who, command, told, HttpStatusCode.Conflict, "text.secret_marked");
    }

    [Fact]
    public async Task A_raiser_description_with_a_secrecy_stamp_is_refused()
    {
        using var answer = await api.By(Callers.Office)
            .PostJsonAsync("/api/v1/petitions", api.PetitionBody(raisedBy: "người có tên trong hồ sơ [MẬT]"));

        await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "text.secret_marked");
    }
}
