using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;

namespace Petitions.Application.Pipeline;

/// <summary>
/// Makes a repeated POST safe: the key and the answer are written in the transaction of the command itself, so there is never
/// an effect without its answer or an answer without its effect. Two requests with one key at once: the second waits for the first.
/// A refused command leaves no key behind; the caller may repeat it.
/// </summary>
public sealed class IdempotencyBehavior<TRequest, TAnswer>(
    IPetitionsDb db, IIdempotency idempotency, ICurrentActor actor, TimeProvider clock) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : ICommand<TAnswer>
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        if (idempotency.Key is not { } key)
            return await next();

        var caller = $"{actor.Identity.AgencyCode}/{actor.Identity.Role}/{actor.Identity.Name}";
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(idempotency.Target + "\n" + JsonSerializer.Serialize(request))));
        return await db.InTransactionAsync(async () =>
        {
            await db.LockAsync($"idempotency:{caller}:{key}", cancellationToken);
            var earlier = await db.IdempotentAnswers.AsNoTracking()
                .FirstOrDefaultAsync(answer => answer.Caller == caller && answer.Key == key, cancellationToken);
            if (earlier is not null)
                return Replay(earlier, hash);

            var answer = await next();
            db.IdempotentAnswers.Add(new IdempotentAnswer
            {
                Key = key,
                Caller = caller,
                RequestHash = hash,
                Answer = JsonSerializer.Serialize(answer),
                RecordedAt = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(cancellationToken);
            return answer;
        }, cancellationToken);
    }

    private TAnswer Replay(IdempotentAnswer earlier, string hash)
    {
        if (earlier.RequestHash != hash)
            throw new IdempotencyKeyReusedException();

        idempotency.Replayed = true;
        return JsonSerializer.Deserialize<TAnswer>(earlier.Answer)!;
    }
}

/// <summary>An idempotency key was sent again with another request; answered with 422.</summary>
public sealed class IdempotencyKeyReusedException() : Exception(Reason.Code)
{
    public static readonly Refusal Reason = new(
        RefusalKind.Invalid, "idempotency.key_reused",
        "Khóa Idempotency-Key này đã dùng cho một yêu cầu khác; hãy dùng khóa mới.",
        "This Idempotency-Key was used for another request; use a new key.");
}
