using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain.Directives;
using Petitions.Domain.Stewardships;

namespace Petitions.Application.Stewardships;

/// <summary>An official, by name and public post.</summary>
/// <param name="Title">The post held on the day of the decision.</param>
/// <param name="AgencyId">The body where the post is.</param>
public sealed record OfficialToAssign(string? Name, string? Title, Guid? AgencyId)
{
    public Official ToOfficial() => new(Name!, Title!, AgencyId!.Value);
}

/// <summary>Households that somebody looks after: a group and a number, never names.</summary>
public sealed record HouseholdsToAssign(HouseholdGroup? Group, int? Count);

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
    Guid? UnitId, HouseholdsToAssign? Households, StewardRole? Role, OfficialToAssign? Official, Guid? AssignedBy, string? LegalBasis, DateOnly? ValidFrom, DateOnly? ValidTo,
    Guid? DirectiveId, DateOnly? On) : ICommand<StewardshipSummary>;

public sealed class OfficialShape : AbstractValidator<OfficialToAssign>
{
    public OfficialShape()
    {
        RuleFor(official => official.Name).Written(Stewardship.NameLength);
        RuleFor(official => official.Title).Written(Stewardship.TitleLength);
        RuleFor(official => official.AgencyId).Given();
    }
}

public sealed class AssignStewardValidator : AbstractValidator<AssignSteward>
{
    public AssignStewardValidator()
    {
        RuleFor(command => command.UnitId).Given();
        RuleFor(command => command.Role).Given();
        RuleFor(command => command.Official).NotNull().WithMessage(_ => Language.Of("Cần nêu giá trị này.", "This value is required.")).SetValidator(new OfficialShape()!);
        RuleFor(command => command.Households!.Group).Given().When(command => command.Households is not null);
        RuleFor(command => command.Households!.Count).Given().When(command => command.Households is not null);
        RuleFor(command => command.LegalBasis).Written(Stewardship.LegalBasisLength);
    }
}

public sealed class AssignStewardHandler(StewardshipDesk desk, IPetitionsDb db, IReferenceBooks books) : IRequestHandler<AssignSteward, StewardshipSummary>
{
    public async Task<StewardshipSummary> Handle(AssignSteward command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var act = await desk.ActAsync(command.On, command.UnitId, cancellationToken);
        var assigner = command.AssignedBy ?? act.By.Agency?.AgencyId ?? throw Domain.Petitions.PetitionErrors.AgencyNeeded().AsException();
        if (command.DirectiveId is { } directive && !await db.Directives.AnyAsync(one => one.Id == directive, cancellationToken))
            throw DirectiveErrors.NotFound(directive);
        var terms = new StewardshipTerms(command.Role!.Value, assigner, command.LegalBasis!, command.ValidFrom ?? act.On, command.ValidTo, command.DirectiveId);
        var charge = new Charge(command.UnitId!.Value, command.Households?.Group, command.Households?.Count);
        var stewardship = Stewardship.Assign(desk.NewId(), command.Official!.ToOfficial(), charge, terms, book.Structure, book.Agencies, act);
        db.Stewardships.Add(stewardship);
        return await desk.SaveAsync(stewardship, cancellationToken);
    }
}
