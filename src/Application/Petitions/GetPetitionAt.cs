using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>One petition as it stood at the end of a day, by id or code; a later day than today shows what it is known to be by then, such as overdue.</summary>
public sealed record GetPetitionAt(PetitionReference Petition, DateOnly AsOf) : IQuery<PetitionDetails>;

public sealed class GetPetitionAtHandler(IPetitionFiles files, IPetitionsDb db, IReferenceBooks books, TimeProvider clock) : IRequestHandler<GetPetitionAt, PetitionDetails>
{
    public async Task<PetitionDetails> Handle(GetPetitionAt query, CancellationToken cancellationToken)
    {
        var file = await files.OpenAsync(query.Petition, cancellationToken) ?? throw PetitionErrors.NotFound(query.Petition.ToString());
        var book = await books.OfAsync(file.ReferenceRevision, cancellationToken);
        var today = clock.Today();
        var asOf = query.AsOf;
        // Not only steps change a petition: a change of the calendar moves its due date.
        var then = asOf < file.LastOn || asOf < today ? await ThenAsync(file, asOf, query.Petition, cancellationToken) : null;
        var links = asOf >= today && then is null ? file.Links : await LinksAsync(file, then, asOf, today, cancellationToken);
        return new PetitionPicture(file, then, links, book, asOf).Draw();
    }

    /// <summary>Parts, whole, lead and members as they stood that day, in one read; most petitions have none of them.</summary>
    private async Task<IReadOnlyList<LinkRow>> LinksAsync(PetitionFile file, PetitionThen? then, DateOnly asOf, DateOnly today, CancellationToken cancellationToken)
    {
        if (then is null && file.StandsAlone)
            return [];
        var leadId = then is null ? file.LeadId : then.State.LeadId;
        return await PetitionsAt.Of(db, asOf, today)
            .Where(at => at.Petition.Id == file.PartOfId || at.Petition.PartOfId == file.Id || at.Petition.Id == leadId || at.LeadId == file.Id)
            .OrderBy(at => at.Petition.PartNumber).ThenBy(at => at.Petition.Code)
            .Select(at => new LinkRow(
                at.Petition.Id, at.Petition.Code, at.Petition.Title, at.Status, at.Outcome, at.Petition.PartOfId, at.LeadId, at.Petition.DiversionRegime, at.Petition.Withheld))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Null where it stands since that day as it stands now.</summary>
    private async Task<PetitionThen?> ThenAsync(PetitionFile file, DateOnly asOf, PetitionReference reference, CancellationToken cancellationToken)
    {
        var state = await db.PetitionStates.AsNoTracking().FirstOrDefaultAsync(
            one => one.PetitionId == file.Id && one.Since <= asOf && (one.Until == null || one.Until > asOf), cancellationToken);
        if (state is null)
            throw PetitionErrors.NotFound(reference.ToString());
        if (state.Version == file.Version)
            return null;
        var route = await db.Holdings.AsNoTracking()
            .Where(holding => holding.PetitionId == file.Id && holding.Since <= asOf).OrderBy(holding => holding.Number).ToListAsync(cancellationToken);
        return new PetitionThen(file, state, route, asOf);
    }
}
