using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Petitions.Api;
using Petitions.Api.Http;
using Petitions.Api.Identity;
using Petitions.Api.OpenApi;
using Petitions.Api.Operations;
using Petitions.Application;
using Petitions.Domain;
using Petitions.Infrastructure;
using Petitions.Infrastructure.Database;
using Petitions.Infrastructure.Notices;
using Petitions.Infrastructure.Reports;
using Petitions.Infrastructure.Scheduling;

VietnameseText.RequireIcu();

var launch = LaunchOptions.Parse(args);
// The settings lie beside the program, wherever it is started from.
var builder =
    WebApplication.CreateBuilder(new WebApplicationOptions { Args = launch.HostArguments, ContentRootPath = AppContext.BaseDirectory });
if (await DatabaseSource.TryOpenAsync(builder.Configuration) is not { } source)
    return 1;

await using var database = source;

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddHttpContextAccessor();
builder.Services.AddScoped<IIdempotency, IdempotencyHeader>();
builder.Services.AddApplication();
builder.Services.AddInfrastructure(database.ConnectionString);
builder.Services.AddReports(database.ConnectionString, builder.Configuration);
builder.Services.AddNotices(builder.Configuration);
builder.Services.AddScheduling(database.ConnectionString, builder.Configuration);
builder.Services.AddReportDelivery(builder.Configuration);
builder.AddTokenAuthentication();
builder.AddRateLimits();
builder.Services.ConfigureHttpJsonOptions(options => JsonConventions.Configure(options.SerializerOptions));
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
builder.Services.AddExceptionHandler<ProblemHandler>();
builder.Services.AddRequestLocalization(options =>
{
    options.DefaultRequestCulture = new RequestCulture("vi");
    options.SupportedCultures = [CultureInfo.InvariantCulture];
    options.SupportedUICultures = [new CultureInfo("vi"), new CultureInfo("en")];
    options.RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()];
});
builder.Services.AddHealth();
builder.Services.AddOpenApiDocument();
builder.WebHost.ConfigureKestrel(options =>
{
    options.AddServerHeader = false;
    options.Limits.MaxRequestBodySize = 1024 * 1024;
});

await using var app = builder.Build();
try
{
    if (await launch.PrepareAsync(app) is LaunchOutcome.Exit)
        return 0;
}
catch (UnknownSchemaException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

app.UseSecurityHeaders();
app.UseRequestLocalization();
app.UseExceptionHandler(
    new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true, ExceptionHandler = _ => Task.CompletedTask });
app.UseStatusCodePages(ProblemHandler.DescribeBareStatusAsync);
app.UseOpenApiDocument();
app.UseAuthentication();
app.UseRateLimiter();
app.UseAuthorization();
app.UseUnknownQueryParameterCheck();
app.UseIdempotencyReplayHeader();
app.MapHealth();
if (app.Environment.IsDevelopment())
{
    app.MapDevTokens();
    await app.PrintOnceStartedAsync();
}

app.MapApi();

await app.RunAsync();
return 0;
