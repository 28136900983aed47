using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions;

/// <summary>The authority over a petition.</summary>
/// <param name="Level">The competent level.</param>
/// <param name="Agency">The competent body.</param>
public sealed record AuthorityNow(AuthorityLevel Level, AgencyReference Agency);

/// <summary>How a petition stands after a command.</summary>
/// <param name="Authority">Whose matter it is; null while unclassified.</param>
/// <param name="Holder">Who has it; null when it is over or goes on elsewhere.</param>
/// <param name="DueOn">When the holder's step is due; null once answered or over.</param>
/// <param name="Version">Send it as <c>If-Match</c> with the next command.</param>
public sealed record PetitionNow(
    Guid Id, string Code, PetitionStatus Status, Standing Standing, Outcome Outcome, AuthorityNow? Authority, AgencyReference? Holder, DateOnly? DueOn, int Version)
{
    public static PetitionNow Of(Petition petition, ReferenceBook book) => new(
        petition.Id,
        petition.Code,
        petition.Status,
        petition.Standing,
        petition.Outcome,
        petition.CompetentLevel is { } level && petition.CompetentAgencyId is { } competent ? new(level, AgencyReference.To(book.Agencies.Get(competent))) : null,
        petition.HolderId is { } holder ? AgencyReference.To(book.Agencies.Get(holder)) : null,
        petition.DueOn,
        petition.Version);
}
