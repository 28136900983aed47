using System.Net;
using System.Text.Json;
using Petitions.Infrastructure.Petitions;

namespace Petitions.Api.Tests.Petitions.Reading;

/// <summary>The board counts exactly, at every moment, folded or not.</summary>
public sealed class BoardTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_board_counts_by_standing_and_status_before_and_after_folding()
    {
        await api.APetitionAsync();
        await api.APetitionAsync(unit: "06121", on: "2022-04-12");
        await api.APetitionHeldByTheDistrictAsync();
        await api.APetitionEscalatedToTheProvinceAsync();
        await api.AClosedPetitionAsync();
        await api.APetitionAsync(unit: "06349", on: "2026-11-20");

        var all = await BoardAsync("");
        Assert.Equal("6 5 4", $"{all.Text("total")} {all.Text("open")} {all.Text("overdue")}");
        Assert.Equal(
            ["unclassified 3 3 2", "withinCommune 0 0 0", "withinDistrict 2 1 1", "escalatedToProvince 1 1 1", "escalatedToCentral 0 0 0"],
            all.GetProperty("rows").EnumerateArray()
                .Select(row => $"{row.Text("standing")} {row.Text("petitions")} {row.Text("open")} {row.Text("overdue")}"));
        Assert.Equal(
            ["unclassified recorded 3 2", "withinDistrict inProgress 1 1", "withinDistrict closed 1 0", "escalatedToProvince assigned 1 1"],
            all.GetProperty("cells").EnumerateArray()
                .Select(cell => $"{cell.Text("standing")} {cell.Text("status")} {cell.Text("petitions")} {cell.Text("overdue")}"));

        string[] places = ["", $"?unit={api.Ids.Unit("185")}", $"?unit={api.Ids.Unit("06370")}",
            $"?unit={api.Ids.Unit("06349", "2026-01-01")}", $"?unit={api.Ids.Unit("06115", "2026-01-01")}"];
        var before = await Task.WhenAll(places.Select(BoardAsync));
        Assert.Equal(["6", "4", "4", "5", "1"], before.Select(board => board.Text("total")));

        await using (var db = PostgresServer.Open(api.Connection))
            Assert.True(await TallyFoldingService.FoldAsync(db, TestContext.Current.CancellationToken) >= 0);

        var after = await Task.WhenAll(places.Select(BoardAsync));
        Assert.Equal(before.Select(board => board.GetRawText()), after.Select(board => board.GetRawText()));
    }

    [Fact]
    public async Task A_village_has_its_own_board_and_a_unit_without_petitions_an_empty_one()
    {
        var empty = await BoardAsync($"?unit={api.Ids.Unit("06376")}");

        Assert.Equal("0 0 0 06376", $"{empty.Text("total")} {empty.Text("open")} {empty.Text("overdue")} {empty.Text("unit.code")}");
        Assert.Equal(5, empty.GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData("unit=x", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("asOf=2022-02-30", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("unit=01900000-0000-7000-8000-000000000000", HttpStatusCode.NotFound, "unit.not_found")]
    public async Task A_board_of_an_unknown_unit_is_refused(string query, HttpStatusCode status, string code)
    {
        using var answer = await api.By(Callers.Front).GetAsync($"/api/v1/petitions/board?{query}");

        await answer.AssertRefusedAsync(status, code);
    }

    private Task<JsonElement> BoardAsync(string query) => api.By(Callers.Front).ReadAsync("/api/v1/petitions/board" + query);
}
