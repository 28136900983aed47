using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Petitions.Api.OpenApi;

/// <summary>
/// Shows for every refusal that an operation declares what it looks like: the
/// operation's own example where it has one, else the usual one of that status.
/// </summary>
public sealed class ProblemResponsesFilter : IOperationFilter
{
    private const string Json = "application/problem+json";

    private static readonly Dictionary<string, (string Meaning, string Code, string Detail)> DefaultByStatus = new(StringComparer.Ordinal)
    {
        ["400"] = ("Sai định dạng — the shape is wrong; errors says where", "request.invalid",
            "Yêu cầu không hợp lệ; xem errors để biết trường nào."),
        ["401"] = ("Thiếu mã truy cập — no valid token", "identity.required", "Cần đăng nhập: gửi mã truy cập (Bearer token)."),
        ["403"] = ("Vai trò không được làm việc này — the role may not do this", "identity.not_allowed",
            "Vai trò của bạn không được làm việc này."),
        ["404"] = ("Không có — there is no such thing", "petition.not_found", "Không có kiến nghị KN-2023-999999."),
        ["406"] = ("Không có dạng được chấp nhận — none of the accepted media types", "report.not_acceptable",
            "Báo cáo chỉ có các dạng: json, csv, xlsx, docx, html."),
        ["409"] = ("Quy định không cho phép — a rule refuses", "petition.status_forbids",
            "Kiến nghị đang ở trạng thái «đã kết thúc» nên không thể: giao xử lý."),
        ["412"] = ("Đã có thay đổi khác — it has changed since", "petition.stale",
            "Kiến nghị đã thay đổi (phiên bản hiện tại 4); hãy đọc lại rồi thử lại."),
        ["413"] = ("Quá lớn — more than 1 MB", "request.too_large", "Yêu cầu quá lớn."),
        ["415"] = ("Không phải JSON — the body is not JSON", "request.not_json", "Nội dung phải là application/json."),
        ["422"] = ("Khóa chống trùng đã dùng — the idempotency key was used for another request", "idempotency.key_reused",
            "Idempotency-Key này đã được dùng cho một yêu cầu khác."),
        ["429"] = ("Quá nhiều yêu cầu — too many requests", "request.too_many", "Quá nhiều yêu cầu; hãy thử lại sau."),
        ["503"] = ("Cơ sở dữ liệu tạm thời không truy cập được — the database cannot be reached", "database.unavailable",
            "Cơ sở dữ liệu tạm thời không truy cập được; hãy thử lại sau."),
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.RequestBody is not null)
            AddBodyRefusals(operation);
        var own = ExampleFile.Of(operation.OperationId!)?.Problems;
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (status.StartsWith('2') || answer is not OpenApiResponse { Content: { } contents } response
                || !contents.TryGetValue(Json, out var found) || found is not OpenApiMediaType content)
                continue;

            var (meaning, code, detail) = DefaultByStatus[status];
            response.Description = meaning;
            var problems = own?[status]?.AsArray().Select(problem => problem!.AsObject()) ?? [DefaultProblem(status, code, detail)];
            content.Examples = problems.ToDictionary(
                problem => problem["code"]!.GetValue<string>(),
                problem => (IOpenApiExample)new OpenApiExample
                {
                    Summary = problem["code"]!.GetValue<string>(),
                    Value =
                    Complete(problem, int.Parse(status, CultureInfo.InvariantCulture))
                });
        }
    }

    /// <summary>What every operation with a body can answer, whoever maps it.</summary>
    private static void AddBodyRefusals(OpenApiOperation operation)
    {
        var refusal = (OpenApiResponse)operation.Responses!["503"];
        foreach (var status in new[] { "413", "415" }.Where(status => !operation.Responses.ContainsKey(status)))
            operation.Responses[status] =
                new OpenApiResponse
                {
                    Content =
                    refusal.Content?.ToDictionary(
                        content => content.Key, IOpenApiMediaType (content) => new OpenApiMediaType { Schema = content.Value.Schema })
                };

        // In the order of the numbers, as everything that lists them shows them.
        var ordered = operation.Responses.OrderBy(answer => answer.Key, StringComparer.Ordinal).ToList();
        operation.Responses.Clear();
        foreach (var (status, answer) in ordered)
            operation.Responses[status] = answer;
    }

    private static JsonObject DefaultProblem(string status, string code, string detail)
    {
        var problem = new JsonObject { ["code"] = code, ["detail"] = detail };
        if (status == "400")
            problem["errors"] = new JsonObject { ["asOf"] = new JsonArray("Giá trị không hợp lệ hoặc bị thiếu.") };
        return problem;
    }

    /// <summary>Completes what an example file writes of a problem by what every problem has.</summary>
    private static JsonObject Complete(JsonObject problem, int status)
    {
        var code = problem["code"]!.GetValue<string>();
        var whole = new JsonObject
        {
            ["type"] = $"urn:petitions:problem:{code}",
            ["title"] = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
            ["detail"] = problem["detail"]!.DeepClone(),
            ["code"] = code,
        };
        foreach (var (name, fact) in problem.Where(member => member.Key is not ("code" or "detail")))
            whole[name] = fact?.DeepClone();
        whole["traceId"] = "4bf92f3577b34da6a3ce929d0e0e4736";
        return whole;
    }
}
