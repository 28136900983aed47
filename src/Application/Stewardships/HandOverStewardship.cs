using FluentValidation;
using MediatR;
using Petitions.Domain.Stewardships;

namespace Petitions.Application.Stewardships;

/// <summary>Hands a charge over to another official, or goes on with it at the place that came after one that ended.</summary>
/// <param name="UnitId">The place to go on with; the same one, or its only successor, when left out.</param>
/// <param name="LegalBasis">The document behind it; that of the earlier assignment when left out.</param>
public sealed record HandOverStewardship(
    Guid Id, OfficialInput? Official, Guid? UnitId, string? Ground, string? LegalBasis, DateOnly? On, int? ExpectedVersion)
        : ICommand<StewardshipSummary>;

public sealed class HandOverStewardshipValidator : AbstractValidator<HandOverStewardship>
{
    public HandOverStewardshipValidator()
    {
        RuleFor(command => command.Official).NotNull().WithMessage(_ => Language.Of("Cần nêu giá trị này.", "This value is required."))
            .SetValidator(new OfficialInputValidator()!);
        RuleFor(command => command.Ground).OptionalText(Stewardship.GroundLength);
        RuleFor(command => command.LegalBasis).OptionalText(Stewardship.LegalBasisLength);
    }
}

public sealed class HandOverStewardshipHandler(StewardshipWriter writer, IPetitionsDb db)
    : IRequestHandler<HandOverStewardship, StewardshipSummary>
{
    public async Task<StewardshipSummary> Handle(HandOverStewardship command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        var next = context.Stewardship.HandOver(
            writer.NewId(), command.Official!.ToOfficial(), PlaceOf(command, context), command.Ground, command.LegalBasis, context.Assigner,
            context.Book.Structure, context.Book.Agencies, context.Action);
        return await db.InTransactionAsync(async () =>
        {
            // The same official may go on under a new title: the earlier spell has to end in the database before the next one begins.
            await db.SaveChangesAsync(cancellationToken);
            db.Stewardships.Add(next);
            return await writer.SaveAsync(next, cancellationToken);
        }, cancellationToken);
    }

    private static Unit PlaceOf(HandOverStewardship command, StewardshipCommandContext context)
    {
        var (structure, before) = (context.Book.Structure, context.Book.Structure.Get(context.Stewardship.UnitId));
        if (command.UnitId is { } named)
            return structure.ValidOn(named, context.Action.On);
        if (before.Validity.Contains(context.Action.On))
            return before;
        return structure.SuccessorsOn(before.Id, context.Action.On) is [var only] ? only : structure.ValidOn(before.Id, context.Action.On);
    }
}
