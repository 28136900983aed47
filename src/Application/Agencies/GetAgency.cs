using MediatR;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Territory;

namespace Petitions.Application.Agencies;

/// <summary>One version of an agency; where it does not hold on the day asked about, what holds in its place.</summary>
public sealed record GetAgency(Guid Id, DateOnly? AsOf) : IQuery<AgencyDetails>;

/// <summary>An agency with what stands above it, what it took over from and what took over from it.</summary>
/// <param name="Id">Id of this version.</param>
/// <param name="Code">Code of the body, the same for all its versions.</param>
/// <param name="Name">Official name.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="Level">The level at which it works.</param>
/// <param name="Unit">The unit it works for; null for the whole country.</param>
/// <param name="Superior">The version of the body above it that is on record.</param>
/// <param name="Superiors">The bodies above it on the day asked about, nearest first.</param>
/// <param name="CanHold">False for enterprises and institutes, which only coordinate.</param>
/// <param name="ValidFrom">The first day; null where it lies before the records.</param>
/// <param name="ValidTo">The first day on which it no longer holds; null while it goes on.</param>
/// <param name="LegalBasis">The document that made or ended this version.</param>
/// <param name="AsOf">The day asked about.</param>
/// <param name="Current">Whether it holds on that day.</param>
/// <param name="InItsPlace">Where it does not: the agencies that hold that day in its place, for any territory and field.</param>
/// <param name="Predecessors">What it took over from.</param>
/// <param name="Successors">What took over from it.</param>
/// <param name="Version">Counts the corrections; send it as <c>If-Match</c>.</param>
public sealed record AgencyDetails(
    Guid Id,
    string Code,
    string Name,
    AgencyKind Kind,
    AuthorityLevel Level,
    UnitReference? Unit,
    AgencyReference? Superior,
    IReadOnlyList<AgencyReference> Superiors,
    bool CanHold,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    string? LegalBasis,
    DateOnly AsOf,
    bool Current,
    IReadOnlyList<AgencyReference> InItsPlace,
    IReadOnlyList<AgencyLink> Predecessors,
    IReadOnlyList<AgencyLink> Successors,
    int Version);

/// <summary>One agency taking over from another.</summary>
/// <param name="Agency">The other agency.</param>
/// <param name="On">The first day on which the successor is responsible.</param>
/// <param name="Unit">Only cases of this territory; null for every territory.</param>
/// <param name="Field">Only cases of this field; null for every field.</param>
/// <param name="LegalBasis">The document that decided it.</param>
public sealed record AgencyLink(AgencyReference Agency, DateOnly On, UnitReference? Unit, string? Field, string LegalBasis);

public sealed class GetAgencyHandler(IReferenceBooks books, TimeProvider clock) : IRequestHandler<GetAgency, AgencyDetails>
{
    public async Task<AgencyDetails> Handle(GetAgency query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var day = query.AsOf ?? clock.Today();
        var agencies = book.Agencies;
        var agency = agencies.Get(query.Id);
        return new(
            agency.Id,
            agency.Code,
            agency.Name,
            agency.Kind,
            agency.Level,
            UnitOf(agency.UnitId, book),
            agency.SuperiorId is { } superiorId ? AgencyReference.From(agencies.Get(superiorId)) : null,
            [.. agencies.Superiors(agency, day).Select(AgencyReference.From)],
            agency.MayHold,
            agency.Validity.From,
            agency.Validity.To,
            agency.LegalBasis,
            day,
            agency.Validity.Contains(day),
            [.. (agency.Validity.EndedBy(day) ? agencies.SuccessorsOn(agency.Id, day) : agencies.PredecessorsOn(agency.Id, day)).Select(
                AgencyReference.From)],
            Links(agencies.Successions.Where(link => link.SuccessorId == agency.Id), link => link.PredecessorId, book),
            Links(agencies.Successions.Where(link => link.PredecessorId == agency.Id), link => link.SuccessorId, book),
            agency.Version);
    }

    private static UnitReference? UnitOf(Guid? unitId, ReferenceBook book) =>
        unitId is { } id ? UnitReference.From(book.Structure.Get(id)) : null;

    private static List<AgencyLink> Links(IEnumerable<AgencySuccession> links, Func<AgencySuccession, Guid> other, ReferenceBook book) =>
    [
        .. links.Select(link => new AgencyLink(AgencyReference.From(book.Agencies.Get(other(link))), link.On, UnitOf(link.UnitId, book),
            link.FieldCode, link.LegalBasis))
            .OrderBy(link => link.On).ThenBy(link => link.Agency.Code, StringComparer.Ordinal),
    ];
}
