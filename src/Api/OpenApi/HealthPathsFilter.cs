using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Petitions.Api.OpenApi;

/// <summary>The health checks, which the framework serves without telling the API explorer.</summary>
public sealed class HealthPathsFilter : IDocumentFilter
{
    private const string Tag = "Vận hành · Operations";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        Add(swaggerDoc, "/health/live", "GetLiveness", "Chương trình có đang chạy — whether the process runs",
            "Không cần mã truy cập. Khởi động lại theo kết quả này. — Needs no token; restart by this one.", null);
        Add(swaggerDoc, "/health/ready", "GetReadiness", "Chương trình có sẵn sàng phục vụ — whether it can serve",
            "Không cần mã truy cập. 503 khi không tới được cơ sở dữ liệu; tự hồi phục. — Needs no token; 503 while the database is out " +
                "of reach, and it recovers by itself.", "Unhealthy");
    }

    private static void Add(OpenApiDocument document, string path, string name, string summary, string description, string? failure)
    {
        var operation = new OpenApiOperation
        {
            OperationId = name,
            Summary = summary,
            Description = description,
            Tags = new HashSet<OpenApiTagReference> { new(Tag, document) },
            Responses = new OpenApiResponses { ["200"] = Response("Tốt — fine", "Healthy") },
        };
        if (failure is not null)
            operation.Responses["503"] = Response("Chưa sẵn sàng — not ready", failure);
        var item = new OpenApiPathItem();
        item.AddOperation(HttpMethod.Get, operation);
        document.Paths.Add(path, item);
    }

    private static OpenApiResponse Response(string description, string word) => new()
    {
        Description = description,
        Content = new Dictionary<string, IOpenApiMediaType>
        {
            ["text/plain"] =
                new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = JsonValue.Create(word) },
        },
    };
}
