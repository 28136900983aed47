using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>How a request names a petition: by id, or by the code for people.</summary>
/// <param name="Id">The id; none when it is named by its code.</param>
/// <param name="Code">The code; empty where what was written can be no petition's code.</param>
/// <param name="Input">What was written, to be repeated when there is no such petition.</param>
public readonly record struct PetitionReference(Guid? Id, string? Code, string Input)
{
    public PetitionReference(Guid id)
        : this(id, null, id.ToString())
    {
    }

    public static implicit operator PetitionReference(Guid id) => new(id);

    public static PetitionReference Parse(string text) =>
        Guid.TryParse(text, out var id) ? new(id) : new(null, PetitionCode.Parse(text) ?? "", text);

    /// <summary>What a member of a body names; null when it names nothing.</summary>
    public static PetitionReference? ParseOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : Parse(text.Trim());

    public IQueryable<Petition> SelectFrom(IQueryable<Petition> petitions)
    {
        var (id, code) = (Id, Code);
        return id is not null ? petitions.Where(petition => petition.Id == id) : petitions.Where(petition => petition.Code == code);
    }

    /// <summary>The petition, for reading what belongs to it.</summary>
    /// <exception cref="DomainException"><c>petition.not_found</c>; also when there
    /// was no such petition yet at the end of <paramref name="asOf"/>.</exception>
    public async Task<ReferencedPetition> ResolveAsync(IPetitionsDb db, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var found = SelectFrom(db.Petitions);
        if (asOf is { } day)
            found = found.Where(petition => db.PetitionStates.Any(state => state.PetitionId == petition.Id && state.Since <= day));
        return await found.Select(petition => new ReferencedPetition(petition.Id, petition.Redaction, petition.PartOfId != null))
            .FirstOrDefaultAsync(cancellationToken)
            ?? throw PetitionErrors.NotFound(ToString());
    }

    public override string ToString() => Code is { Length: > 0 } ? Code : Input;
}
