using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Says that a petition raises again what an earlier one raised.</summary>
public sealed record RepeatPetition(PetitionReference Petition, PetitionReference? Earlier, string? Ground, DateOnly? On,
    int? ExpectedVersion) : ICommand<PetitionStatusView>;

public sealed class RepeatPetitionValidator : AbstractValidator<RepeatPetition>
{
    public RepeatPetitionValidator()
    {
        RuleFor(command => command.Earlier).Required().OverridePropertyName("earlierPetitionId");
        RuleFor(command => command.Ground).OptionalText(Petition.GroundLength);
    }
}

public sealed class RepeatPetitionHandler(PetitionWriter writer, IPetitionsDb db) : IRequestHandler<RepeatPetition, PetitionStatusView>
{
    public Task<PetitionStatusView> Handle(RepeatPetition command, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        // Two links of one chain made at once would each count without the other.
        await db.LockAsync("lineage", cancellationToken);
        var context = await writer.LoadForCommandAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        var earlier = await writer.LoadPetitionAsync(command.Earlier!.Value, cancellationToken);
        context.Petition.LinkToEarlier(earlier, command.Ground, context.Action);
        await UpdateLaterPetitionsAsync(context, command.Ground, cancellationToken);
        return await writer.SaveAsync(context, cancellationToken);
    }, cancellationToken);

    /// <summary>
    /// Whatever raises this one again has been raised more often, too, and so
    /// have its parts. Each repeats one of an earlier day, so there is an end.
    /// </summary>
    private async Task UpdateLaterPetitionsAsync(PetitionCommandContext context, string? ground, CancellationToken cancellationToken)
    {
        var changed = new Queue<Petition>([context.Petition]);
        while (changed.TryDequeue(out var one))
        {
            var followers = await db.Petitions
                .Where(later => later.RepeatsId == one.Id
                    || (later.PartOfId == one.Id && (later.RepeatsId == null || later.RepeatsId == one.RepeatsId)))
                .Select(later => later.Id).ToListAsync(cancellationToken);
            foreach (var id in followers)
            {
                var later = await writer.LoadPetitionAsync(id, cancellationToken);
                later.UpdateLineage(one, ground, context.Action);
                changed.Enqueue(later);
            }
        }
    }
}
