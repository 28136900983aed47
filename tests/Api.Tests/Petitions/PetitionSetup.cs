namespace Petitions.Api.Tests.Petitions;

/// <summary>
/// How petitions came to where tests need them, in words; all raised at Trấn Yên on 29/11/2022 unless they say otherwise.
/// </summary>
internal static class PetitionSetup
{
    public const string Day = "2022-11-29";

    /// <summary>The body of a request that records a petition.</summary>
    public static object PetitionBody(this ApiFixture api, string? quote = null, string unit = "06370", string on = Day,
        string raisedBy = "lãnh đạo xã", string title = "Nâng cấp đường") => new
        {
            originUnitId = api.Ids.Unit(unit, on),
            raisedBy = new { kind = "group", description = raisedBy },
            title,
            content = "Cải tạo, nâng cấp tuyến đường qua địa bàn xã",
            quote = quote ?? "quan tâm cải tạo, nâng cấp tuyến đường qua địa bàn xã",
            on,
        };

    public static async Task<TestPetition> APetitionAsync(
        this ApiFixture api, string? quote = null, string unit = "06370", string on = Day, string who = Callers.Office,
        string raisedBy = "lãnh đạo xã", string title = "Nâng cấp đường")
    {
        using var answer = await api.By(who).PostJsonAsync("/api/v1/petitions", api.PetitionBody(quote, unit, on, raisedBy, title));
        var recorded = await answer.OkAsync();
        return new(api, recorded.Text("id"), recorded.Text("code"));
    }

    public static async Task<TestPetition> APetitionClassifiedForTheDistrictAsync(this ApiFixture api) =>
        await (await api.APetitionAsync()).ThenAsync(
            Callers.Office, "classification", new { field = "transport.road", traits = new { roadClass = "district" }, on = Day });

    public static async Task<TestPetition> APetitionAssignedToTheDistrictAsync(this ApiFixture api) =>
        await (await api.APetitionClassifiedForTheDistrictAsync()).ThenAsync(
            Callers.Office, "assignment", new { agencyId = api.Ids.Agency("UBND-H-BACSON"), on = Day });

    public static async Task<TestPetition> APetitionHeldByTheDistrictAsync(this ApiFixture api) =>
        await (await api.APetitionAssignedToTheDistrictAsync()).ThenAsync(Callers.District, "acceptance", new { on = "2022-12-01" });

    public static async Task<TestPetition> APetitionEscalatedToTheProvinceAsync(this ApiFixture api) =>
        await (await api.APetitionHeldByTheDistrictAsync()).ThenAsync(
            Callers.District, "escalation", new { ground = "vượt khả năng ngân sách huyện", on = "2022-12-06" });

    public static async Task<TestPetition> APetitionAnsweredByTheDistrictAsync(this ApiFixture api, string outcome = "explained") =>
        await (await api.APetitionHeldByTheDistrictAsync()).ThenAsync(Callers.District, "responses", ResponseBody(outcome));

    public static async Task<TestPetition> AClosedPetitionAsync(this ApiFixture api) =>
        await (await api.APetitionAnsweredByTheDistrictAsync()).ThenAsync(Callers.Office, "closure", new { on = "2023-01-12" });

    public static object ResponseBody(string outcome, string on = "2023-01-10", string kind = "final") => new
    {
        kind,
        outcome,
        text = "Trả lời của cơ quan",
        document = new { number = "12/UBND-KT", date = on, signatory = "Chủ tịch" },
        evidence = outcome == "resolved" ? "Biên bản nghiệm thu" : null,
        resumePoint = outcome == "deferred" ? "kế hoạch 2026–2030" : null,
        cause = outcome == "unresolved" ? "chưa bố trí được vốn" : null,
        on,
    };
}
