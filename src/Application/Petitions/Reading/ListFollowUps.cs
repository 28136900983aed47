using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Agencies;

namespace Petitions.Application.Petitions.Reading;

/// <summary>What was done by hand so that a petition was not forgotten.</summary>
/// <param name="AsOf">Only what was done until the end of this day; all when missing.</param>
public sealed record ListFollowUps(PetitionReference Petition, DateOnly? AsOf) : IQuery<IReadOnlyList<FollowUpView>>;

public sealed class ListFollowUpsHandler(IPetitionsDb db, IReferenceBooks books)
    : IRequestHandler<ListFollowUps, IReadOnlyList<FollowUpView>>
{
    public async Task<IReadOnlyList<FollowUpView>> Handle(ListFollowUps query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var petition = await query.Petition.ResolveAsync(db, query.AsOf, cancellationToken);
        var until = query.AsOf ?? DateOnly.MaxValue;
        AgencyReference? Named(Guid? agency) => agency is { } known ? AgencyReference.From(book.Agencies.Get(known)) : null;
        var found = await db.FollowUps.AsNoTracking().Where(one => one.PetitionId == petition.Id && one.On <= until)
            .OrderBy(one => one.RecordedAt).ToListAsync(cancellationToken);
        return [.. found.Select(one => new FollowUpView(one.Id, one.Kind, petition.Redact(one.Text)!, Named(one.AddressedToId),
            Named(one.AgencyId), one.On, one.RecordedAt))];
    }
}
