using Petitions.Domain;

namespace Petitions.Application.Pipeline;

/// <summary>An idempotency key was sent again with another request; answered with 422.</summary>
public sealed class IdempotencyKeyReusedException() : Exception(Reason.Code)
{
    public static readonly Refusal Reason = new(
        RefusalKind.Invalid, "idempotency.key_reused",
        "Khóa Idempotency-Key này đã dùng cho một yêu cầu khác; hãy dùng khóa mới.",
        "This Idempotency-Key was used for another request; use a new key.");
}
