using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Application.Petitions.Listing;
using Petitions.Domain;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions.Reading;

/// <summary>
/// One petition as it stood at the end of a day, by id or code; a later
/// day than today shows what it is known to be by then, such as overdue.
/// </summary>
public sealed record GetPetitionAsOf(PetitionReference Petition, DateOnly AsOf) : IQuery<PetitionDetails>;

public sealed class GetPetitionAsOfHandler(IPetitionReader reader, IPetitionsDb db, IReferenceBooks books, TimeProvider clock)
    : IRequestHandler<GetPetitionAsOf, PetitionDetails>
{
    public async Task<PetitionDetails> Handle(GetPetitionAsOf query, CancellationToken cancellationToken)
    {
        var record = await reader.ReadAsync(query.Petition, cancellationToken) ?? throw PetitionErrors.NotFound(query.Petition.ToString());
        var book = await books.AtRevisionAsync(record.ReferenceRevision, cancellationToken);
        var today = clock.Today();
        var asOf = query.AsOf;
        // Not only steps change a petition: a change of the calendar moves its due date.
        var snapshot = asOf < record.LastOn || asOf < today ? await SnapshotAsync(record, asOf, query.Petition, cancellationToken) : null;
        var links = asOf >= today && snapshot is null ? record.Links : await LinksAsync(record, snapshot, asOf, today, cancellationToken);
        return new PetitionDetailsMapper(record, snapshot, links, book, asOf).Map();
    }

    /// <summary>Parts, whole, lead and members as they stood that day, in one read; most petitions have none of them.</summary>
    private async Task<IReadOnlyList<LinkRow>> LinksAsync(
        PetitionRecord record, PetitionSnapshot? snapshot, DateOnly asOf, DateOnly today, CancellationToken cancellationToken)
    {
        if (snapshot is null && record.StandsAlone)
            return [];
        var leadId = snapshot is null ? record.LeadId : snapshot.State.LeadId;
        return await PetitionsAsOf.Query(db, asOf, today)
            .Where(row => row.Petition.Id == record.PartOfId || row.Petition.PartOfId == record.Id || row.Petition.Id == leadId
                || row.LeadId == record.Id)
            .OrderBy(row => row.Petition.PartNumber).ThenBy(row => row.Petition.Code)
            .Select(row => new LinkRow(
                row.Petition.Id, row.Petition.Code, row.Petition.Title, row.Status, row.Outcome, row.Petition.PartOfId, row.LeadId,
                row.Petition.DiversionRegime, row.Petition.Redaction))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Null where it stands since that day as it stands now.</summary>
    private async Task<PetitionSnapshot?> SnapshotAsync(
        PetitionRecord record, DateOnly asOf, PetitionReference reference, CancellationToken cancellationToken)
    {
        var state = await db.PetitionStates.AsNoTracking().FirstOrDefaultAsync(
            one => one.PetitionId == record.Id && one.Since <= asOf && (one.Until == null || one.Until > asOf), cancellationToken);
        if (state is null)
            throw PetitionErrors.NotFound(reference.ToString());
        if (state.Version == record.Version)
            return null;
        var route = await db.Holdings.AsNoTracking()
            .Where(holding => holding.PetitionId == record.Id && holding.Since <= asOf).OrderBy(holding => holding.Number)
            .ToListAsync(cancellationToken);
        return new PetitionSnapshot(record, state, route, asOf);
    }
}
