namespace Petitions.Api.Tests.Petitions;

/// <summary>For each command: a petition on which it can be done, who does it, and with what.</summary>
internal static class CommandSetup
{
    public static readonly string[] Names =
    [
        "classification", "assignment", "acceptance", "return", "escalation", "responses", "verification", "closure", "reopening",
        "withdrawal", "diversion",
        "split", "groups",
    ];

    public static TheoryData<string> All => [.. Names];

    public static async Task<(TestPetition Case, string Who, object Body)> APetitionReadyForAsync(this ApiFixture api, string command) =>
        command switch
        {
            "classification" =>
                (await api.APetitionAsync(), Callers.Office,
                    new { field = "transport.road", traits = new { roadClass = "district" }, on = PetitionSetup.Day }),
            "assignment" =>
                (await api.APetitionClassifiedForTheDistrictAsync(), Callers.Office,
                    new { agencyId = api.Ids.Agency("UBND-H-BACSON"), on = PetitionSetup.Day }),
            "acceptance" => (await api.APetitionAssignedToTheDistrictAsync(), Callers.District, new { on = "2022-12-01" }),
            "return" =>
                (await api.APetitionHeldByTheDistrictAsync(), Callers.District,
                    new { ground = "đường tỉnh", proposedAgencyId = api.Ids.Agency("SO-GTVT-LANGSON"), on = "2022-12-06" }),
            "escalation" =>
                (await api.APetitionHeldByTheDistrictAsync(), Callers.District, new { ground = "vượt thẩm quyền", on = "2022-12-06" }),
            "responses" => (await api.APetitionHeldByTheDistrictAsync(), Callers.District, PetitionSetup.ResponseBody("explained")),
            "verification" =>
                (await api.APetitionAnsweredByTheDistrictAsync("resolved"), Callers.Front,
                    new { result = "confirmed", by = "Trưởng thôn", on = "2023-01-11" }),
            "closure" =>
                (await api.APetitionAnsweredByTheDistrictAsync(), Callers.Office, new { ground = "đã trả lời xong", on = "2023-01-12" }),
            "reopening" => (await api.AClosedPetitionAsync(), Callers.Front, new { ground = "cử tri kiến nghị lại", on = "2023-02-01" }),
            "withdrawal" =>
                (await api.APetitionHeldByTheDistrictAsync(), Callers.District, new { ground = "xã rút kiến nghị", on = "2022-12-06" }),
            "diversion" =>
                (await api.APetitionAsync(), Callers.Office, new { regime = "complaint", ground = "khiếu nại", on = PetitionSetup.Day }),
            "split" => (await api.APetitionHeldByTheDistrictAsync(), Callers.District,
                new { parts = new[] { new { title = "Sửa chữa" }, new { title = "Nâng cấp" } }, on = "2022-12-06" }),
            _ => (await api.APetitionAsync(), Callers.Office,
                new { action = "join", leadPetitionId = (await api.APetitionAsync()).Id, on = PetitionSetup.Day }),
        };
}
