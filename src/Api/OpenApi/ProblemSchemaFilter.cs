using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Petitions.Api.OpenApi;

/// <summary>What this service adds to RFC 9457, and which members are always there.</summary>
public sealed class ProblemSchemaFilter : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.Type != typeof(ProblemDetails) || schema is not OpenApiSchema problem)
            return;

        static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
        problem.Description =
            "Vì sao yêu cầu bị từ chối (RFC 9457); một số code kèm thêm dữ kiện, như đơn vị kế thừa. — Why a request was refused; some " +
                "codes add facts of their own, such as successors.";
        problem.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("urn:petitions:problem: và code — the same as code, as a URI."),
            ["title"] = Text("Tên của mã HTTP — the name of the status."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "Mã HTTP — the status." },
            ["detail"] =
                Text(
                    "Câu giải thích cho người dùng; tiếng Anh với Accept-Language: en — a sentence for the person; in English with " +
                        "Accept-Language: en."),
            ["code"] = Text("Mã lỗi, không đổi giữa các phiên bản — stable; decide by this, not by detail."),
            ["traceId"] = Text("Nêu mã này khi báo lỗi — quote it when you report a problem."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "Chỉ ở 400: trường nào, sai gì — with 400 only: which member, and what is wrong with it.",
                AdditionalProperties =
                    new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        };
        problem.Required = new HashSet<string>(["type", "title", "status", "detail", "code", "traceId"]);
    }
}
