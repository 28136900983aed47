using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Notices;

/// <summary>
/// Of several who were told, each is chased until it has reported; whoever
/// is known by description only, through the body that keeps the directive.
/// </summary>
public sealed class DirectiveLadderTests(PostgresServer server)
{
    private const string Giver = "coordinator@TU-LANGSON";

    [Fact]
    public async Task The_giver_is_notified_of_a_silent_addressee_without_a_body()
    {
        await using var api = new In2022Fixture(server);
        await api.InitializeAsync();
        var id = await GiveAsync(api);
        api.SetDay("2023-05-24");
        using (var report = await api.As("officer", "DU-TRANYEN")
            .PostJsonAsync($"/api/v1/directives/{id}/reports", new { text = "Báo cáo" }))
            await report.OkAsync();

        Assert.Equal(["CD-DEN-HAN 1"], await api.SweepAsync("2023-05-25"));
        await api.SweepAsync("2023-06-01");
        Assert.Equal(["CD-DEN-HAN TU-LANGSON desk", "CD-THU-TRUONG TU-LANGSON head"], await NoticesAsync(api, id));

        using (var report = await api.By(Giver)
            .PostJsonAsync($"/api/v1/directives/{id}/reports", new { text = "Báo cáo", reportedBy = "Sở Nội vụ" }))
            await report.OkAsync();
        await api.SweepAsync("2023-06-15");
        Assert.Equal(2, (await NoticesAsync(api, id)).Length);
    }

    [Fact]
    public async Task A_silent_addressee_is_still_notified_after_another_has_reported()
    {
        await using var api = new In2022Fixture(server);
        await api.InitializeAsync();
        var id = await GiveAsync(api);
        api.SetDay("2023-05-24");
        using (var report = await api.By(Giver)
            .PostJsonAsync($"/api/v1/directives/{id}/reports", new { text = "Báo cáo", reportedBy = "Sở Nội vụ" }))
            await report.OkAsync();

        using (var accepted = await api.By(Giver).PostJsonAsync($"/api/v1/directives/{id}/acceptance", new { decision = "accepted" }))
            Assert.Contains("DU-TRANYEN",
                (await accepted.AssertRefusedAsync(System.Net.HttpStatusCode.Conflict, "directive.reports_missing")).Text("detail"),
                StringComparison.Ordinal);

        await api.SweepAsync("2023-05-25");
        await api.SweepAsync("2023-06-01");
        await api.SweepAsync("2023-06-08");
        Assert.Equal(["CD-DEN-HAN DU-TRANYEN desk", "CD-THU-TRUONG DU-TRANYEN head", "CD-CO-QUAN-GIAO TU-LANGSON desk"],
            await NoticesAsync(api, id));
    }

    private static async Task<string> GiveAsync(ApiFixture api)
    {
        using var given = await api.By(Giver).PostJsonAsync("/api/v1/directives", new
        {
            kind = "followUp",
            text = "báo cáo kết quả sau 1 năm thực hiện",
            addressees = new object[] { new { agencyId = api.Ids.Agency("DU-TRANYEN"), description = "DU-TRANYEN" },
                new { description = "các sở, ngành của tỉnh" } },
            dueOn = "2023-05-25",
        });
        return (await given.OkAsync()).Text("id");
    }

    private static async Task<string[]> NoticesAsync(ApiFixture api, string id) =>
    [
        .. (await api.By(Giver).ReadAsync($"/api/v1/directives/{id}/notices")).GetProperty("items").EnumerateArray().Reverse()
            .Select(notice => $"{notice.Text("rung")} {notice.Text("agency.code")} {notice.Text("office")}"),
    ];
}
