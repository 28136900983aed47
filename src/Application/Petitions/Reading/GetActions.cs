using MediatR;
using Petitions.Domain;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions.Reading;

/// <summary>Something that stands against a command.</summary>
public sealed record BlockView(string Code, string Detail);

/// <summary>Whether the signed-in person can do a command now.</summary>
/// <param name="Command">The noun of the command's path.</param>
/// <param name="BlockedBy">Why not; empty when it is allowed.</param>
public sealed record ActionView(string Command, bool Allowed, IReadOnlyList<BlockView> BlockedBy);

/// <summary>What the signed-in person can do with a petition now, and what stands against the rest.</summary>
public sealed record GetActions(PetitionReference Petition) : IQuery<IReadOnlyList<ActionView>>;

public sealed class GetActionsHandler(PetitionWriter writer) : IRequestHandler<GetActions, IReadOnlyList<ActionView>>
{
    public async Task<IReadOnlyList<ActionView>> Handle(GetActions query, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(query.Petition, expectedVersion: null, on: null, cancellationToken);
        return [.. Enum.GetValues<PetitionCommand>()
            .Select(command => ViewOf(command, [.. context.Petition.RefusalsFor(command, context.Action)]))];
    }

    private static ActionView ViewOf(PetitionCommand command, IReadOnlyList<Refusal> against) => new(
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(command.ToString()),
        against.Count == 0,
        [.. against.Select(refusal => new BlockView(refusal.Code, Language.Of(refusal.Vietnamese, refusal.English)))]);
}
