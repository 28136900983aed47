using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Petitions.Measure.Serving;

/// <summary>
/// Signs tokens with the key that the servers are given, as an identity provider would: outside Development the API gives out none.
/// </summary>
internal sealed class TokenSigner(string signingKey)
{
    private readonly SigningCredentials _credentials =
        new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(signingKey)), SecurityAlgorithms.HmacSha256);

    public string Of(string role, string? agency)
    {
        var claims = new Dictionary<string, object> { ["name"] = "Người đo", ["role"] = role };
        if (agency is not null)
            claims["agency"] = agency;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "petitions",
            Audience = "petitions",
            Claims = claims,
            Expires = TimeProvider.System.GetUtcNow().AddHours(12).UtcDateTime,
            SigningCredentials = _credentials,
        });
    }
}
