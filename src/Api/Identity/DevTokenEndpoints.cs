using Microsoft.AspNetCore.Http.HttpResults;
using Petitions.Api.Http;
using Petitions.Application;
using Petitions.Domain;
using Petitions.Domain.Persons;

namespace Petitions.Api.Identity;

/// <summary>Tokens for trying the service by hand. Mapped in Development only.</summary>
public static class DevTokenEndpoints
{
    /// <param name="Role">What the person does.</param>
    /// <param name="Agency">Code of the person's agency; an administrator needs none.</param>
    /// <param name="Name">The person's name; "Người dùng thử" when missing.</param>
    public sealed record DevTokenBody(Role? Role, string? Agency, string? Name);

    /// <param name="Token">Paste it into Swagger UI's Authorize, or send it as <c>Authorization: Bearer …</c>.</param>
    /// <param name="ExpiresAt">When it stops working.</param>
    public sealed record DevToken(string Token, DateTimeOffset ExpiresAt);

    public static void MapDevTokens(this IEndpointRouteBuilder app) =>
        app.MapPost("/dev/tokens", IssueAsync)
            .AllowAnonymous()
            .WithTags("Thử nghiệm · Development")
            .WithName("IssueDevToken")
            .WithSummary("Cấp mã truy cập để thử — a token for trying things out")
            .WithDescription(
                "Chỉ có trong môi trường Development. An agency code is any code of GET /agencies; an administrator needs none.")
            .Refuses(400);

    private static async Task<Ok<DevToken>> IssueAsync(
        DevTokenBody body, TokenSigner signer, IReferenceBooks books, TimeProvider clock, CancellationToken cancellationToken)
    {
        var role = body.Role ?? throw InvalidRequestException.For("role", "Cần nêu vai trò.", "A role is required.");
        var name = string.IsNullOrWhiteSpace(body.Name) ? "Người dùng thử" : body.Name.Trim();
        if (name.Length > 200 || VietnameseText.HasControlCharacters(name))
            throw InvalidRequestException.For(
                "name", "Tên quá dài hoặc có ký tự điều khiển.", "The name is too long or has control characters.");
        var book = await books.CurrentAsync(cancellationToken);
        if (body.Agency is null ? role != Role.Administrator : book.Agencies.FindByCode(body.Agency) is null)
            throw InvalidRequestException.For("agency", "Không có cơ quan với mã này; xem GET /api/v1/agencies.",
                "There is no agency with this code; see GET /api/v1/agencies.");

        var now = clock.GetUtcNow();
        return TypedResults.Ok(new DevToken(signer.Sign(new ActorIdentity(name, role, body.Agency), now), now + TokenSigner.Lifetime));
    }
}
