using MediatR;
using Petitions.Domain;
using Petitions.Domain.Territory;

namespace Petitions.Application.Territory;

/// <summary>One version of a unit; where it does not hold on the day asked about, what holds in its place.</summary>
public sealed record GetUnit(Guid Id, DateOnly? AsOf) : IQuery<UnitDetails>;

/// <summary>A unit with what contains it, what it came from and what it went into.</summary>
/// <param name="Id">Id of this version.</param>
/// <param name="Code">Code of the General Statistics Office; null for villages.</param>
/// <param name="Name">Name with its type in front.</param>
/// <param name="Kind">What sort of unit it is.</param>
/// <param name="Parent">The unit that contains it.</param>
/// <param name="Path">The units that contain it, province first, itself last.</param>
/// <param name="LevelsAbove">The levels of authority above it, nearest first.</param>
/// <param name="ValidFrom">The first day; null where it lies before the records.</param>
/// <param name="ValidTo">The first day on which it no longer holds; null while it goes on.</param>
/// <param name="LegalBasis">The document that made or ended this version.</param>
/// <param name="AsOf">The day asked about.</param>
/// <param name="Current">Whether it holds on that day.</param>
/// <param name="InItsPlace">Where it does not: the units that hold that day in its place.</param>
/// <param name="Predecessors">What went into it.</param>
/// <param name="Successors">What it went into.</param>
public sealed record UnitDetails(
    Guid Id,
    string? Code,
    string Name,
    UnitKind Kind,
    UnitReference? Parent,
    IReadOnlyList<UnitReference> Path,
    IReadOnlyList<AuthorityLevel> LevelsAbove,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    string? LegalBasis,
    DateOnly AsOf,
    bool Current,
    IReadOnlyList<UnitReference> InItsPlace,
    IReadOnlyList<UnitLink> Predecessors,
    IReadOnlyList<UnitLink> Successors);

/// <summary>One unit that went into another.</summary>
/// <param name="Unit">The other unit.</param>
/// <param name="On">The first day of the successor.</param>
/// <param name="Share">Whether the predecessor went into it whole or was divided.</param>
/// <param name="LegalBasis">The document that decided it.</param>
public sealed record UnitLink(UnitReference Unit, DateOnly On, SuccessionShare Share, string LegalBasis);

public sealed class GetUnitHandler(IReferenceBooks books, TimeProvider clock) : IRequestHandler<GetUnit, UnitDetails>
{
    public async Task<UnitDetails> Handle(GetUnit query, CancellationToken cancellationToken)
    {
        var structure = (await books.CurrentAsync(cancellationToken)).Structure;
        var day = query.AsOf ?? clock.Today();
        var unit = structure.Get(query.Id);
        var path = structure.Path(unit);
        return new(
            unit.Id,
            unit.Code,
            unit.Name,
            unit.Kind,
            path.Count > 1 ? UnitReference.From(path[^2]) : null,
            [.. path.Select(UnitReference.From)],
            structure.LevelsAbove(unit),
            unit.Validity.From,
            unit.Validity.To,
            unit.LegalBasis,
            day,
            unit.Validity.Contains(day),
            [.. (unit.Validity.EndedBy(day) ? structure.SuccessorsOn(unit.Id, day) : structure.PredecessorsOn(unit.Id, day)).Select(
                UnitReference.From)],
            Links(structure.Predecessors(unit.Id), other => (other.Id, unit.Id), structure),
            Links(structure.Successors(unit.Id), other => (unit.Id, other.Id), structure));
    }

    private static List<UnitLink> Links(
        IReadOnlyList<Unit> others, Func<Unit, (Guid Predecessor, Guid Successor)> ends, AdministrativeStructure structure) =>
    [
        .. from other in others
           let link = structure.Successions.First(link => (link.PredecessorId, link.SuccessorId) == ends(other))
           select new UnitLink(UnitReference.From(other), link.On, link.Share, link.LegalBasis),
    ];
}
