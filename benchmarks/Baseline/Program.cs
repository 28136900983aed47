using System.Text;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Tokens;
using Npgsql;
using Petitions.Baseline;

// What the API is compared with: the same answers to the same requests, written by hand on plain Npgsql, with nothing between.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(builder.Configuration["Authentication:SigningKey"]!));
builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
{
    options.MapInboundClaims = false;
    options.TokenValidationParameters = new TokenValidationParameters
    {
        ValidIssuer = "petitions",
        ValidAudience = "petitions",
        IssuerSigningKey = key,
        NameClaimType = "name",
        RoleClaimType = "role",
    };
});
builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);

await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(builder.Configuration.GetConnectionString("Petitions"))
{
    MaxAutoPrepare = 50,
    AutoPrepareMinUsages = 1,
    NoResetOnClose = true,
});
var names = await ReferenceNames.ReadAsync(database);
var deadlines = await Deadlines.ReadAsync(database);
await using var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();

var clock = TimeProvider.System;
var read = new ReadPetition(database, names, clock);
var list = new ListPetitions(database, names, clock);
var board = new ShowBoard(database, names, clock);
var record = new RecordPetition(database, names, deadlines, clock);
var escalate = new EscalatePetition(database, names, deadlines, clock);
app.MapGet("/health/ready", () => "").AllowAnonymous();
app.MapGet("/api/v1/petitions", list.HandleAsync);
app.MapGet("/api/v1/petitions/board", board.HandleAsync);
app.MapGet("/api/v1/petitions/{id:guid}", read.HandleAsync);
app.MapPost("/api/v1/petitions", record.HandleAsync);
app.MapPost("/api/v1/petitions/{id:guid}/escalation", escalate.HandleAsync);
await app.RunAsync();
