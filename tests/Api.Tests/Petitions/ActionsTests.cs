using System.Net;
using System.Text.Json;

namespace Petitions.Api.Tests.Petitions;

/// <summary>What the list of actions says is what the commands then answer.</summary>
public sealed class ActionsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string> Commands => CommandScenes.All;

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task What_is_said_to_be_allowed_succeeds_and_what_is_blocked_is_refused_for_the_reason_told(string command)
    {
        var (petition, who, body) = await api.ReadyForAsync(command);
        foreach (var someone in new[] { who, Who.Recorder, Who.Front, Who.OtherDistrict, Who.Administrator, Who.Culture }.Distinct().Reverse())
        {
            var action = (await ActionsAsync(petition, someone)).Single(one => one.Text("command") == command);
            var blocked = action.GetProperty("blockedBy").EnumerateArray().ToList();
            Assert.Equal(blocked.Count == 0, action.GetProperty("allowed").GetBoolean());

            using var answer = await petition.DoAsync(someone, command, body);

            if (blocked.Count == 0)
            {
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                return;
            }

            var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            Assert.Equal((blocked[0].Text("code"), blocked[0].Text("detail")), (problem.Text("code"), problem.Text("detail")));
        }

        Assert.Fail("Nobody was allowed to do it.");
    }

    [Fact]
    public async Task Each_command_is_listed_once_with_everything_that_stands_against_it()
    {
        var petition = await api.APetitionAsync();

        var actions = await ActionsAsync(petition, Who.Recorder);

        Assert.Equal(CommandScenes.Names, actions.Select(action => action.Text("command")).Intersect(CommandScenes.Names));
        Assert.Equal(actions.Count, actions.Select(action => action.Text("command")).Distinct().Count());
        var reopening = actions.Single(action => action.Text("command") == "reopening").GetProperty("blockedBy");
        Assert.Equal(["petition.role_may_not", "petition.status_forbids"], reopening.EnumerateArray().Select(reason => reason.Text("code")));
        Assert.Contains("đã ghi nhận", reopening[1].Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reasons_speak_English_to_those_who_ask_for_it()
    {
        var petition = await api.APetitionAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{petition.Path}/actions") { Headers = { { "Accept-Language", "en" } } };

        using var answer = await api.By(Who.Office).SendAsync(request);

        var closure = (await answer.OkAsync()).EnumerateArray().Single(action => action.Text("command") == "closure");
        Assert.StartsWith("The petition is", closure.GetProperty("blockedBy")[0].Text("detail"), StringComparison.Ordinal);
    }

    private async Task<List<JsonElement>> ActionsAsync(Case petition, string who) => [.. (await api.By(who).ReadAsync($"{petition.Path}/actions")).EnumerateArray()];
}
