using System.Net;
using System.Text.Json;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Calendar;

/// <summary>
/// A due date that would lie in a year whose days are not known is refused with the year, and never guessed, wherever one is needed.
/// </summary>
public sealed class YearNotLoadedTests(YearNotLoadedTests.Fixture api) : IClassFixture<YearNotLoadedTests.Fixture>
{
    private const string Today = "2026-11-20";
    private const string Body = "SO-XAYDUNG-LANGSON";

    /// <summary>Terms that are long enough to run into 2028, each for one field or step.</summary>
    public sealed class Fixture(PostgresServer server) : ApiFixture(server)
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            foreach (var (step, field) in new[]
            {
                ("answer", "heritage"), ("accept", "transport"), ("coordinationAnswer", "water"), ("extend", "water"), ("verify", "water"),
                ("answerAgain", "water"), ("classify", "water"),
            })
            {
                using var answer = await this.By(Callers.Administrator).PostJsonAsync("/api/v1/deadline-rules", new
                {
                    code = $"DAI-{step.ToUpperInvariant()}-{field.ToUpperInvariant()}",
                    step,
                    field,
                    term = new { days = 600, kind = "calendar" },
                    legalBasis = "Thử",
                    certainty = "nhận định chuyên môn",
                });
                await answer.OkAsync();
            }
        }
    }

    [Fact]
    public async Task Recording_is_refused_while_the_calendar_of_the_due_year_is_missing()
    {
        using var answer = await api.By(Callers.Office).PostJsonAsync("/api/v1/petitions", api.PetitionBody(on: "2021-12-01"));
        Assert.Equal(
            2021, (await answer.AssertRefusedAsync(HttpStatusCode.Conflict, "calendar.year_not_loaded")).GetProperty("year").GetInt32());
    }

    [Fact]
    public async Task Assignment_and_escalation_are_refused_while_the_calendar_of_the_due_year_is_missing()
    {
        await RefusedAsync(await ClassifiedAsync("heritage.upkeep"), Callers.Office, "assignment",
            new { agencyId = api.Ids.Agency(Body, Today), on = Today });
        await RefusedAsync(await ClassifiedAsync("transport.road"), Callers.Office, "assignment",
            new { agencyId = api.Ids.Agency(Body, Today), dueOn = "2026-12-31", on = Today });
        await RefusedAsync(await ClassifiedAsync("heritage.upkeep"), Callers.Office, "escalation",
            new { ground = "vượt thẩm quyền", toLevel = "central", agencyId = api.Ids.Agency("BO-XAYDUNG", Today), on = Today });
    }

    [Fact]
    public async Task Later_steps_are_refused_while_the_calendar_of_the_due_year_is_missing()
    {
        var petition = await ClassifiedAsync("water.storage");
        await petition.ThenAsync(Callers.Office, "assignment", new { agencyId = api.Ids.Agency(Body, Today), on = Today });
        await petition.ThenAsync($"officer@{Body}", "acceptance", new { on = Today });

        await RefusedAsync(petition, $"officer@{Body}", "coordination",
            new { agencyId = api.Ids.Agency("SO-NOIVU-LANGSON", Today), question = "?", on = Today });
        await RefusedAsync(petition, Callers.Office, "extension", new { newDueOn = "2027-02-10", ground = "khảo sát", on = Today });
        await RefusedAsync(petition, $"officer@{Body}", "return",
            new { ground = "khác", proposedAgencyId = api.Ids.Agency("SO-NOIVU-LANGSON", Today), on = Today });
        await RefusedAsync(petition, $"officer@{Body}", "responses", PetitionSetup.ResponseBody("resolved", Today));

        // What needs no due date is not held up by it.
        await petition.ThenAsync($"officer@{Body}", "responses", PetitionSetup.ResponseBody("explained", Today));
        await petition.ThenAsync(Callers.Front, "verification", new { result = "confirmed", by = "Trưởng thôn", on = Today });
        await RefusedAsync(petition, Callers.Front, "verification", new { result = "disputed", by = "Trưởng thôn", on = Today });
        await petition.ThenAsync(Callers.Office, "closure", new { on = Today });
        await RefusedAsync(petition, Callers.Front, "reopening", new { ground = "cử tri kiến nghị lại", on = Today });
    }

    [Fact]
    public async Task Schedules_routing_and_counts_are_refused_while_the_calendar_year_is_missing()
    {
        using var given = await api.By(Callers.Office).PostJsonAsync("/api/v1/directives", new
        {
            kind = "task",
            givenOn = Today,
            text = "Báo cáo kết quả",
            addressees = new[] { new { description = "UBND xã Hưng Vũ" } },
            dueOn = "2028-01-01",
            onDayOff = "nextWorkingDay",
        });
        Assert.Equal(
            2028, (await given.AssertRefusedAsync(HttpStatusCode.Conflict, "calendar.year_not_loaded")).GetProperty("year").GetInt32());

        using var routed = await api.By(Callers.Office)
            .PostJsonAsync("/api/v1/routing/explain", new { field = "heritage.upkeep", unitId = api.Ids.Unit("06364", Today), on = Today });
        var answer = await routed.OkAsync();
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("deadline").ValueKind);
        Assert.Contains("2028", answer.Text("noDeadlineBecause"), StringComparison.Ordinal);

        using var counted = await api.By(Callers.Office)
            .PostJsonAsync("/api/v1/calendar/deadline", new { start = Today, term = new { days = 600, kind = "calendar" } });
        Assert.Equal(
            2028, (await counted.AssertRefusedAsync(HttpStatusCode.Conflict, "calendar.year_not_loaded")).GetProperty("year").GetInt32());
    }

    private async Task<TestPetition> ClassifiedAsync(string field)
    {
        var petition = await api.APetitionAsync("tôn tạo, sửa chữa", "06364", Today);
        return await petition.ThenAsync(
            Callers.Office, "classification", new { field, agencyId = api.Ids.Agency(Body, Today), ground = "theo phân công", on = Today });
    }

    private static async Task RefusedAsync(TestPetition petition, string who, string command, object body) =>
        Assert.Equal(2028, (await petition.AssertRefusedAsync(who, command, body, HttpStatusCode.Conflict,
            "calendar.year_not_loaded")).GetProperty("year").GetInt32());
}
