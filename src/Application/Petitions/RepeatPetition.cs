using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>Says that a petition raises again what an earlier one raised.</summary>
public sealed record RepeatPetition(PetitionReference Petition, PetitionReference? Earlier, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<PetitionNow>;

public sealed class RepeatPetitionValidator : AbstractValidator<RepeatPetition>
{
    public RepeatPetitionValidator()
    {
        RuleFor(command => command.Earlier).Given().OverridePropertyName("earlierPetitionId");
        RuleFor(command => command.Ground).Optional(Petition.GroundLength);
    }
}

public sealed class RepeatPetitionHandler(PetitionDesk desk, IPetitionsDb db) : IRequestHandler<RepeatPetition, PetitionNow>
{
    public Task<PetitionNow> Handle(RepeatPetition command, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        // Two links of one chain made at once would each count without the other.
        await db.LockAsync("lineage", cancellationToken);
        var open = await desk.OpenAsync(command.Petition, command.ExpectedVersion, command.On, cancellationToken);
        var earlier = await desk.LoadAsync(command.Earlier!.Value, cancellationToken);
        open.Petition.Repeat(earlier, command.Ground, open.Act);
        await FollowAsync(open, command.Ground, cancellationToken);
        return await desk.SaveAsync(open, cancellationToken);
    }, cancellationToken);

    /// <summary>Whatever raises this one again has been raised more often, too, and so have its parts. Each repeats one of an earlier day, so there is an end.</summary>
    private async Task FollowAsync(PetitionCase open, string? ground, CancellationToken cancellationToken)
    {
        var changed = new Queue<Petition>([open.Petition]);
        while (changed.TryDequeue(out var one))
        {
            var followers = await db.Petitions
                .Where(later => later.RepeatsId == one.Id || (later.PartOfId == one.Id && (later.RepeatsId == null || later.RepeatsId == one.RepeatsId)))
                .Select(later => later.Id).ToListAsync(cancellationToken);
            foreach (var id in followers)
            {
                var later = await desk.LoadAsync(id, cancellationToken);
                later.FollowLineage(one, ground, open.Act);
                changed.Enqueue(later);
            }
        }
    }
}
