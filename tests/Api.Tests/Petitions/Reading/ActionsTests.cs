using System.Net;
using System.Text.Json;

namespace Petitions.Api.Tests.Petitions.Reading;

/// <summary>What the list of actions says is what the commands then answer.</summary>
public sealed class ActionsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string> Commands => CommandSetup.All;

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_allowed_action_succeeds_and_a_blocked_one_is_refused_for_the_listed_reason(string command)
    {
        var (petition, who, body) = await api.APetitionReadyForAsync(command);
        foreach (var someone in new[] { who, Callers.Recorder, Callers.Front, Callers.OtherDistrict, Callers.Administrator,
            Callers.Culture }.Distinct().Reverse())
        {
            var action = (await ActionsAsync(petition, someone)).Single(one => one.Text("command") == command);
            var blocked = action.GetProperty("blockedBy").EnumerateArray().ToList();
            Assert.Equal(blocked.Count == 0, action.GetProperty("allowed").GetBoolean());

            using var answer = await petition.SendAsync(someone, command, body);

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
    public async Task Each_command_is_listed_once_with_every_blocking_reason()
    {
        var petition = await api.APetitionAsync();

        var actions = await ActionsAsync(petition, Callers.Recorder);

        Assert.Equal(CommandSetup.Names, actions.Select(action => action.Text("command")).Intersect(CommandSetup.Names));
        Assert.Equal(actions.Count, actions.Select(action => action.Text("command")).Distinct().Count());
        var reopening = actions.Single(action => action.Text("command") == "reopening").GetProperty("blockedBy");
        Assert.Equal(
            ["petition.role_may_not", "petition.status_forbids"], reopening.EnumerateArray().Select(reason => reason.Text("code")));
        Assert.Contains("đã ghi nhận", reopening[1].Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reasons_of_actions_are_in_English_on_request()
    {
        var petition = await api.APetitionAsync();
        using var request =
            new HttpRequestMessage(HttpMethod.Get, $"{petition.Path}/actions") { Headers = { { "Accept-Language", "en" } } };

        using var answer = await api.By(Callers.Office).SendAsync(request);

        var closure = (await answer.OkAsync()).EnumerateArray().Single(action => action.Text("command") == "closure");
        Assert.StartsWith("The petition is", closure.GetProperty("blockedBy")[0].Text("detail"), StringComparison.Ordinal);
    }

    private async Task<List<JsonElement>> ActionsAsync(TestPetition petition, string who) =>
        [.. (await api.By(who).ReadAsync($"{petition.Path}/actions")).EnumerateArray()];
}
