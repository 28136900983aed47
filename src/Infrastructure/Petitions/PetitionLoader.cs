using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Petitions;
using Petitions.Infrastructure.Database;

namespace Petitions.Infrastructure.Petitions;

/// <summary>
/// The reading of one petition that every command begins with, translated to SQL once for the life of the program. It is read as a list,
/// because a limit would put a subquery around the petition that it does not need: id and code are unique.
/// </summary>
internal static class PetitionLoader
{
    private static readonly Func<PetitionsDb, Guid, IAsyncEnumerable<Petition>> LoadById = EF.CompileAsyncQuery((PetitionsDb db, Guid id) =>
        db.Petitions
            .Include(petition => petition.Holdings)
            .Include(petition => petition.Coordination)
            .Include(petition => petition.StepClocks.Where(clock => clock.MetOn == null
                && (clock.LapsedOn == null || clock.Lapse == LapseReason.Merged)))
            .Include(petition => petition.States.Where(state => state.Until == null))
            .Where(petition => petition.Id == id));

    private static readonly Func<PetitionsDb, string, IAsyncEnumerable<Petition>> LoadByCode =
        EF.CompileAsyncQuery((PetitionsDb db, string code) =>
        db.Petitions
            .Include(petition => petition.Holdings)
            .Include(petition => petition.Coordination)
            .Include(petition => petition.StepClocks.Where(clock => clock.MetOn == null
                && (clock.LapsedOn == null || clock.Lapse == LapseReason.Merged)))
            .Include(petition => petition.States.Where(state => state.Until == null))
            .Where(petition => petition.Code == code));

    public static async Task<Petition?> LoadAsync(PetitionsDb db, PetitionReference reference, CancellationToken cancellationToken)
    {
        var petition =
            await SingleOrDefaultAsync(reference.Id is { } id ? LoadById(db, id) : LoadByCode(db, reference.Code!), cancellationToken);
        // Few petitions have promises: only those pay for reading them.
        if (petition is { CommitmentCount: > 0 })
        {
            await db.Commitments.Include(commitment => commitment.Spells.Where(spell => spell.Until == null))
                .Where(commitment => commitment.PetitionId == petition.Id).OrderBy(commitment => commitment.Number)
                .LoadAsync(cancellationToken);
        }

        return petition;
    }

    private static async Task<Petition?> SingleOrDefaultAsync(IAsyncEnumerable<Petition> found, CancellationToken cancellationToken)
    {
        Petition? only = null;
        await foreach (var petition in found.WithCancellation(cancellationToken))
            only = petition;
        return only;
    }
}
