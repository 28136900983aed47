using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Petitions.Api.OpenApi;

/// <summary>
/// The OpenAPI document at <c>/swagger/v1/swagger.json</c> and Swagger UI at
/// <c>/swagger</c>, open to anyone: they tell how to ask, not what is stored.
/// </summary>
public static class OpenApiDocumentation
{
    private const string Bearer = "bearer";
    private const string Style =
        "<style>.topbar, .information-container .link { display: none } .parameters-col_name { width: 11em } textarea.body-param__text { " +
            "min-height: 15em }</style>";
    private const string SignInScript = "/swagger/sign-in.js";

    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "Petitions · Kiến nghị",
                Version = "v1",
                Description =
                EmbeddedResource.ReadText("Introduction.md")
            });
            options.SupportNonNullableReferenceTypes();
            options.UseAllOfToExtendReferenceSchemas();
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Petitions.*.xml"))
                options.IncludeXmlComments(file);
            options.AddSecurityDefinition(Bearer, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = Bearer,
                BearerFormat = "JWT",
                Description =
                    "Mã truy cập; trong Development lấy ở POST /dev/tokens. — A token; in Development POST /dev/tokens hands them out.",
            });
            AddFilters(options);
        });
    }

    /// <remarks>On their own branch, so that what agencies ask of the API does not walk through the pages for people.</remarks>
    public static void UseOpenApiDocument(this WebApplication app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/swagger", StringComparison.OrdinalIgnoreCase), ServePages);

    private static void ServePages(IApplicationBuilder app)
    {
        app.UseSwagger();
        app.Map(SignInScript, script => script.Run(context =>
        {
            context.Response.ContentType = "text/javascript; charset=utf-8";
            return context.Response.WriteAsync(EmbeddedResource.ReadText("sign-in.js"), context.RequestAborted);
        }));
        app.UseSwaggerUI(options =>
        {
            options.SwaggerEndpoint("/swagger/v1/swagger.json", "Petitions v1");
            options.InjectJavascript(SignInScript);
            options.EnablePersistAuthorization();
            options.EnableDeepLinking();
            options.DisplayRequestDuration();
            options.EnableTryItOutByDefault();
            options.EnableFilter();
            options.DefaultModelsExpandDepth(0);
            options.HeadContent = Style;
            options.DocumentTitle = "Petitions · Kiến nghị";
        });
    }

    // The order matters: later filters complete what earlier ones have put there.
    private static void AddFilters(SwaggerGenOptions options)
    {
        options.SchemaFilter<MemberDescriptionsFilter>();
        options.SchemaFilter<EnumDescriptionsFilter>();
        options.SchemaFilter<ProblemSchemaFilter>();
        options.ParameterFilter<EnumParameterFilter>();
        options.OperationFilter<ParameterDescriptionsFilter>();
        options.OperationFilter<HeadersFilter>();
        options.OperationFilter<ProblemResponsesFilter>();
        options.OperationFilter<ExamplesFilter>();
        options.OperationFilter<SecurityFilter>(Bearer);
        options.DocumentFilter<HealthPathsFilter>();
        options.DocumentFilter<RequiredMembersFilter>();
        options.DocumentFilter<TagsFilter>();
    }
}
