using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Petitions.Api.Tests.Meetings;

/// <summary>The two meetings of the seeds as requests, and the steps that tests take with them.</summary>
internal static class SeedMeetings
{
    public const string RecommendationQuote =
        "quan tâm cải tạo, nâng cấp tuyến đường tỉnh đoạn qua địa bàn xã, hỗ trợ xây dựng công trình chứa nước phục vụ sản xuất, sinh " +
            "hoạt; quan tâm phủ sóng điện thoại, tôn tạo di tích đình Làng Mỏ, nâng mức phụ cấp đối với các chức danh hoạt động không " +
            "chuyên trách ở thôn….";

    /// <summary>M2: the provincial delegation at Trấn Yên, its year inferred.</summary>
    public static JsonObject AtTranYen(this ReferenceIds names) => new()
    {
        ["kind"] = "workingSession",
        ["title"] = "Đoàn công tác của tỉnh làm việc tại xã Trấn Yên",
        ["heldOn"] = "2022-11-29",
        ["dateInferred"] = true,
        ["dateNote"] = "Nguồn ghi “Sáng 29/11”, không nêu năm",
        ["hostUnitId"] = names.Unit("06370"),
        ["delegation"] = new JsonObject
        {
            ["leadingBody"] = "Đoàn công tác của tỉnh",
            ["leadingAgencyId"] = names.Agency("TU-LANGSON"),
            ["level"] = "province",
            ["head"] = Person("Nguyễn Quốc Đoàn", "Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy"),
            ["members"] = new JsonArray(
                Person("Nông Lương Chấn", "Ủy viên Ban Thường vụ Tỉnh ủy", "Chủ tịch Ủy ban Mặt trận Tổ quốc tỉnh"),
                Group("lãnh đạo một số sở, ngành, tổ chức chính trị – xã hội của tỉnh")),
        },
        ["attendees"] = new JsonArray(Group("Lãnh đạo Đảng ủy, UBND xã Trấn Yên")),
        ["purposes"] = new JsonArray("việc triển khai thực hiện Nghị quyết số 77"),
        ["sources"] = new JsonArray(new JsonObject { ["title"] = "Bài báo", ["authors"] = new JsonArray("HOÀNG HUẤN", "PHƯƠNG DUNG") }),
        ["documents"] = new JsonArray(new JsonObject
        {
            ["number"] = "Nghị quyết số 77",
            ["title"] = "phân công cấp ủy viên phụ trách",
            ["issuedOn"] = "2022-05-25",
            ["issuer"] = "Ban Thường vụ Tỉnh ủy"
        }),
        ["profile"] = new JsonArray(
            new JsonObject
            {
                ["unitId"] = names.Unit("06370"),
                ["indicator"] = "Hộ gia đình",
                ["value"] = 1484,
                ["quote"] = "có 1.484 hộ gia đình"
            },
            new JsonObject { ["unitId"] = names.Unit("06370"), ["indicator"] = "Khu vực", ["text"] = "xã vùng III" },
            new JsonObject
            {
                ["unitId"] = names.Unit("06370"),
                ["indicator"] = "Tiêu chí nông thôn mới",
                ["value"] = 8,
                ["denominator"] = 19
            }),
        ["evidence"] = new JsonArray(new JsonObject
        {
            ["researchTopic"] = "Một số vấn đề nâng cao hiệu quả hoạt động của tổ chức đảng",
            ["quote"] = "đây cũng là luận cứ bổ sung"
        }),
    };

    /// <summary>M1: the district's delegation at Tân Văn, two villages visited, two gifts.</summary>
    public static JsonObject AtTanVan(this ReferenceIds names) => new()
    {
        ["kind"] = "survey",
        ["title"] = "Khảo sát tại xã Tân Văn",
        ["heldOn"] = "2022-04-12",
        ["hostUnitId"] = names.Unit("06121"),
        ["visitedUnitIds"] = new JsonArray(names.Village("Nà Dài"), names.Village("Nà Pái")),
        ["delegation"] = new JsonObject
        {
            ["leadingBody"] = "Huyện ủy",
            ["level"] = "district",
            ["head"] =
            Person("Lương Trương Đạt", "TUV", "Bí thư Huyện ủy")
        },
        ["attendees"] = new JsonArray(Group("các bí thư chi bộ, trưởng thôn")),
        ["gifts"] = new JsonArray(new JsonObject
        {
            ["what"] = "quà",
            ["quantity"] = 2,
            ["recipients"] = new JsonArray("đại diện lực lượng tham gia các công việc của thôn Nà Dài", "thôn Nà Pái"),
            ["quote"] = "tặng 2 xuất quà",
        }),
    };

    public static JsonObject Person(string name, params string[] titles) =>
        new() { ["kind"] = "person", ["name"] = name, ["titles"] = Texts(titles) };

    public static JsonObject Group(params string[] titles) => new() { ["kind"] = "group", ["titles"] = Texts(titles) };

    public static JsonObject StatementBody(string kind, string? quote, string? label = null) =>
        new() { ["kind"] = kind, ["label"] = label, ["speaker"] = Group("lãnh đạo xã"), ["quote"] = quote };

    public static JsonObject DirectiveBody(string quote, string to = "lãnh đạo huyện Bắc Sơn", string kind = "assignment") =>
        new() { ["kind"] = kind, ["quote"] = quote, ["addressees"] = new JsonArray(new JsonObject { ["description"] = to }) };

    public static JsonObject StatementsBody(params JsonNode?[] statements) => new() { ["statements"] = new JsonArray(statements) };

    public static JsonObject DirectivesBody(params JsonNode?[] directives) => new() { ["directives"] = new JsonArray(directives) };

    /// <summary>Records a meeting and answers its id.</summary>
    public static async Task<Guid> MeetingAsync(this HttpClient client, JsonObject body)
    {
        using var answer = await client.PostJsonAsync("/api/v1/meetings", body);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.OkAsync()).GetProperty("id").GetGuid();
    }

    /// <summary>Records statements and answers their ids.</summary>
    public static async Task<Guid[]> RecordStatementsAsync(this HttpClient client, Guid meeting, params JsonNode?[] statements)
    {
        using var answer = await client.PostJsonAsync($"/api/v1/meetings/{meeting}/statements", StatementsBody(statements));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return [.. (await answer.OkAsync()).GetProperty("statements").EnumerateArray().Select(one => one.GetProperty("id").GetGuid())];
    }

    public static IEnumerable<JsonElement> List(this JsonElement element, string name) => element.GetProperty(name).EnumerateArray();

    /// <summary>The sentences that a shape error gives for one member.</summary>
    public static string ErrorFor(this JsonElement problem, string member) =>
        problem.GetProperty("errors").GetProperty(member)[0].GetString()!;

    private static JsonArray Texts(string[] texts) => [.. texts.Select(text => (JsonNode)text)];
}
