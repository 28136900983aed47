using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Agencies;
using Petitions.Domain.Petitions.Route;

namespace Petitions.Application.Petitions.Reading;

/// <summary>One body's turn with a petition.</summary>
/// <param name="How">How it came there.</param>
/// <param name="From">The day it came.</param>
/// <param name="To">The day it went on; null while it is there.</param>
/// <param name="Proposed">On a return: the body proposed instead.</param>
/// <param name="DueOn">When this turn was due, by its own clock.</param>
public sealed record HoldingView(
    int Number, AgencyReference Agency, AuthorityLevel Level, HoldingStep Step, HandoverKind How, AgencyReference? HandedOverBy,
    DateOnly From, DateOnly? To,
    HoldingEnd? EndedBy, string? EndGround, AgencyReference? Proposed, string? Ground, string? Instruction,
    IReadOnlyList<AgencyReference> Coordinators,
    DateOnly? AcceptedOn, DateOnly? AnsweredOn, DateOnly DueOn, string? DeadlineRule, string DeadlineBasis);

/// <summary>The way of a petition through the authorities: every holding in order.</summary>
public sealed record GetRoute(PetitionReference Petition, DateOnly? AsOf) : IQuery<IReadOnlyList<HoldingView>>;

public sealed class GetRouteHandler(IPetitionsDb db, IReferenceBooks books, IConfigurationProvider projections)
    : IRequestHandler<GetRoute, IReadOnlyList<HoldingView>>
{
    public async Task<IReadOnlyList<HoldingView>> Handle(GetRoute query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var petition = await query.Petition.ResolveAsync(db, query.AsOf, cancellationToken);
        var rows = await db.Holdings.AsNoTracking()
            .Where(holding => holding.PetitionId == petition.Id && (query.AsOf == null || holding.Since <= query.AsOf))
            .OrderBy(holding => holding.Number)
            .ProjectTo<HoldingRow>(projections)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => ViewOf(row, petition, book, query.AsOf))];
    }

    private static HoldingView ViewOf(HoldingRow row, ReferencedPetition petition, ReferenceBook book, DateOnly? asOf)
    {
        AgencyReference Named(Guid agency) => AgencyReference.From(book.Agencies.Get(agency));
        AgencyReference? Maybe(Guid? agency) => agency is { } known ? Named(known) : null;

        // What happened after the day asked about had not happened yet.
        bool Known(DateOnly? day) => asOf is not { } last || day <= last;
        var ended = Known(row.Until);
        return new(
            row.Number, Named(row.AgencyId), row.Level, row.Step, row.How, Maybe(row.FromAgencyId), row.Since, ended ? row.Until : null,
            ended ? row.End : null,
            petition.Redact(ended ? row.EndGround : null), ended ? Maybe(row.ProposedAgencyId) : null, petition.Redact(row.Ground, row.How),
            petition.Redact(row.Instruction, row.How), [.. row.CoordinatorIds.Select(Named)],
            Known(row.AcceptedOn) ? row.AcceptedOn : null, Known(row.AnsweredOn) ? row.AnsweredOn : null, row.DueOn, row.DeadlineRule,
            row.DeadlineRule is null ? petition.Redact(row.DeadlineBasis, row.How)! : row.DeadlineBasis);
    }
}
