using System.Net;
using System.Text.Json;
using Petitions.Api.Tests.Meetings;

namespace Petitions.Api.Tests.Petitions;

/// <summary>What is no petition leaves the workflow with a receipt and out of every reader's sight (scenario S14).</summary>
public sealed class DiversionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("tố cáo ông Hoàng Văn A nhận tiền của dân", "denunciation", "Luật Tố cáo 2018")]
    [InlineData("khiếu nại quyết định thu hồi đất", "complaint", "Luật Khiếu nại 2011")]
    public async Task A_suspected_complaint_is_not_classified_and_is_diverted_with_a_receipt(string quote, string regime, string law)
    {
        var petition = await api.APetitionAsync(quote);
        Assert.Equal(regime, (await petition.ReadAsync()).Text("suspectedRegime"));

        var problem = await petition.AssertRefusedAsync(
            Callers.Office, "classification",
            new { field = "transport.road", traits = new { roadClass = "district" }, on = PetitionSetup.Day }, HttpStatusCode.Conflict,
            "petition.scope_suspected");
        Assert.Equal(regime, problem.Text("suspectedRegime"));

        using var answer =
            await petition.SendAsync(Callers.Office, "diversion", new { regime, ground = "không phải kiến nghị", on = "2022-11-30" });
        var diverted = await answer.OkAsync();
        Assert.Equal($"diverted  BN/{petition.Code} {regime} 2022-11-30",
            $"{diverted.Text("petition.status")} {diverted.Text("petition.holder")} {diverted.Text("receipt.number")} " +
                $"{diverted.Text("receipt.regime")} {diverted.Text("receipt.on")}");
        Assert.Contains(law, diverted.Text("receipt.guidance"), StringComparison.Ordinal);
        Assert.Equal(diverted.GetProperty("receipt").GetRawText(), (await petition.ReadAsync()).GetProperty("receipt").GetRawText());
        Assert.Equal("2022-11-30 diverted: recorded > diverted, VP-UBND-T-LANGSON > -", (await petition.EventLinesAsync())[^1]);
    }

    [Fact]
    public async Task The_text_and_raiser_of_a_diverted_petition_are_redacted_everywhere()
    {
        var clerk = api.By(Callers.Office);
        var meeting = await clerk.MeetingAsync(api.Ids.AtTranYen());
        var quote = "tố cáo ông Hoàng Văn A nhận tiền của dân";
        var said = await clerk.RecordStatementsAsync(meeting, SeedMeetings.StatementBody("opinion", quote));
        using var recorded = await clerk.PostJsonAsync($"/api/v1/meetings/{meeting}/petitions", new
        {
            petitions = new[] { new { statementId = said[0], originUnitId = api.Ids.Unit("06370"),
                raisedBy = new { kind = "person", description = "bà Nông Thị B" }, title = "Tố cáo ông Hoàng Văn A", content = quote } },
        });
        var id = (await recorded.OkAsync()).GetProperty("petitions")[0];
        var petition = new TestPetition(api, id.Text("id"), id.Text("code"));
        await petition.ThenAsync(Callers.Office, "follow-ups", new { kind = "note", text = "bà Nông Thị B gọi điện", on = "2022-12-01" });
        await petition.ThenAsync(Callers.Office, "classification",
            new
            {
                field = "transport.road",
                traits = new { roadClass = "district" },
                ground = "xem lại lời ông Hoàng Văn A",
                on = "2022-12-01"
            });
        await petition.ThenAsync(Callers.Office, "assignment",
            new { agencyId = api.Ids.Agency("UBND-H-BACSON"), instruction = "hỏi bà Nông Thị B", dueOn = "2023-01-30", on = "2022-12-01" });
        await petition.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-01" });
        await petition.ThenAsync(Callers.District, "responses", new { kind = "interim", text = "đã gặp bà Nông Thị B", on = "2022-12-02" });
        var lead = await api.APetitionAsync("một việc khác hẳn");
        var member = await api.APetitionAsync(quote);

        Assert.Contains("Hoàng Văn A", await EverythingAsync(), StringComparison.Ordinal);
        await petition.ThenAsync(Callers.District, "diversion",
            new { regime = "denunciation", ground = "đơn của bà Nông Thị B tố cáo ông Hoàng Văn A", on = "2022-12-05" });
        await member.ThenAsync(Callers.Office, "diversion", new { regime = "denunciation", ground = "tố cáo", on = "2022-12-05" });

        var everything = await EverythingAsync();
        foreach (var secret in new[] { "Hoàng Văn A", "Nông Thị B", "nhận tiền" })
            Assert.DoesNotContain(secret, everything, StringComparison.OrdinalIgnoreCase);

        Assert.Empty((await api.By(Callers.Front).ReadAsync("/api/v1/petitions?q=nhan tien")).GetProperty("items").EnumerateArray());
        var row = (await api.By(Callers.Front).ReadAsync($"/api/v1/petitions?q={petition.Code}")).GetProperty("items")[0];
        Assert.Equal("Đã chuyển hướng: tố cáo", row.Text("title"));
        var seen = await petition.ReadAsync();
        Assert.Equal("— — — denunciation",
            $"{seen.Text("content")} {seen.Text("quote")} {seen.Text("raisedBy.description")} {seen.Text("receipt.regime")}");

        async Task<string> EverythingAsync()
        {
            var paths = new List<string>
            {
                $"/petitions?limit=200", $"/petitions?limit=200&asOf=2022-12-02", $"/petitions?meeting={meeting}",
                $"/petitions/{lead.Id}/similar", $"/petitions/{member.Id}/similar",
                $"/meetings/{meeting}", $"/meetings/{meeting}/coverage", "/meetings", $"/petitions/{member.Id}",
            };
            paths.AddRange(new[] { "", "?asOf=2022-12-02", "/timeline", "/timeline?asOf=2022-12-02", "/route", "/deadline",
                "/deadline?asOf=2022-12-02", "/actions", "/similar", "/follow-ups", "/lineage", "/coordination" }
                .Select(what => $"/petitions/{petition.Id}{what}"));
            var texts = await Task.WhenAll(paths.Select(path => api.By(Callers.Front).GetStringAsync("/api/v1" + path)));
            return string.Concat(texts);
        }
    }

    [Fact]
    public async Task Diverted_members_and_parts_are_redacted_in_links()
    {
        var whole = await api.APetitionAsync();
        using var split = await whole.SendAsync(Callers.Office, "split",
            new { parts = new[] { new { title = "Nâng cấp đường" }, new { title = "Tố cáo ông Hoàng Văn A" } }, on = PetitionSetup.Day });
        var part = (await split.OkAsync()).GetProperty("parts")[1];

        await new TestPetition(api, part.Text("id"), part.Text("code")).ThenAsync(
            Callers.Office, "diversion", new { regime = "denunciation", ground = "tố cáo", on = PetitionSetup.Day });

        Assert.Equal(["Nâng cấp đường", "Đã chuyển hướng: tố cáo"],
            (await whole.ReadAsync()).GetProperty("parts").EnumerateArray().Select(one => one.Text("title")));
    }

    [Fact]
    public async Task The_texts_of_a_diverted_part_are_redacted_in_its_whole_and_other_parts()
    {
        var whole = await api.APetitionAsync("xin sửa đường, và ông Hoàng Văn A nhận tiền của dân", raisedBy: "bà Nông Thị B",
            title: "Đường xấu; ông Hoàng Văn A");
        await whole.ThenAsync(Callers.Office, "follow-ups", new { kind = "note", text = "bà Nông Thị B gọi điện", on = PetitionSetup.Day });
        await whole.ThenAsync(Callers.Office, "classification",
            new
            {
                field = "transport.road",
                traits = new { roadClass = "district" },
                ground = "lời bà Nông Thị B",
                on = PetitionSetup.Day
            });
        await whole.ThenAsync(Callers.Office, "assignment",
            new
            {
                agencyId = api.Ids.Agency("UBND-H-BACSON"),
                instruction = "hỏi bà Nông Thị B",
                dueOn = "2023-01-30",
                on = PetitionSetup.Day
            });
        await whole.ThenAsync(
            Callers.Office, "extension", new { newDueOn = "2023-02-06", ground = "bà Nông Thị B đề nghị", on = PetitionSetup.Day });
        var (road, rest) = await SplitAsync(whole, Callers.District, new { title = "Sửa đường", content = "vá ổ gà" },
            new { title = "Việc của ông Hoàng Văn A", content = "ông Hoàng Văn A nhận tiền" });
        var (pit, money) = await SplitAsync(rest, Callers.District, new { title = "Hố ga" }, new { title = "Nhận tiền của dân" });
        Assert.Contains("Hoàng Văn A", await SeenAsync(), StringComparison.Ordinal);
        var version = (await road.ReadAsync()).GetProperty("version").GetInt32();

        await money.ThenAsync(Callers.District, "diversion",
            new { regime = "denunciation", ground = "bà Nông Thị B tố cáo ông Hoàng Văn A", on = "2022-12-05" });

        var seen = await SeenAsync();
        foreach (var secret in new[] { "Hoàng Văn A", "Nông Thị B", "nhận tiền" })
            Assert.DoesNotContain(secret, seen, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Một phần đã chuyển hướng — — —", Words(await whole.ReadAsync()));
        Assert.Equal("Sửa đường vá ổ gà — —", Words(await road.ReadAsync()));
        Assert.Equal("Hố ga — — —", Words(await pit.ReadAsync()));
        Assert.Equal(version + 1, (await road.ReadAsync()).GetProperty("version").GetInt32());
        Assert.Equal($"2022-12-05 wordsWithheld: assigned > assigned, UBND-H-BACSON > UBND-H-BACSON", (await road.EventLinesAsync())[^1]);
        Assert.Equal([road.Code], await FoundAsync("va o ga"));
        Assert.Empty(await FoundAsync("nhan tien"));
        await road.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-01" });

        async Task<string> SeenAsync() =>
            string.Concat(await Task.WhenAll(new[] { whole, road, rest, pit, money }.SelectMany(one =>
                new[] { "", "?asOf=2022-12-01", "/timeline", "/route", "/deadline", "/follow-ups", "/similar", "/lineage" }
            .Select(what => api.By(Callers.Front).GetStringAsync(one.Path + what)))
            .Append(api.By(Callers.Front).GetStringAsync("/api/v1/petitions?limit=200"))
            .Append(api.By(Callers.District).GetStringAsync("/api/v1/desk"))
            .Append(api.By(Callers.Office)
                .GetStringAsync($"/api/v1/reports/escalations?unit={api.Ids.Unit("20")}&period=2022-Q4&items=true"))));

        async Task<IEnumerable<string>> FoundAsync(string q) =>
            (await api.By(Callers.Front).ReadAsync($"/api/v1/petitions?q={q}")).GetProperty("items").EnumerateArray()
                .Select(one => one.Text("code")).ToList();
    }

    [Fact]
    public async Task Petitions_of_the_same_statement_are_redacted_with_a_diverted_one()
    {
        var clerk = api.By(Callers.Office);
        var meeting = await clerk.MeetingAsync(api.Ids.AtTranYen());
        var said = await clerk.RecordStatementsAsync(meeting,
            SeedMeetings.StatementBody("opinion", "xin sửa đường, và ông Lý Văn C nhận tiền của dân"));
        object One(string title, string content, string? quote = null) =>
            new
            {
                statementId = said[0],
                originUnitId = api.Ids.Unit("06370"),
                raisedBy = new { kind = "person", description = "bà Nông Thị D" },
                title,
                content,
                quote
            };
        using var recorded = await clerk.PostJsonAsync($"/api/v1/meetings/{meeting}/petitions",
            new
            {
                petitions = new[] { One("Đường", "sửa đường"), One("Đường thôn", "sửa đường thôn", "xin sửa đường"),
                One("Tiền", "ông Lý Văn C nhận tiền") }
            });
        var cases = (await recorded.OkAsync()).GetProperty("petitions").EnumerateArray()
            .Select(one => new TestPetition(api, one.Text("id"), one.Text("code"))).ToList();

        await cases[2].ThenAsync(Callers.Office, "diversion", new { regime = "denunciation", ground = "tố cáo", on = "2022-12-05" });

        Assert.Equal("Đường sửa đường — —", Words(await cases[0].ReadAsync()));
        Assert.Equal("Đường thôn sửa đường thôn — —", Words(await cases[1].ReadAsync()));
        Assert.DoesNotContain("Lý Văn C", await clerk.GetStringAsync($"/api/v1/meetings/{meeting}/coverage"), StringComparison.Ordinal);

        using var later = await clerk.PostJsonAsync($"/api/v1/meetings/{meeting}/petitions",
            new { petitions = new[] { One("Đường xã", "sửa đường xã") } });
        var id = (await later.OkAsync()).GetProperty("petitions")[0];
        Assert.Equal("Đường xã sửa đường xã — —", Words(await new TestPetition(api, id.Text("id"), id.Text("code")).ReadAsync()));
    }

    [Fact]
    public async Task Two_parts_diverted_at_once_are_both_redacted()
    {
        var whole = await api.APetitionAsync("ông Hoàng Văn E và ông Hoàng Văn G nhận tiền của dân");
        using var split = await whole.SendAsync(Callers.Office, "split",
            new { parts = Enumerable.Range(1, 4).Select(n => new { title = $"Việc {n}" }), on = PetitionSetup.Day });
        var parts = (await split.OkAsync()).GetProperty("parts").EnumerateArray()
            .Select(part => new TestPetition(api, part.Text("id"), part.Text("code"))).ToList();

        await Task.WhenAll(parts.Take(3)
            .Select(part => part.ThenAsync(Callers.Office, "diversion",
                new { regime = "denunciation", ground = "tố cáo", on = PetitionSetup.Day })));

        Assert.Equal(["diverted", "diverted", "diverted", "recorded"],
            (await whole.ReadAsync()).GetProperty("parts").EnumerateArray().Select(part => part.Text("status")));
        Assert.Equal("Việc 4 — — —", Words(await parts[3].ReadAsync()));
        Assert.Equal(["splitOff", "wordsWithheld"], (await parts[3].EventLinesAsync()).Select(line => line.Split(' ')[1].TrimEnd(':')));
    }

    private static string Words(JsonElement seen) =>
        $"{seen.Text("title")} {seen.Text("content")} {seen.Text("quote")} {seen.Text("raisedBy.description")}";

    private async Task<(TestPetition, TestPetition)> SplitAsync(TestPetition whole, string who, params object[] parts)
    {
        using var split = await whole.SendAsync(who, "split", new { parts, on = PetitionSetup.Day });
        return (await split.OkAsync()).GetProperty("parts").EnumerateArray()
            .Select(part => new TestPetition(api, part.Text("id"), part.Text("code"))).ToList() is [var one, var other]
            ? (one, other) : default;
    }

    [Theory]
    [InlineData("{\"ground\":\"x\"}")]
    [InlineData("{\"regime\":\"complaint\"}")]
    [InlineData("{\"regime\":\"gossip\",\"ground\":\"x\"}")]
    public async Task A_diversion_without_regime_or_ground_is_refused(string body)
    {
        var petition = await api.APetitionAsync();

        using var answer = await api.By(Callers.Office).PostRawAsync($"{petition.Path}/diversion", body);

        await answer.AssertRefusedAsync(HttpStatusCode.BadRequest, "request.invalid");
    }
}
