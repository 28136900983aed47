using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Directives;
using Petitions.Domain.Stewardships;

namespace Petitions.Application.Stewardships;

/// <summary>Households that somebody looks after: a group and a number, never names.</summary>
public sealed record HouseholdsInput(HouseholdGroup? Group, int? Count);

/// <summary>Puts an official in charge of a commune, a village or households of it.</summary>
/// <param name="UnitId">The commune or village, as it stands on the first day.</param>
/// <param name="Households">The households that are meant; the whole place when left out.</param>
/// <param name="Role">inCharge, following or supporting.</param>
/// <param name="AssignedBy">The body that decided; the caller's own when left out.</param>
/// <param name="LegalBasis">The document behind it.</param>
/// <param name="ValidFrom">The first day; the day of the decision when left out.</param>
/// <param name="ValidTo">The first day on which it no longer holds; null while it goes on.</param>
/// <param name="DirectiveId">The directive under which it is reported, such as the yearly report on Nghị quyết 77.</param>
public sealed record AssignSteward(
    Guid? UnitId, HouseholdsInput? Households, StewardRole? Role, OfficialInput? Official, Guid? AssignedBy, string? LegalBasis,
    DateOnly? ValidFrom, DateOnly? ValidTo,
    Guid? DirectiveId, DateOnly? On) : ICommand<StewardshipSummary>;

public sealed class AssignStewardValidator : AbstractValidator<AssignSteward>
{
    public AssignStewardValidator()
    {
        RuleFor(command => command.UnitId).Required();
        RuleFor(command => command.Role).Required();
        RuleFor(command => command.Official).NotNull().WithMessage(_ => Language.Of("Cần nêu giá trị này.", "This value is required."))
            .SetValidator(new OfficialInputValidator()!);
        RuleFor(command => command.Households!.Group).Required().When(command => command.Households is not null);
        RuleFor(command => command.Households!.Count).Required().When(command => command.Households is not null);
        RuleFor(command => command.LegalBasis).RequiredText(Stewardship.LegalBasisLength);
    }
}

public sealed class AssignStewardHandler(StewardshipWriter writer, IPetitionsDb db, IReferenceBooks books)
    : IRequestHandler<AssignSteward, StewardshipSummary>
{
    public async Task<StewardshipSummary> Handle(AssignSteward command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var action = await writer.CreateActionContextAsync(command.On, command.UnitId, cancellationToken);
        var assigner = command.AssignedBy ?? action.By.Agency?.AgencyId
            ?? throw Domain.Petitions.PetitionErrors.AgencyNeeded().AsException();
        if (command.DirectiveId is { } directive && !await db.Directives.AnyAsync(one => one.Id == directive, cancellationToken))
            throw DirectiveErrors.NotFound(directive);
        var terms = new StewardshipTerms(command.Role!.Value, assigner, command.LegalBasis!, command.ValidFrom ?? action.On,
            command.ValidTo, command.DirectiveId);
        var charge = new Charge(command.UnitId!.Value, command.Households?.Group, command.Households?.Count);
        var stewardship =
            Stewardship.Assign(writer.NewId(), command.Official!.ToOfficial(), charge, terms, book.Structure, book.Agencies, action);
        db.Stewardships.Add(stewardship);
        return await writer.SaveAsync(stewardship, cancellationToken);
    }
}
