using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Tokens;
using Petitions.Application;
using Petitions.Domain.Persons;

namespace Petitions.Api.Identity;

/// <summary>
/// Who may call: every request carries a JWT with the claims <c>name</c>, <c>role</c> and <c>agency</c> (a code), signed with a key
/// of the settings or by the identity provider that <c>Authentication:Authority</c> names. Nothing is anonymous unless it says so.
/// </summary>
public static class TokenAuthentication
{
    public const string Issuer = "petitions";
    public const string Administrators = "administrators";

    /// <exception cref="InvalidOperationException">Outside Development neither an authority nor a signing key is configured.</exception>
    public static void AddTokenAuthentication(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Authentication");
        var authority = settings["Authority"];
        var key = settings["SigningKey"] is { Length: > 0 } configured ? Encoding.UTF8.GetBytes(configured) : null;
        if (key is null && authority is null)
        {
            if (!builder.Environment.IsDevelopment())
                throw new InvalidOperationException(
                    "Configure Authentication:Authority (OpenID Connect) or Authentication:SigningKey (at least 32 bytes).");
            key = RandomNumberGenerator.GetBytes(32);
        }

        if (key is { Length: < 32 })
            throw new InvalidOperationException("Authentication:SigningKey needs at least 32 bytes.");

        var signingKey = key is null ? null : new SymmetricSecurityKey(key);
        if (signingKey is not null)
            builder.Services.AddSingleton(new TokenSigner(signingKey));

        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.MapInboundClaims = false;
            options.Authority = authority;
            options.TokenValidationParameters = new TokenValidationParameters
            {
                ValidIssuer = authority is null ? Issuer : null,
                ValidateIssuer = true,
                ValidAudience = settings["Audience"] ?? Issuer,
                IssuerSigningKey = signingKey,
                NameClaimType = "name",
                RoleClaimType = "role",
            };
        });
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<TimeProvider>((options, clock) =>
            options.TokenValidationParameters.LifetimeValidator = (notBefore, expires, _, _) =>
                IsWithin(notBefore, expires, clock.GetUtcNow().UtcDateTime));
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Administrators, policy => policy.RequireAssertion(context => RoleOf(context.User) == Role.Administrator));
        builder.Services.AddScoped<ImpersonatedActor>();
        builder.Services.AddScoped<ICurrentActor>(provider =>
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context
                ? new TokenActor(context.User) : provider.GetRequiredService<ImpersonatedActor>());
    }

    private static bool IsWithin(DateTime? notBefore, DateTime? expires, DateTime now)
    {
        var skew = TimeSpan.FromMinutes(1);
        return expires is { } end && now < end + skew && (notBefore is not { } start || now > start - skew);
    }

    public static Role? RoleOf(ClaimsPrincipal user) =>
        Enum.TryParse<Role>(user.FindFirstValue("role"), ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : null;
}
