using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Petitions;
using Petitions.Domain.Territory;

namespace Petitions.Application.Petitions;

/// <summary>One time that a matter was raised.</summary>
public sealed record TimeRaised(Guid Id, string Code, string Title, DateOnly RaisedOn, Guid? MeetingId, UnitReference OriginUnit, PetitionStatus Status, Outcome Outcome);

/// <summary>How often a matter was raised, and since when.</summary>
/// <param name="TimesRaised">How often, up to this petition.</param>
/// <param name="AgeInDays">Days since it was raised first.</param>
/// <param name="Raised">Every time in order, later ones included; a part was raised with its whole.</param>
public sealed record Lineage(int TimesRaised, DateOnly FirstRaisedOn, int AgeInDays, IReadOnlyList<TimeRaised> Raised);

/// <summary>The earlier and later selves of a petition (kiến nghị nhiều lần).</summary>
public sealed record GetLineage(PetitionReference Petition) : IQuery<Lineage>;

public sealed class GetLineageHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock) : IRequestHandler<GetLineage, Lineage>
{
    public async Task<Lineage> Handle(GetLineage query, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var petition = await query.Petition.In(db.Petitions).AsNoTracking().FirstOrDefaultAsync(cancellationToken)
            ?? throw PetitionErrors.NotFound(query.Petition.ToString());
        var raised = await db.LineageOf(petition.Id).OrderBy(one => one.RaisedOn).ThenBy(one => one.Id).ToListAsync(cancellationToken);
        return new(
            petition.TimesRaised, petition.FirstRaisedOn, clock.Today().DayNumber - petition.FirstRaisedOn.DayNumber,
            [
                .. raised.Where(one => one.PartOfId is not { } whole || !raised.Exists(other => other.Id == whole)).Select(one => new TimeRaised(
                    one.Id, one.Code, Masking.Title(one.Title, one.Withheld, one.DiversionRegime), one.RaisedOn, one.MeetingId,
                    UnitReference.To(book.Structure.Get(one.OriginUnitId)), one.Status, one.Outcome)),
            ]);
    }
}
