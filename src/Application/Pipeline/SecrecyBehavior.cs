using System.Text.Json;
using MediatR;
using Petitions.Domain.Petitions.Intake;

namespace Petitions.Application.Pipeline;

/// <summary>
/// Turns a command away that carries a secrecy stamp in any of its texts, before anything is read: grounds, instructions
/// and titles are texts like any other, and what must not be taken in is looked for in all that is handed in.
/// </summary>
public sealed class SecrecyBehavior<TRequest, TAnswer> : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : ICommand<TAnswer>
{
    public Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        ScopeScreen.RefuseSecrets([.. TextsIn(JsonSerializer.SerializeToElement(request))]);
        return next();
    }

    private static IEnumerable<string> TextsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(TextsIn),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => TextsIn(member.Value)),
        _ => [],
    };
}
