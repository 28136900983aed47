using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions.Reading;

/// <summary>A petition that may be about the same matter.</summary>
/// <param name="Similarity">0 to 1: how much of the text is alike, without regard to diacritics.</param>
public sealed record SimilarPetition(
    Guid Id, string Code, string Title, PetitionStatus Status, UnitReference OriginUnit, DateOnly RaisedOn, int Voices, double Similarity);

/// <summary>Petitions that may be duplicates of one: suggestions for a group, for a person to decide (domain brief, S13).</summary>
public sealed record GetSimilar(PetitionReference Petition, int Limit) : IQuery<IReadOnlyList<SimilarPetition>>;

public sealed class GetSimilarHandler(IPetitionsDb db, IReferenceBooks books) : IRequestHandler<GetSimilar, IReadOnlyList<SimilarPetition>>
{
    public async Task<IReadOnlyList<SimilarPetition>> Handle(GetSimilar query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var petition = await query.Petition.SelectFrom(db.Petitions).AsNoTracking().FirstOrDefaultAsync(cancellationToken)
            ?? throw PetitionErrors.NotFound(query.Petition.ToString());
        var found = await db.SimilarTo(petition).Take(query.Limit)
            .Select(like => new
            {
                like.Petition.Id,
                like.Petition.Code,
                like.Petition.Title,
                like.Petition.Status,
                like.Petition.OriginUnitId,
                like.Petition.RaisedOn,
                like.Petition.SupporterCount,
                like.Similarity
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. found.Select(like => new SimilarPetition(
                like.Id, like.Code, like.Title, like.Status, UnitReference.From(book.Structure.Get(like.OriginUnitId)), like.RaisedOn,
                like.SupporterCount,
                Math.Round(like.Similarity, 2))),
        ];
    }
}
