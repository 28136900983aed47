using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Territory;

namespace Petitions.Application.Territory;

/// <summary>Enters a unit version: a village, or a unit that begins with a reform and takes over from others.</summary>
public sealed record CreateUnit(
    string? Code,
    string? Name,
    UnitKind? Kind,
    Guid? ParentId,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    string? LegalBasis,
    IReadOnlyList<UnitPredecessor>? Predecessors) : ICommand<CreatedUnit>;

/// <summary>What goes into the new unit.</summary>
/// <param name="UnitId">The unit that goes into it; it ends with the first day of the new one when it goes in whole.</param>
/// <param name="Share">Whether it goes in whole or is divided.</param>
public sealed record UnitPredecessor(Guid UnitId, SuccessionShare? Share);

/// <summary>The id under which the unit is read.</summary>
public sealed record CreatedUnit(Guid Id);

public sealed class CreateUnitValidator : AbstractValidator<CreateUnit>
{
    public CreateUnitValidator()
    {
        RuleFor(unit => unit.Name).RequiredText(Unit.NameMaxLength);
        RuleFor(unit => unit.Kind).Required().IsInEnum();
        RuleFor(unit => unit.LegalBasis).OptionalText(Unit.LegalBasisMaxLength);
        RuleFor(unit => unit.LegalBasis).RequiredText(Unit.LegalBasisMaxLength).When(unit => unit.Predecessors?.Count > 0);
        RuleFor(unit => unit.Predecessors)
            .Must(predecessors => predecessors is null
                || predecessors.Select(predecessor => predecessor?.UnitId).Distinct().Count() == predecessors.Count)
            .WithMessage(_ => Language.Of("Mỗi đơn vị chỉ được nêu một lần.", "Each unit may be named only once."));
        RuleForEach(unit => unit.Predecessors).NotNull()
            .ChildRules(predecessor => predecessor.RuleFor(one => one.Share).Required().IsInEnum());
    }
}

public sealed class CreateUnitHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock) : IRequestHandler<CreateUnit, CreatedUnit>
{
    public Task<CreatedUnit> Handle(CreateUnit command, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        var structure = (await books.CurrentAsync(cancellationToken)).Structure;
        var unit = new Unit(
            NewId(), command.Code, command.Name!, command.Kind!.Value, command.ParentId, new Validity(command.ValidFrom, command.ValidTo),
            command.LegalBasis);
        var predecessors = (command.Predecessors ?? []).Select(predecessor => (structure.Get(predecessor.UnitId), predecessor.Share!.Value))
            .ToList();
        var established = UnitEstablishment.Establish(unit, predecessors, command.LegalBasis ?? "", structure, NewId);

        // What ends is written first: the new version may carry the code of the one that it ends.
        var ends = UnitEstablishment.EndedPredecessors(established, structure);
        foreach (var ending in await db.Units.Where(other => ends.Contains(other.Id)).ToListAsync(cancellationToken))
            ending.EndOn(unit.Validity.From!.Value);
        await db.SaveChangesAsync(cancellationToken);

        db.Units.AddRange([established.Unit, .. established.Villages]);
        db.UnitSuccessions.AddRange(established.Successions);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedUnit(unit.Id);
    }, cancellationToken);

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
