using Petitions.Application;

namespace Petitions.Api.Http;

/// <summary>Tells the caller that it gets an answer given before.</summary>
public static class IdempotencyReplayHeader
{
    public static void UseIdempotencyReplayHeader(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Headers.ContainsKey("Idempotency-Key"))
        {
            context.Response.OnStarting(() =>
            {
                if (context.RequestServices.GetRequiredService<IIdempotency>().Replayed)
                    context.Response.Headers["Idempotency-Replayed"] = "true";
                return Task.CompletedTask;
            });
        }

        return next(context);
    });
}
