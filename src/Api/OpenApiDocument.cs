using Microsoft.OpenApi;
using Petitions.Api.Http;

namespace Petitions.Api;

/// <summary>The OpenAPI document at <c>/swagger/v1/swagger.json</c> and Swagger UI at <c>/swagger</c>, open to anyone: they tell how to ask, not what is stored.</summary>
public static class OpenApiDocument
{
    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo { Title = "Petitions · Kiến nghị", Version = "v1" });
            options.SupportNonNullableReferenceTypes();
            options.ParameterFilter<EnumWordParameters>();
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Petitions.*.xml"))
                options.IncludeXmlComments(file);
            options.AddSecurityDefinition("bearer", new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "Mã truy cập; trong Development lấy ở POST /dev/tokens.",
            });
            options.AddSecurityRequirement(document => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] });
        });
    }

    public static void UseOpenApiDocument(this WebApplication app)
    {
        app.UseSwagger();
        app.UseSwaggerUI(options =>
        {
            options.SwaggerEndpoint("/swagger/v1/swagger.json", "Petitions v1");
            options.EnablePersistAuthorization();
            options.DisplayRequestDuration();
            options.EnableTryItOutByDefault();
            options.EnableFilter();
            options.DocumentTitle = "Petitions · Kiến nghị";
        });
    }
}
