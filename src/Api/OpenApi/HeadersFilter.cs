using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Petitions.Api.OpenApi;

/// <summary>
/// The headers of the contract, read off what an operation declares: who can answer 412 takes <c>If-Match</c>, who can answer 422 takes
/// <c>Idempotency-Key</c>, a page has <c>Link</c>, something with a version has <c>ETag</c>, something new has a <c>Location</c>.
/// </summary>
public sealed class HeadersFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (Declares(operation, 422))
        {
            AddRequestHeader(operation, "Idempotency-Key",
                "Gửi lại an toàn: cùng khóa, cùng nội dung thì nhận lại đúng câu trả lời trước (Idempotency-Replayed: true); cùng khóa, " +
                    "nội dung khác: 422. "
                +
                "— Makes a retry safe: the same key with the same body answers as before; with another body: 422. 1 to 200 characters of " +
                    "your choice.");
        }

        if (Declares(operation, 412))
        {
            AddRequestHeader(operation, "If-Match",
                "Phiên bản đã đọc (ETag), trong ngoặc kép, ví dụ \"3\"; nếu đã có thay đổi khác: 412. — The version you have read " +
                    "(ETag), in quotes; "
                + "when it has changed since: 412. Left out: whatever version there is.");
        }

        AddRequestHeader(operation, "Accept-Language",
            "vi (mặc định) hoặc en: ngôn ngữ của detail, title, reason. — vi (default) or en: the language of what is written for people.");
        foreach (var (status, answer) in operation.Responses ?? [])
            AddResponseHeaders(operation, context, status, (OpenApiResponse)answer);
    }

    private static void AddResponseHeaders(
        OpenApiOperation operation, OperationFilterContext context, string status, OpenApiResponse response)
    {
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        if (status is "429" or "503")
            response.Headers["Retry-After"] =
                Header("Sau bao nhiêu giây thì thử lại — after how many seconds to try again.", JsonSchemaType.Integer, "1");
        if (!status.StartsWith('2'))
            return;

        var body = context.ApiDescription.SupportedResponseTypes.FirstOrDefault(type =>
            type.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture) == status)?.Type;
        if (status == "201")
            response.Headers["Location"] =
                Header("Địa chỉ của cái vừa tạo — where what was made can be read.", JsonSchemaType.String,
                    "/api/v1/petitions/019b0000-0000-7000-8000-000000000000");
        if (Declares(operation, 412) || body?.GetProperty("Version") is not null)
            response.Headers["ETag"] =
                Header("Phiên bản, để gửi lại trong If-Match — the version, to send back as If-Match.", JsonSchemaType.String, "\"3\"");
        if (body == typeof(Domain.Reports.Escalation.EscalationReport))
            response.Headers["Report-Content-Hash"] =
                Header(
                    "Mã băm nội dung (SHA-256), cùng số liệu thì cùng mã; có khi đọc cả danh mục, và của kỳ đã chốt — the content hash, " +
                        "the same for the same figures; where the whole list was read, and of a frozen period.", JsonSchemaType.String,
                        "9f2c1d0e5b7a4c3d8e6f00112233445566778899aabbccddeeff001122334455");
        if (body?.GetProperty("NextCursor") is not null)
            response.Headers["Link"] = Header("Trang sau (RFC 8288), khi có — the next page, when there is one.", JsonSchemaType.String,
                "</api/v1/petitions?limit=50&cursor=eyJ…>; rel=\"next\"");
        if (Declares(operation, 422))
            response.Headers["Idempotency-Replayed"] =
                Header("true khi đây là câu trả lời đã có từ trước — true when this is an answer given before.", JsonSchemaType.String,
                    "true");
    }

    private static bool Declares(OpenApiOperation operation, int status) =>
        operation.Responses?.ContainsKey(status.ToString(System.Globalization.CultureInfo.InvariantCulture)) == true;

    private static void AddRequestHeader(OpenApiOperation operation, string name, string description) =>
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });

    private static OpenApiHeader Header(string description, JsonSchemaType type, string example) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = type },
        Example = type == JsonSchemaType.Integer
            ? JsonValue.Create(int.Parse(example, System.Globalization.CultureInfo.InvariantCulture)) : JsonValue.Create(example),
    };
}
