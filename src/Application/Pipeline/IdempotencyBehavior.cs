using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;

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
        var hash = Convert.ToHexString(SHA256.HashData(
            Encoding.UTF8.GetBytes(idempotency.Target + "\n" + JsonSerializer.Serialize(request))));
        return await db.InTransactionAsync(async () =>
        {
            await db.LockAsync($"idempotency:{caller}:{key}", cancellationToken);
            var stored = await db.IdempotentResults.AsNoTracking()
                .FirstOrDefaultAsync(kept => kept.Caller == caller && kept.Key == key, cancellationToken);
            if (stored is not null)
                return Replay(stored, hash);

            var answer = await next();
            db.IdempotentResults.Add(new IdempotentResult
            {
                Key = key,
                Caller = caller,
                RequestHash = hash,
                Result = JsonSerializer.Serialize(answer),
                RecordedAt = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(cancellationToken);
            return answer;
        }, cancellationToken);
    }

    private TAnswer Replay(IdempotentResult stored, string hash)
    {
        if (stored.RequestHash != hash)
            throw new IdempotencyKeyReusedException();

        idempotency.Replayed = true;
        return JsonSerializer.Deserialize<TAnswer>(stored.Result)!;
    }
}
