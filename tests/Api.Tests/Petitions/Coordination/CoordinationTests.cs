using System.Net;
using System.Text.Json;

namespace Petitions.Api.Tests.Petitions.Coordination;

/// <summary>Coordination with its own clocks (S10, S11), follow-ups by hand, earlier selves, and the desk.</summary>
public sealed class CoordinationTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private HttpClient Office => api.As("coordinator", "VP-UBND-T-LANGSON");

    private HttpClient Lead => api.As("officer", "SO-TTTT-LANGSON");

    [Fact]
    public async Task The_lead_may_respond_once_the_enterprise_it_asked_has_answered()
    {
        var id = await HeldByTheLeadAsync();
        var asked = await AskAsync(id, "VNPT-LANGSON", "2022-12-06");
        Assert.Equal("awaitingCoordination", asked.Text("petition.status"));
        Assert.Equal("SO-TTTT-LANGSON", asked.Text("petition.holder.code"));

        using var early = await Lead.PostJsonAsync($"/api/v1/petitions/{id}/responses",
            new { kind = "final", outcome = "explained", text = "x", on = "2022-12-07" });
        await early.AssertRefusedAsync(HttpStatusCode.Conflict, "petition.coordination_open");
        using var other = await api.As("officer", "VIETTEL-LANGSON")
            .PostJsonAsync($"/api/v1/petitions/{id}/coordination/{asked.Text("request.id")}/answer", new { text = "x" });
        await other.AssertRefusedAsync(HttpStatusCode.Conflict, "coordination.not_asked");

        using var answered = await api.As("officer", "VNPT-LANGSON").PostJsonAsync(
            $"/api/v1/petitions/{id}/coordination/{asked.Text("request.id")}/answer",
            new { text = "Không hiệu quả thương mại.", on = "2022-12-15" });
        Assert.Equal("inProgress", (await answered.OkAsync()).Text("petition.status"));
        using var final = await Lead.PostJsonAsync($"/api/v1/petitions/{id}/responses",
            new { kind = "final", outcome = "unresolved", text = "Kiến nghị Bộ", cause = "Doanh nghiệp không đầu tư", on = "2022-12-20" });
        Assert.Equal("answered", (await final.OkAsync()).Text("status"));
        var list = await Office.ReadAsync($"/api/v1/petitions/{id}/coordination");
        Assert.Equal("answered", list[0].Text("state"));
        Assert.Equal("Không hiệu quả thương mại.", list[0].Text("answer"));
    }

    [Fact]
    public async Task A_silent_body_is_passed_over_only_after_fifteen_days_and_with_a_note()
    {
        var id = await HeldByTheLeadAsync();
        var request = (await AskAsync(id, "SO-KHDT-LANGSON", "2022-12-06")).GetProperty("request");
        Assert.Equal("2022-12-21", request.Text("dueOn"));
        var path = $"/api/v1/petitions/{id}/coordination/{request.Text("id")}";

        using var tooEarly = await Lead.PostJsonAsync($"{path}/passing-over", new { note = "Không trả lời", on = "2022-12-21" });
        await tooEarly.AssertRefusedAsync(HttpStatusCode.Conflict, "coordination.not_due");
        using var chased = await Lead.PostJsonAsync($"{path}/reminders", new { on = "2022-12-21" });
        Assert.Equal("1", (await chased.OkAsync()).Text("request.reminders"));
        using var noNote = await Lead.PostJsonAsync($"{path}/passing-over", new { on = "2022-12-22" });
        await noNote.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
        using var passed = await Lead.PostJsonAsync($"{path}/passing-over", new { note = "Quá hạn không trả lời", on = "2022-12-22" });
        Assert.Equal("inProgress", (await passed.OkAsync()).Text("petition.status"));

        using var late = await api.As("officer", "SO-KHDT-LANGSON")
            .PostJsonAsync($"{path}/answer", new { text = "Xin lỗi, trả lời muộn", on = "2022-12-23" });
        await late.AssertRefusedAsync(HttpStatusCode.Conflict, "coordination.passed_over");
        Assert.Equal("passedOver", (await Office.ReadAsync($"/api/v1/petitions/{id}/coordination"))[0].Text("state"));
    }

    [Fact]
    public async Task Coordination_requests_as_of_a_past_day_show_the_state_of_that_day()
    {
        var id = await HeldByTheLeadAsync();
        var path = $"/api/v1/petitions/{id}/coordination";
        var request = $"{path}/{(await AskAsync(id, "SO-KHDT-LANGSON", "2022-12-06")).Text("request.id")}";
        foreach (var day in new[] { "2022-12-12", "2022-12-22" })
        {
            using var chased = await Lead.PostJsonAsync($"{request}/reminders", new { on = day });
            await chased.OkAsync();
        }

        using var answered = await api.As("officer", "SO-KHDT-LANGSON")
            .PostJsonAsync($"{request}/answer", new { text = "Đã cân đối", on = "2022-12-23" });
        await answered.OkAsync();

        async Task<string> OnAsync(string day) =>
            string.Join(' ', (await Office.ReadAsync($"{path}?asOf={day}")).EnumerateArray().Select(one =>
            $"{one.Text("state")} {one.Text("overdue")} {one.Text("reminders")} {one.Text("remindedOn")} {one.Text("endedOn")} " +
                $"{one.Text("answer")}"));
        Assert.Equal("", await OnAsync("2022-12-05"));
        Assert.Equal("open False 0   ", await OnAsync("2022-12-06"));
        Assert.Equal("open False 1 2022-12-12  ", await OnAsync("2022-12-21"));
        Assert.Equal("open True 2 2022-12-22  ", await OnAsync("2022-12-22"));
        Assert.Equal("answered False 2 2022-12-22 2022-12-23 Đã cân đối", await OnAsync("2022-12-23"));
        using var unknown = await Office.GetAsync($"{path}?asOf=2022-11-28");
        await unknown.AssertRefusedAsync(HttpStatusCode.NotFound, "petition.not_found");
    }

    [Fact]
    public async Task Coordination_requests_lapse_when_the_lead_hands_the_petition_on()
    {
        var id = await HeldByTheLeadAsync();
        await AskAsync(id, "VNPT-LANGSON", "2022-12-06");
        using var escalated = await Lead.PostJsonAsync($"/api/v1/petitions/{id}/escalation",
            new { ground = "Chương trình viễn thông công ích", agencyId = api.Ids.Agency("BO-TTTT"), on = "2022-12-10" });
        Assert.Equal("assigned", (await escalated.OkAsync()).Text("status"));
        Assert.Equal("lapsed", (await Office.ReadAsync($"/api/v1/petitions/{id}/coordination"))[0].Text("state"));
    }

    [Fact]
    public async Task Only_the_lead_may_ask_and_neither_itself_nor_a_body_twice()
    {
        var id = await HeldByTheLeadAsync();
        using var itself = await Lead.PostJsonAsync($"/api/v1/petitions/{id}/coordination",
            new { agencyId = api.Ids.Agency("SO-TTTT-LANGSON"), question = "?", on = "2022-12-06" });
        await itself.AssertRefusedAsync(HttpStatusCode.BadRequest, "coordination.asks_itself");
        using var stranger = await api.As("coordinator", "UBND-H-BACSON")
            .PostJsonAsync($"/api/v1/petitions/{id}/coordination",
                new { agencyId = api.Ids.Agency("VNPT-LANGSON"), question = "?", on = "2022-12-06" });
        await stranger.AssertRefusedAsync(HttpStatusCode.Conflict, "petition.not_holder");
        await AskAsync(id, "VNPT-LANGSON", "2022-12-06");
        using var twice = await Lead.PostJsonAsync($"/api/v1/petitions/{id}/coordination",
            new { agencyId = api.Ids.Agency("VNPT-LANGSON"), question = "?", on = "2022-12-06" });
        await twice.AssertRefusedAsync(HttpStatusCode.Conflict, "coordination.already_asked");
        using var unknown = await Lead.PostJsonAsync($"/api/v1/petitions/{id}/coordination/{id}/reminders", new { });
        await unknown.AssertRefusedAsync(HttpStatusCode.NotFound, "coordination.not_found");
    }

    [Fact]
    public async Task A_reminder_keeps_its_addressee_and_is_never_changed()
    {
        var id = await HeldByTheLeadAsync();
        using var reminded = await api.As("supervisor", "MTTQ-T-LANGSON")
            .PostJsonAsync(
                $"/api/v1/petitions/{id}/follow-ups", new { kind = "reminder", text = "Đề nghị sớm trả lời", on = "2022-12-20" });
        await reminded.OkAsync();
        var followUp = (await Office.ReadAsync($"/api/v1/petitions/{id}/follow-ups"))[0];
        Assert.Equal("SO-TTTT-LANGSON", followUp.Text("addressedTo.code"));
        Assert.Equal("MTTQ-T-LANGSON", followUp.Text("agency.code"));
        Assert.Equal((0, 1), (await FollowUpsAsync("2022-12-19"), await FollowUpsAsync("2022-12-20")));
        using var wordless = await Office.PostJsonAsync($"/api/v1/petitions/{id}/follow-ups", new { kind = "note", text = " " });
        await wordless.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");

        async Task<int> FollowUpsAsync(string asOf) =>
            (await Office.ReadAsync($"/api/v1/petitions/{id}/follow-ups?asOf={asOf}")).GetArrayLength();
    }

    [Fact]
    public async Task A_repeated_petition_shows_its_first_day_and_its_count()
    {
        var first = await RecordAsync("2022-04-12");
        var second = await RecordAsync("2022-11-29");
        var third = await RecordAsync("2024-05-10");
        await RepeatAsync(second, first);
        await RepeatAsync(third, second);

        var lineage = await Office.ReadAsync($"/api/v1/petitions/{third}/lineage");
        Assert.Equal("3", lineage.Text("timesRaised"));
        Assert.Equal("2022-04-12", lineage.Text("firstRaisedOn"));
        Assert.Equal([first, second, third], lineage.GetProperty("raised").EnumerateArray().Select(one => one.Text("id")));
        Assert.Equal(3, (await Office.ReadAsync($"/api/v1/petitions/{first}/lineage")).GetProperty("raised").GetArrayLength());

        using var backwards = await Office.PostJsonAsync($"/api/v1/petitions/{first}/repetition", new { earlierPetitionId = third });
        await backwards.AssertRefusedAsync(HttpStatusCode.Conflict, "petition.not_earlier");
        using var twice = await Office.PostJsonAsync($"/api/v1/petitions/{third}/repetition", new { earlierPetitionId = first });
        await twice.AssertRefusedAsync(HttpStatusCode.Conflict, "petition.already_repeats");
    }

    [Fact]
    public async Task Lineage_links_made_in_any_order_count_the_same_for_parts_too()
    {
        var (first, second, third, fourth) =
            (await RecordAsync("2022-04-12"), await RecordAsync("2022-11-29"), await RecordAsync("2024-05-10"),
                await RecordAsync("2025-05-12"));
        await RepeatAsync(fourth, third);
        var part = (await new TestPetition(api, second, "").SplitAsync(Callers.Office, "2022-11-29"))[0];
        await RepeatAsync(third, second);
        await RepeatAsync(second, first);

        foreach (var (id, times) in new[] { (first, "1"), (second, "2"), (part.Id, "2"), (third, "3"), (fourth, "4") })
        {
            var lineage = await Office.ReadAsync($"/api/v1/petitions/{id}/lineage");
            Assert.Equal([times, "2022-04-12"], [lineage.Text("timesRaised"), lineage.Text("firstRaisedOn")]);
            Assert.Equal([first, second, third, fourth], lineage.GetProperty("raised").EnumerateArray().Select(one => one.Text("id")));
        }

        var element = (await Office.ReadAsync($"/api/v1/petitions/{fourth}/timeline")).GetProperty("items").EnumerateArray().Last();
        Assert.Equal($"repeats {third} 4 2022-04-12",
            $"{element.Text("kind")} {element.Text("details.earlierId")} {element.Text("details.times")} " +
                $"{element.Text("details.firstRaisedOn")}");
    }

    [Fact]
    public async Task A_lineage_as_of_a_past_day_has_only_the_links_of_that_day()
    {
        var (first, second, third) = (await RecordAsync("2022-04-12"), await RecordAsync("2022-11-29"), await RecordAsync("2024-05-10"));
        await RepeatAsync(third, second, "2024-05-20");
        var part = (await new TestPetition(api, second, "").SplitAsync(Callers.Office, "2024-05-25"))[0].Id;
        await RepeatAsync(second, first, "2024-06-01");
        var late = (await new TestPetition(api, third, "").SplitAsync(Callers.Office, "2024-06-02"))[0].Id;

        async Task<string> OnAsync(string petition, string day)
        {
            var seen = await Office.ReadAsync($"/api/v1/petitions/{petition}/lineage?asOf={day}");
            var order = seen.GetProperty("raised").EnumerateArray()
                .Select(one => Array.IndexOf([first, second, third, part], one.Text("id")) + 1);
            return $"{seen.Text("timesRaised")} {seen.Text("firstRaisedOn")} {seen.Text("ageInDays")}: {string.Join(' ', order)}";
        }

        Assert.Equal("1 2022-04-12 231: 1", await OnAsync(first, "2022-11-29"));
        Assert.Equal("1 2024-05-10 9: 3", await OnAsync(third, "2024-05-19"));
        Assert.Equal("2 2022-11-29 539: 2 3", await OnAsync(third, "2024-05-21"));
        Assert.Equal("1 2022-11-29 549: 2 3", await OnAsync(part, "2024-05-31"));
        Assert.Equal("3 2022-04-12 781: 1 2 3", await OnAsync(third, "2024-06-01"));
        Assert.Equal("2 2022-04-12 781: 1 2 3", await OnAsync(part, "2024-06-01"));
        Assert.Equal("3 2022-04-12 782: 1 2 3", await OnAsync(late, "2024-06-02"));
        using var unknown = await Office.GetAsync($"/api/v1/petitions/{late}/lineage?asOf=2024-06-01");
        await unknown.AssertRefusedAsync(HttpStatusCode.NotFound, "petition.not_found");
    }

    [Fact]
    public async Task Concurrent_lineage_links_of_one_chain_count_the_same()
    {
        var chain = new List<string>();
        foreach (var day in new[] { "2022-04-12", "2022-11-29", "2024-05-10", "2025-05-12", "2025-06-12" })
            chain.Add(await RecordAsync(day));
        await Task.WhenAll(chain.Zip(chain.Skip(1)).Select(link => RepeatAsync(link.Second, link.First)));

        for (var place = 0; place < chain.Count; place++)
            Assert.Equal($"{place + 1} 2022-04-12", await TimesRaisedAsync(chain[place]));
    }

    private async Task<string> TimesRaisedAsync(string id)
    {
        var lineage = await Office.ReadAsync($"/api/v1/petitions/{id}/lineage");
        return $"{lineage.Text("timesRaised")} {lineage.Text("firstRaisedOn")}";
    }

    [Fact]
    public async Task The_desk_shows_each_petition_on_its_pile()
    {
        var held = await HeldByTheLeadAsync();
        await AskAsync(held, "MOBIFONE-LANGSON", "2022-12-06");
        var fresh = await RecordAsync("2022-11-29");

        var lead = await Lead.ReadAsync("/api/v1/desk");
        Assert.Contains(held, Pile(lead, "overdue"));
        Assert.DoesNotContain(held, Pile(lead, "toAccept"));
        var office = await Office.ReadAsync("/api/v1/desk");
        Assert.Contains(fresh, Pile(office, "toClassify"));
        Assert.DoesNotContain(held, Pile(office, "toClassify"));
        var enterprise = await api.As("officer", "MOBIFONE-LANGSON").ReadAsync("/api/v1/desk");
        Assert.Equal("1", enterprise.Text("coordination.count"));
        Assert.Equal(held, enterprise.GetProperty("coordination").GetProperty("requests")[0].Text("petitionId"));

        // Sở TT&TT was merged into Sở KH&CN on 01/03/2025: today's officer finds what its predecessor left.
        var heir = await api.As("officer", "SO-KHCN-LANGSON").ReadAsync("/api/v1/desk");
        Assert.Contains(held, Pile(heir, "overdue"));
        using var nobody = await api.As("administrator").GetAsync("/api/v1/desk");
        await nobody.AssertRefusedAsync(HttpStatusCode.Forbidden, "petition.agency_needed");
    }

    private static IEnumerable<string> Pile(JsonElement desk, string name) =>
        desk.GetProperty("piles").EnumerateArray().Single(pile => pile.Text("name") == name).GetProperty("petitions").EnumerateArray()
            .Select(petition => petition.Text("id"));

    private async Task<string> RecordAsync(string on)
    {
        using var recorded = await Office.PostJsonAsync("/api/v1/petitions", new
        {
            originUnitId = api.Ids.Unit("06370"),
            raisedBy = new { kind = "group", description = "lãnh đạo xã" },
            title = "Phủ sóng điện thoại",
            content = "Quan tâm phủ sóng điện thoại",
            quote = "quan tâm phủ sóng điện thoại",
            on,
        });
        return (await recorded.OkAsync()).Text("id");
    }

    private async Task<string> HeldByTheLeadAsync()
    {
        var id = await RecordAsync("2022-11-29");
        var lead = api.Ids.Agency("SO-TTTT-LANGSON");
        using var classified = await Office.PostJsonAsync($"/api/v1/petitions/{id}/classification",
            new { field = "telecom.coverage", agencyId = lead, ground = "Sở chủ trì", on = "2022-11-30" });
        await classified.OkAsync();
        using var assigned = await Office.PostJsonAsync($"/api/v1/petitions/{id}/assignment", new { agencyId = lead, on = "2022-12-01" });
        await assigned.OkAsync();
        using var accepted = await Lead.PostJsonAsync($"/api/v1/petitions/{id}/acceptance", new { on = "2022-12-02" });
        await accepted.OkAsync();
        return id;
    }

    private async Task<JsonElement> AskAsync(string id, string agency, string on)
    {
        using var asked = await Lead.PostJsonAsync($"/api/v1/petitions/{id}/coordination",
            new { agencyId = api.Ids.Agency(agency), question = "Đề nghị cho ý kiến về phủ sóng", on });
        return await asked.OkAsync();
    }

    private async Task RepeatAsync(string later, string earlier, string? on = null)
    {
        using var linked = await Office.PostJsonAsync($"/api/v1/petitions/{later}/repetition", new { earlierPetitionId = earlier, on });
        await linked.OkAsync();
    }
}
