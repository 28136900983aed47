using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Agencies;

namespace Petitions.Application.Agencies;

/// <summary>Enters an agency, or a further version of one under its code, with what it takes over from.</summary>
public sealed record CreateAgency(string? Code, AgencyContent Content, IReadOnlyList<AgencyPredecessor>? Predecessors) : ICommand<CreatedAgency>;

/// <summary>All of an agency that can be corrected later.</summary>
/// <param name="Name" example="Phòng Kinh tế xã Hưng Vũ">Official name.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="Level">The level at which it works.</param>
/// <param name="UnitId">The unit it works for; none at the central level.</param>
/// <param name="SuperiorId">The version of the body above it.</param>
/// <param name="ValidFrom" example="2025-07-01">The first day; none where it lies before the records.</param>
/// <param name="ValidTo">The first day on which it no longer holds; none while it goes on.</param>
/// <param name="LegalBasis" example="Nghị quyết 1672/NQ-UBTVQH15">The document that made or ended this version.</param>
public sealed record AgencyContent(
    string? Name, AgencyKind? Kind, AuthorityLevel? Level, Guid? UnitId, Guid? SuperiorId, DateOnly? ValidFrom, DateOnly? ValidTo, string? LegalBasis);

/// <summary>What the new agency takes over from.</summary>
/// <param name="AgencyId">The agency that hands over; without unit and field it ends with the first day of the new one.</param>
/// <param name="UnitId">Only the cases of this territory.</param>
/// <param name="Field">Only the cases of this field.</param>
public sealed record AgencyPredecessor(Guid AgencyId, Guid? UnitId, string? Field);

/// <summary>The id under which the agency is read.</summary>
public sealed record CreatedAgency(Guid Id);

public sealed class AgencyContentValidator : AbstractValidator<AgencyContent>
{
    public AgencyContentValidator()
    {
        RuleFor(agency => agency.Name).Written(Agency.NameMaxLength);
        RuleFor(agency => agency.Kind).Given().IsInEnum();
        RuleFor(agency => agency.Level).Given().IsInEnum();
        RuleFor(agency => agency.LegalBasis).Optional(Agency.LegalBasisMaxLength);
    }
}

public sealed class CreateAgencyValidator : AbstractValidator<CreateAgency>
{
    public CreateAgencyValidator()
    {
        RuleFor(agency => agency.Code).Written(Agency.CodeMaxLength);
        Include(new ContentRules());
        RuleForEach(agency => agency.Predecessors).NotNull();
        RuleFor(agency => agency.Content.LegalBasis).Written(Agency.LegalBasisMaxLength).OverridePropertyName("legalBasis").When(agency => agency.Predecessors?.Count > 0);
    }

    // The members of the content are members of the request itself, so they are reported without the name of the record that holds them.
    private sealed class ContentRules : AbstractValidator<CreateAgency>
    {
        public ContentRules() => RuleFor(agency => agency.Content).SetValidator(new AgencyContentValidator()).OverridePropertyName("");
    }
}

public sealed class CreateAgencyHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock) : IRequestHandler<CreateAgency, CreatedAgency>
{
    public Task<CreatedAgency> Handle(CreateAgency command, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        var book = await books.CurrentAsync(cancellationToken);
        var content = command.Content;
        var agency = new Agency(
            Guid.CreateVersion7(clock.GetUtcNow()), command.Code!, content.Name!, content.Kind!.Value, content.Level!.Value, content.UnitId, content.SuperiorId,
            new Validity(content.ValidFrom, content.ValidTo), content.LegalBasis);
        var links = await TakeOverAsync(agency, command.Predecessors ?? [], book, cancellationToken);
        // What ends is written first: the new version may carry the code of the one that it ends.
        await db.SaveChangesAsync(cancellationToken);

        var ended = links.Where(link => link.UnitId is null && link.FieldCode is null).Select(link => link.PredecessorId).ToHashSet();
        AgencyPlacement.Require(agency, book.Agencies, book.Structure, ended);
        db.Agencies.Add(agency);
        db.AgencySuccessions.AddRange(links);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedAgency(agency.Id);
    }, cancellationToken);

    private async Task<List<AgencySuccession>> TakeOverAsync(
        Agency agency, IReadOnlyList<AgencyPredecessor> predecessors, ReferenceBook book, CancellationToken cancellationToken)
    {
        var links = new List<AgencySuccession>();
        foreach (var named in predecessors)
        {
            if (agency.Validity.From is not { } on)
                throw AgencyErrors.StartMissing(agency.Name);
            if (named.UnitId is { } unitId)
                book.Structure.Get(unitId);
            if (named.Field is { } field)
                book.Rules.FieldPath(field);
            var predecessor = await db.Agencies.FirstOrDefaultAsync(other => other.Id == named.AgencyId, cancellationToken) ?? throw AgencyErrors.NotFound(named.AgencyId);
            predecessor.HandOver(on, whole: named.UnitId is null && named.Field is null);
            links.Add(new(predecessor.Id, agency.Id, on, named.UnitId, named.Field, agency.LegalBasis!));
        }

        return links;
    }
}
