using System.Net;
using System.Text.Json;
using Petitions.Api.Tests.Petitions;

namespace Petitions.Api.Tests.Calendar;

/// <summary>A due date that would lie in a year whose days are not known is refused with the year, and never guessed, wherever one is needed.</summary>
public sealed class YearNotLoadedTests(YearNotLoadedTests.Scene api) : IClassFixture<YearNotLoadedTests.Scene>
{
    private const string Today = "2026-11-20";
    private const string Body = "SO-XAYDUNG-LANGSON";

    /// <summary>Terms that are long enough to run into 2028, each for one field or step.</summary>
    public sealed class Scene(PostgresServer server) : ApiFixture(server)
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            foreach (var (step, field) in new[]
            {
                ("answer", "heritage"), ("accept", "transport"), ("coordinationAnswer", "water"), ("extend", "water"), ("verify", "water"), ("answerAgain", "water"), ("classify", "water"),
            })
            {
                using var answer = await this.By(Who.Administrator).PostJsonAsync("/api/v1/deadline-rules", new
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
    public async Task Recording()
    {
        using var answer = await api.By(Who.Office).PostJsonAsync("/api/v1/petitions", api.PetitionBody(on: "2021-12-01"));
        Assert.Equal(2021, (await answer.RefusedAsync(HttpStatusCode.Conflict, "calendar.year_not_loaded")).GetProperty("year").GetInt32());
    }

    [Fact]
    public async Task Assignment_by_its_answer_and_by_its_acceptance_and_escalation()
    {
        await RefusedAsync(await ClassifiedAsync("heritage.upkeep"), Who.Office, "assignment", new { agencyId = api.Names.Agency(Body, Today), on = Today });
        await RefusedAsync(await ClassifiedAsync("transport.road"), Who.Office, "assignment", new { agencyId = api.Names.Agency(Body, Today), dueOn = "2026-12-31", on = Today });
        await RefusedAsync(await ClassifiedAsync("heritage.upkeep"), Who.Office, "escalation", new { ground = "vượt thẩm quyền", toLevel = "central", agencyId = api.Names.Agency("BO-XAYDUNG", Today), on = Today });
    }

    [Fact]
    public async Task Coordination_extension_return_and_what_is_to_be_verified()
    {
        var petition = await ClassifiedAsync("water.storage");
        await petition.ThenAsync(Who.Office, "assignment", new { agencyId = api.Names.Agency(Body, Today), on = Today });
        await petition.ThenAsync($"officer@{Body}", "acceptance", new { on = Today });

        await RefusedAsync(petition, $"officer@{Body}", "coordination", new { agencyId = api.Names.Agency("SO-NOIVU-LANGSON", Today), question = "?", on = Today });
        await RefusedAsync(petition, Who.Office, "extension", new { newDueOn = "2027-02-10", ground = "khảo sát", on = Today });
        await RefusedAsync(petition, $"officer@{Body}", "return", new { ground = "khác", proposedAgencyId = api.Names.Agency("SO-NOIVU-LANGSON", Today), on = Today });
        await RefusedAsync(petition, $"officer@{Body}", "responses", Scenes.Answer("resolved", Today));

        // What needs no due date is not held up by it.
        await petition.ThenAsync($"officer@{Body}", "responses", Scenes.Answer("explained", Today));
        await petition.ThenAsync(Who.Front, "verification", new { result = "confirmed", by = "Trưởng thôn", on = Today });
        await RefusedAsync(petition, Who.Front, "verification", new { result = "disputed", by = "Trưởng thôn", on = Today });
        await petition.ThenAsync(Who.Office, "closure", new { on = Today });
        await RefusedAsync(petition, Who.Front, "reopening", new { ground = "cử tri kiến nghị lại", on = Today });
    }

    [Fact]
    public async Task A_schedule_routing_and_a_count()
    {
        using var given = await api.By(Who.Office).PostJsonAsync("/api/v1/directives", new
        {
            kind = "task",
            givenOn = Today,
            text = "Báo cáo kết quả",
            addressees = new[] { new { description = "UBND xã Hưng Vũ" } },
            dueOn = "2028-01-01",
            onDayOff = "nextWorkingDay",
        });
        Assert.Equal(2028, (await given.RefusedAsync(HttpStatusCode.Conflict, "calendar.year_not_loaded")).GetProperty("year").GetInt32());

        using var routed = await api.By(Who.Office).PostJsonAsync("/api/v1/routing/explain", new { field = "heritage.upkeep", unitId = api.Names.Unit("06364", Today), on = Today });
        var answer = await routed.OkAsync();
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("deadline").ValueKind);
        Assert.Contains("2028", answer.Text("noDeadlineBecause"), StringComparison.Ordinal);

        using var counted = await api.By(Who.Office).PostJsonAsync("/api/v1/calendar/deadline", new { start = Today, term = new { days = 600, kind = "calendar" } });
        Assert.Equal(2028, (await counted.RefusedAsync(HttpStatusCode.Conflict, "calendar.year_not_loaded")).GetProperty("year").GetInt32());
    }

    private async Task<Case> ClassifiedAsync(string field)
    {
        var petition = await api.APetitionAsync("tôn tạo, sửa chữa", "06364", Today);
        return await petition.ThenAsync(Who.Office, "classification", new { field, agencyId = api.Names.Agency(Body, Today), ground = "theo phân công", on = Today });
    }

    private static async Task RefusedAsync(Case petition, string who, string command, object body) =>
        Assert.Equal(2028, (await petition.RefusedAsync(who, command, body, HttpStatusCode.Conflict, "calendar.year_not_loaded")).GetProperty("year").GetInt32());
}
