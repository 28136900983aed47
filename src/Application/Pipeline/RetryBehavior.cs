using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;

namespace Petitions.Application.Pipeline;

/// <summary>
/// Runs a command again when another writer was faster. The second run sees what the other one wrote and is judged by it:
/// refused by a rule, refused as stale when the caller named a version, or carried out on top. Nothing is overwritten unseen.
/// </summary>
public sealed class RetryBehavior<TRequest, TAnswer>(IPetitionsDb db) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : ICommand<TAnswer>
{
    private static readonly Refusal Contended = new(
        RefusalKind.Conflict, "request.contended", "Nhiều người đang cùng ghi vào đây; hãy thử lại.",
        "Many are writing here at once; please try again.");

    private const int Attempts = 10;
    private const int LongestPauseMilliseconds = 20;

    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await next();
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                db.ClearTracked();

                // Those who collided once would collide again in step.
                await Task.Delay(Random.Shared.Next(LongestPauseMilliseconds * attempt), cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                throw Contended.AsException();
            }
        }
    }
}
