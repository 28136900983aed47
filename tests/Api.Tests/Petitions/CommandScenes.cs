namespace Petitions.Api.Tests.Petitions;

/// <summary>For each command: a petition on which it can be done, who does it, and with what.</summary>
internal static class CommandScenes
{
    public static readonly string[] Names =
    [
        "classification", "assignment", "acceptance", "return", "escalation", "responses", "verification", "closure", "reopening", "withdrawal", "diversion",
        "split", "groups",
    ];

    public static TheoryData<string> All => [.. Names];

    public static async Task<(Case Case, string Who, object Body)> ReadyForAsync(this ApiFixture api, string command) => command switch
    {
        "classification" => (await api.APetitionAsync(), Who.Office, new { field = "transport.road", traits = new { roadClass = "district" }, on = Scenes.Day }),
        "assignment" => (await api.APetitionClassifiedForTheDistrictAsync(), Who.Office, new { agencyId = api.Names.Agency("UBND-H-BACSON"), on = Scenes.Day }),
        "acceptance" => (await api.APetitionAssignedToTheDistrictAsync(), Who.District, new { on = "2022-12-01" }),
        "return" => (await api.APetitionHeldByTheDistrictAsync(), Who.District, new { ground = "đường tỉnh", proposedAgencyId = api.Names.Agency("SO-GTVT-LANGSON"), on = "2022-12-06" }),
        "escalation" => (await api.APetitionHeldByTheDistrictAsync(), Who.District, new { ground = "vượt thẩm quyền", on = "2022-12-06" }),
        "responses" => (await api.APetitionHeldByTheDistrictAsync(), Who.District, Scenes.Answer("explained")),
        "verification" => (await api.APetitionAnsweredByTheDistrictAsync("resolved"), Who.Front, new { result = "confirmed", by = "Trưởng thôn", on = "2023-01-11" }),
        "closure" => (await api.APetitionAnsweredByTheDistrictAsync(), Who.Office, new { ground = "đã trả lời xong", on = "2023-01-12" }),
        "reopening" => (await api.AClosedPetitionAsync(), Who.Front, new { ground = "cử tri kiến nghị lại", on = "2023-02-01" }),
        "withdrawal" => (await api.APetitionHeldByTheDistrictAsync(), Who.District, new { ground = "xã rút kiến nghị", on = "2022-12-06" }),
        "diversion" => (await api.APetitionAsync(), Who.Office, new { regime = "complaint", ground = "khiếu nại", on = Scenes.Day }),
        "split" => (await api.APetitionHeldByTheDistrictAsync(), Who.District, new { parts = new[] { new { title = "Sửa chữa" }, new { title = "Nâng cấp" } }, on = "2022-12-06" }),
        _ => (await api.APetitionAsync(), Who.Office, new { action = "join", leadPetitionId = (await api.APetitionAsync()).Id, on = Scenes.Day }),
    };
}
