using Petitions.Application;
using Petitions.Domain;

namespace Petitions.Api.Http;

/// <summary>The request's <c>Idempotency-Key</c>, read from the header.</summary>
public sealed class IdempotencyHeader(IHttpContextAccessor accessor) : IIdempotency
{
    private const int LongestKey = 200;
    private readonly HttpRequest? _request = accessor.HttpContext?.Request;

    public string? Key
    {
        get
        {
            if (_request?.Method != HttpMethods.Post || !_request.Headers.TryGetValue("Idempotency-Key", out var values))
                return null;
            var key = VietnameseText.ToNfc(values.ToString());
            return key.Length is > 0 and <= LongestKey && !key.Any(char.IsControl)
                ? key
                : throw InvalidRequestException.For(
                    "Idempotency-Key", $"Phải có từ 1 đến {LongestKey} ký tự.", $"Must have 1 to {LongestKey} characters.");
        }
    }

    public string Target => $"{_request?.Method} {_request?.Path}{_request?.QueryString}";

    public bool Replayed { get; set; }
}
