using MediatR;
using Petitions.Domain;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions.Reading;

/// <summary>One petition as it stands now, by id or code.</summary>
public sealed record GetPetition(PetitionReference Petition) : IQuery<PetitionDetails>;

/// <summary>What is asked most; it needs no more than the file.</summary>
public sealed class GetPetitionHandler(IPetitionReader reader, IReferenceBooks books, TimeProvider clock)
    : IRequestHandler<GetPetition, PetitionDetails>
{
    public async Task<PetitionDetails> Handle(GetPetition query, CancellationToken cancellationToken)
    {
        var record = await reader.ReadAsync(query.Petition, cancellationToken) ?? throw PetitionErrors.NotFound(query.Petition.ToString());
        var book = await books.AtRevisionAsync(record.ReferenceRevision, cancellationToken);
        return new PetitionDetailsMapper(record, snapshot: null, record.Links, book, clock.Today()).Map();
    }
}
