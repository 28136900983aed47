using System.Security.Claims;
using Petitions.Application;
using Petitions.Domain;

namespace Petitions.Api.Identity;

/// <summary>The person behind the request's token.</summary>
public sealed class TokenActor(ClaimsPrincipal user) : ICurrentActor
{
    private const int LongestName = 200;

    public ActorIdentity Identity =>
        TokenAuthentication.RoleOf(user) is { } role && user.FindFirstValue("name") is { Length: > 0 and <= LongestName } name
            ? new ActorIdentity(VietnameseText.ToNfc(name), role, user.FindFirstValue("agency"))
            : throw new Refusal(
                RefusalKind.Forbidden, "identity.incomplete", "Mã truy cập thiếu tên hoặc vai trò.",
                "The token lacks a name or a role.").AsException();
}
