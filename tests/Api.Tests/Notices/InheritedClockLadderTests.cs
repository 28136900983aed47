using Petitions.Api.Tests.Petitions;
using Petitions.Api.Tests.Petitions.Desk;

namespace Petitions.Api.Tests.Notices;

/// <summary>Whom the ladder tells once a petition went upward, was split, joined a group, or outlived its holder.</summary>
public sealed class InheritedClockLadderTests(PostgresServer server)
{
    [Fact]
    public async Task The_notices_of_a_part_of_an_escalated_petition_go_to_the_body_above()
    {
        await using var api = await BegunAsync(new In2022Fixture(server));
        api.SetDay("2022-12-08");
        var whole = await api.APetitionEscalatedToTheProvinceAsync();
        await whole.ThenAsync(Callers.Province, "acceptance", new { on = "2022-12-07" });
        await whole.ThenAsync(
            Callers.Province, "split", new { parts = new[] { new { title = "Mặt đường" }, new { title = "Cầu" } }, on = "2022-12-08" });
        var part = new TestPetition(api, (await whole.ReadAsync()).GetProperty("parts")[0].Text("id"), "");

        await api.SweepAsync("2023-03-01");

        Assert.Equal(
            ["KN-CO-QUAN-GIAO CHINHPHU desk", "KN-QUA-HAN UBND-T-LANGSON desk", "KN-THU-TRUONG UBND-T-LANGSON head"],
            (await part.NoticesAsync()).Select(notice => string.Join(' ', notice.Split(' ')[..3])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_petition_that_left_its_group_keeps_its_notice_addressees()
    {
        await using var api = await BegunAsync(new In2022Fixture(server));
        var lead = await api.APetitionAssignedToTheDistrictAsync();
        var other = await api.APetitionAssignedToTheDistrictAsync();
        api.SetDay("2022-12-06");
        await other.ThenAsync(Callers.District, "groups", new { action = "join", leadPetitionId = lead.Id, on = "2022-12-02" });
        await other.ThenAsync(Callers.District, "groups", new { action = "leave", ground = "nội dung khác", on = "2022-12-06" });

        await api.SweepAsync("2023-03-01");

        Assert.Contains("KN-CO-QUAN-GIAO VP-UBND-T-LANGSON desk",
            (await other.NoticesAsync()).Select(notice => string.Join(' ', notice.Split(' ')[..3])));
        Assert.Contains("TL-CO-QUAN-GIAO VP-UBND-T-LANGSON desk",
            (await other.NoticesAsync("accept")).Select(notice => string.Join(' ', notice.Split(' ')[..3])));
    }

    [Fact]
    public async Task Each_step_clock_is_reminded_of_before_its_day_and_escalated_after_it()
    {
        await using var api = await BegunAsync(new In2022Fixture(server));
        var petition = await api.APetitionAssignedToTheDistrictAsync();
        foreach (var day in new[] { "2022-12-01", "2022-12-02", "2022-12-08", "2022-12-09", "2022-12-16", "2022-12-27" })
            await api.SweepAsync(day);
        await petition.ThenAsync(Callers.District, "acceptance", new { on = "2022-12-27" });
        await petition.ThenAsync(Callers.District, "responses", PetitionSetup.ResponseBody("resolved", "2022-12-27"));
        foreach (var day in new[] { "2023-01-06", "2023-01-11", "2023-01-31", "2023-02-07" })
            await api.SweepAsync(day);

        Assert.Equal(
            [
                "TL-NHAC-1 UBND-H-BACSON desk 2022-12-01 2022-12-02 -1", "TL-DEN-HAN UBND-H-BACSON desk 2022-12-02 2022-12-02 0",
                "TL-THU-TRUONG UBND-H-BACSON head 2022-12-09 2022-12-02 7",
                "TL-CO-QUAN-GIAO VP-UBND-T-LANGSON desk 2022-12-16 2022-12-02 14",
            ], await petition.NoticesAsync("accept"));
        Assert.Equal(
            ["TN-NHAC-3 VP-UBND-T-LANGSON desk 2022-12-08", "TN-CAP-TREN UBND-T-LANGSON desk 2022-12-27"],
            (await petition.NoticesAsync("acknowledge")).Where(
                notice => !notice.StartsWith("TN-THU", StringComparison.Ordinal) && !notice.StartsWith("TN-DEN", StringComparison.Ordinal))
                .Select(notice => string.Join(' ', notice.Split(' ')[..4])));
        Assert.Equal(
            [
                "XM-NHAC-3 VP-UBND-T-LANGSON desk 2023-01-06 2023-01-11 -5", "XM-DEN-HAN VP-UBND-T-LANGSON desk 2023-01-11 2023-01-11 0",
                "XM-THU-TRUONG VP-UBND-T-LANGSON head 2023-01-31 2023-01-11 20", "XM-CAP-TREN UBND-T-LANGSON desk 2023-02-07 2023-01-11 27",
            ], await petition.NoticesAsync("verify"));
    }

    [Fact]
    public async Task S18_the_clock_of_an_abolished_holder_continues_with_its_successor()
    {
        await using var api = await BegunAsync(new InMay2025Fixture(server));
        var petition = await api.APetitionAsync(on: "2025-05-20");
        await petition.ThenAsync(Callers.Office, "classification",
            new
            {
                field = "heritage.upkeep",
                level = "district",
                agencyId = api.Ids.Agency("UBND-H-BACSON"),
                ground = "huyện quản lý",
                on = "2025-05-20"
            });
        await petition.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency("UBND-H-BACSON"), on = "2025-05-20" });
        await petition.ThenAsync(Callers.District, "acceptance", new { on = "2025-05-20" });
        Assert.Equal("2025-07-21", (await petition.ReadAsync()).Text("dueOn"));

        await api.SweepAsync("2025-07-14");
        var deadline = await petition.ReadAsync("/deadline");
        Assert.Equal("2025-07-21 2025-05-20 0 False",
            $"{deadline.Text("dueOn")} {deadline.Text("countedFrom")} {deadline.GetProperty("changes").GetArrayLength()} " +
                $"{deadline.Text("overdue")}");
        await api.SweepAsync("2025-07-22");
        Assert.Equal("True", (await petition.ReadAsync()).Text("overdue"));

        // The successor for the place reads what was said to the district, has the
        // petition on its desk, and answers it; nobody is asked to wait again.
        var reached = (await api.By("head@UBND-X-HUNGVU").ReadAsync("/api/v1/notices")).GetProperty("items").EnumerateArray()
            .Select(notice => notice.Text("rung"));
        Assert.Equal(["KN-NHAC-7", "KN-QUA-HAN"],
            reached.Where(rung => rung.StartsWith("KN-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("orphaned", await petition.PilesOnDeskAsync("head@UBND-X-HUNGVU"), StringComparison.Ordinal);
        await petition.ThenAsync("officer@UBND-X-HUNGVU", "responses", PetitionSetup.ResponseBody("explained", "2025-07-22"));
        Assert.Equal("answered", (await petition.ReadAsync()).Text("status"));
    }

    private static async Task<T> BegunAsync<T>(T api)
        where T : ApiFixture
    {
        await api.InitializeAsync();
        return api;
    }

    private sealed class InMay2025Fixture(PostgresServer server) : ApiFixture(server)
    {
        protected override DateTimeOffset StartsAt => new(2025, 5, 20, 2, 0, 0, TimeSpan.Zero);
    }
}
