using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.States;

namespace Petitions.Application.Petitions;

/// <summary>How a petition stands after a command.</summary>
/// <param name="Authority">Whose matter it is; null while unclassified.</param>
/// <param name="Holder">Who has it; null when it is over or goes on elsewhere.</param>
/// <param name="DueOn">When the holder's step is due; null once answered or over.</param>
/// <param name="Version">Send it as <c>If-Match</c> with the next command.</param>
public sealed record PetitionStatusView(
    Guid Id, string Code, PetitionStatus Status, Standing Standing, Outcome Outcome, AuthorityView? Authority, AgencyReference? Holder,
    DateOnly? DueOn, int Version)
{
    public static PetitionStatusView Of(Petition petition, ReferenceBook book) => new(
        petition.Id,
        petition.Code,
        petition.Status,
        petition.Standing,
        petition.Outcome,
        petition.CompetentLevel is { } level && petition.CompetentAgencyId is { } competent
            ? new(level, AgencyReference.From(book.Agencies.Get(competent))) : null,
        petition.HolderId is { } holder ? AgencyReference.From(book.Agencies.Get(holder)) : null,
        petition.DueOn,
        petition.Version);
}
