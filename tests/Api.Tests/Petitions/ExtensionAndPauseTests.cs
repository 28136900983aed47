using System.Net;

namespace Petitions.Api.Tests.Petitions;

/// <summary>The holder's clock is extended and paused by those who assigned it, and every change stays readable.</summary>
public sealed class ExtensionAndPauseTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private HttpClient Office => api.As("coordinator", "VP-UBND-T-LANGSON");

    [Fact]
    public async Task An_extension_moves_the_due_date_and_shows_who_decided_it_and_why()
    {
        var id = await AssignedAsync();
        using var extended = await Office.PostJsonAsync($"/api/v1/petitions/{id}/extension",
            new { newDueOn = "2023-02-28", ground = "Chờ khảo sát", on = "2023-01-10" });
        Assert.Equal("2023-02-28", (await extended.OkAsync()).Text("dueOn"));

        var deadline = await Office.ReadAsync($"/api/v1/petitions/{id}/deadline?asOf=2023-01-31");
        Assert.Equal("2023-02-13", deadline.Text("firstDueOn"));
        Assert.Equal("2023-02-28", deadline.Text("dueOn"));
        var change = deadline.GetProperty("changes")[0];
        Assert.Equal(["extended", "2023-02-13", "Chờ khảo sát", "VP-UBND-T-LANGSON"],
            [change.Text("kind"), change.Text("earlierDueOn"), change.Text("ground"), change.Text("decidedBy.code")]);
        Assert.Equal("2023-02-28", deadline.GetProperty("days").EnumerateArray().Last().Text("date"));
        Assert.Equal("2023-02-13", (await Office.ReadAsync($"/api/v1/petitions/{id}/deadline?asOf=2023-01-05")).Text("dueOn"));
    }

    [Fact]
    public async Task An_extension_beyond_the_cap_or_backwards_is_refused()
    {
        var id = await AssignedAsync();
        using var beyond = await Office.PostJsonAsync($"/api/v1/petitions/{id}/extension",
            new { newDueOn = "2023-03-16", ground = "x", on = "2023-01-10" });
        Assert.Equal("2023-03-15", (await beyond.AssertRefusedAsync(HttpStatusCode.Conflict, "petition.beyond_cap")).Text("cap"));
        using var backwards = await Office.PostJsonAsync($"/api/v1/petitions/{id}/extension",
            new { newDueOn = "2023-02-13", ground = "x", on = "2023-01-10" });
        await backwards.AssertRefusedAsync(HttpStatusCode.BadRequest, "petition.not_an_extension");
        using var groundless =
            await Office.PostJsonAsync($"/api/v1/petitions/{id}/extension", new { newDueOn = "2023-02-20", on = "2023-01-10" });
        await groundless.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        using var late = await Office.PostJsonAsync($"/api/v1/petitions/{id}/extension",
            new { newDueOn = "2023-03-01", ground = "x", on = "2023-02-14" });
        await late.AssertRefusedAsync(HttpStatusCode.Conflict, "petition.already_overdue");
        Assert.Equal("2023-02-13", (await Office.ReadAsync($"/api/v1/petitions/{id}")).Text("dueOn"));
    }

    [Theory]
    [InlineData("extension")]
    [InlineData("pause")]
    public async Task Neither_the_holder_nor_an_unrelated_body_may_change_the_clock(string command)
    {
        var id = await AssignedAsync();
        var body = command == "extension" ? new { newDueOn = (string?)"2023-02-20", ground = "x", on = "2023-01-10" } : null;
        object request = body is null ? new { ground = "x", on = "2023-01-10" } : body;
        using var holder = await api.As("head", "SO-GTVT-LANGSON").PostJsonAsync($"/api/v1/petitions/{id}/{command}", request);
        await holder.AssertRefusedAsync(HttpStatusCode.Conflict, "petition.own_clock");
        using var stranger = await api.As("head", "UBND-H-BACSON").PostJsonAsync($"/api/v1/petitions/{id}/{command}", request);
        await stranger.AssertRefusedAsync(HttpStatusCode.Conflict, "petition.not_concerned");
    }

    [Fact]
    public async Task A_paused_petition_is_not_overdue_and_resumes_with_its_remaining_days()
    {
        var id = await AssignedAsync();
        using var paused =
            await Office.PostJsonAsync($"/api/v1/petitions/{id}/pause", new { ground = "Chờ HĐND tỉnh họp", on = "2023-02-03" });
        Assert.Equal("", (await paused.OkAsync()).Text("dueOn"));
        var during = await Office.ReadAsync($"/api/v1/petitions/{id}?asOf=2023-06-01");
        Assert.Equal("False", during.Text("overdue"));
        Assert.Equal("2023-02-03", (await Office.ReadAsync($"/api/v1/petitions/{id}/deadline?asOf=2023-06-01")).Text("pausedOn"));
        using var again = await Office.PostJsonAsync($"/api/v1/petitions/{id}/pause", new { ground = "x", on = "2023-02-04" });
        await again.AssertRefusedAsync(HttpStatusCode.Conflict, "petition.paused");

        // Ten of sixty days were left on 03/02/2023; ten days after 05/06/2023 is 15/06/2023, a Thursday.
        using var resumed =
            await Office.PostJsonAsync($"/api/v1/petitions/{id}/resumption", new { ground = "HĐND đã họp", on = "2023-06-05" });
        Assert.Equal("2023-06-15", (await resumed.OkAsync()).Text("dueOn"));
        var days = (await Office.ReadAsync($"/api/v1/petitions/{id}/deadline")).GetProperty("days").EnumerateArray().ToList();
        Assert.Equal("False", days.Single(day => day.Text("date") == "2023-04-01").Text("counted"));
        Assert.Equal(["2023-06-15", "62"], [days[^1].Text("date"), days[^1].Text("number")]);
        using var notPaused = await Office.PostJsonAsync($"/api/v1/petitions/{id}/resumption", new { ground = "x" });
        await notPaused.AssertRefusedAsync(HttpStatusCode.Conflict, "petition.not_paused");
    }

    [Fact]
    public async Task The_actions_of_the_holder_show_its_clock_as_not_its_own_to_change()
    {
        var id = await AssignedAsync();
        var actions = await api.As("head", "SO-GTVT-LANGSON").ReadAsync($"/api/v1/petitions/{id}/actions");
        var extension = actions.EnumerateArray().Single(action => action.Text("command") == "extension");
        Assert.Equal("petition.own_clock", extension.GetProperty("blockedBy")[0].Text("code"));
    }

    /// <summary>With Sở GTVT since 13/12/2022, due 13/02/2023.</summary>
    private async Task<string> AssignedAsync()
    {
        using var recorded = await Office.PostJsonAsync("/api/v1/petitions", new
        {
            originUnitId = api.Ids.Unit("06370"),
            raisedBy = new { kind = "group", description = "lãnh đạo xã" },
            title = "Nâng cấp đường tỉnh",
            content = "Cải tạo, nâng cấp tuyến đường tỉnh",
            quote = "cải tạo, nâng cấp tuyến đường tỉnh",
            on = "2022-11-29",
        });
        var id = (await recorded.OkAsync()).Text("id");
        using var classified = await Office.PostJsonAsync($"/api/v1/petitions/{id}/classification",
            new { field = "transport.road", traits = new { roadClass = "provincial" }, on = "2022-11-29" });
        await classified.OkAsync();
        using var assigned = await Office.PostJsonAsync($"/api/v1/petitions/{id}/assignment",
            new { agencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = "2022-12-13" });
        Assert.Equal("2023-02-13", (await assigned.OkAsync()).Text("dueOn"));
        return id;
    }
}
