using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Petitions.Application;

namespace Petitions.Api.Identity;

/// <summary>Signs the tokens of <c>POST /dev/tokens</c>.</summary>
public sealed class TokenSigner(SymmetricSecurityKey key)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public string Sign(ActorIdentity identity, DateTimeOffset now)
    {
        var claims = new Dictionary<string, object>
        {
            ["name"] = identity.Name,
            ["role"] = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(identity.Role.ToString()),
        };
        if (identity.AgencyCode is { } agency)
            claims["agency"] = agency;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = TokenAuthentication.Issuer,
            Audience = TokenAuthentication.Issuer,
            Claims = claims,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
        });
    }
}
