using FluentValidation;
using MediatR;
using Petitions.Domain.Stewardships;

namespace Petitions.Application.Stewardships;

/// <summary>Hands a charge over to another official, or goes on with it at the place that came after one that ended.</summary>
/// <param name="UnitId">The place to go on with; the same one, or its only successor, when left out.</param>
/// <param name="LegalBasis">The document behind it; that of the earlier assignment when left out.</param>
public sealed record HandOverStewardship(
    Guid Id, OfficialToAssign? Official, Guid? UnitId, string? Ground, string? LegalBasis, DateOnly? On, int? ExpectedVersion) : ICommand<StewardshipSummary>;

public sealed class HandOverStewardshipValidator : AbstractValidator<HandOverStewardship>
{
    public HandOverStewardshipValidator()
    {
        RuleFor(command => command.Official).NotNull().WithMessage(_ => Language.Of("Cần nêu giá trị này.", "This value is required.")).SetValidator(new OfficialShape()!);
        RuleFor(command => command.Ground).Optional(Stewardship.GroundLength);
        RuleFor(command => command.LegalBasis).Optional(Stewardship.LegalBasisLength);
    }
}

public sealed class HandOverStewardshipHandler(StewardshipDesk desk, IPetitionsDb db) : IRequestHandler<HandOverStewardship, StewardshipSummary>
{
    public async Task<StewardshipSummary> Handle(HandOverStewardship command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        var next = open.Stewardship.HandOver(
            desk.NewId(), command.Official!.ToOfficial(), PlaceOf(command, open), command.Ground, command.LegalBasis, open.Assigner, open.Book.Structure, open.Book.Agencies, open.Act);
        return await db.InTransactionAsync(async () =>
        {
            // The same official may go on under a new title: the earlier spell has to end in the database before the next one begins.
            await db.SaveChangesAsync(cancellationToken);
            db.Stewardships.Add(next);
            return await desk.SaveAsync(next, cancellationToken);
        }, cancellationToken);
    }

    private static Unit PlaceOf(HandOverStewardship command, StewardshipCase open)
    {
        var (structure, before) = (open.Book.Structure, open.Book.Structure.Get(open.Stewardship.UnitId));
        if (command.UnitId is { } named)
            return structure.ValidOn(named, open.Act.On);
        if (before.Validity.Contains(open.Act.On))
            return before;
        return structure.SuccessorsOn(before.Id, open.Act.On) is [var only] ? only : structure.ValidOn(before.Id, open.Act.On);
    }
}
