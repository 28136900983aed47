using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Agencies;

namespace Petitions.Application.Agencies;

/// <summary>Enters an agency, or a further version of one under its code, with what it takes over from.</summary>
public sealed record CreateAgency(string? Code, AgencyInput Content, IReadOnlyList<AgencyPredecessor>? Predecessors)
    : ICommand<CreatedAgency>;

/// <summary>What the new agency takes over from.</summary>
/// <param name="AgencyId">The agency that hands over; without unit and field it ends with the first day of the new one.</param>
/// <param name="UnitId">Only the cases of this territory.</param>
/// <param name="Field">Only the cases of this field.</param>
public sealed record AgencyPredecessor(Guid AgencyId, Guid? UnitId, string? Field);

public sealed class CreateAgencyValidator : AbstractValidator<CreateAgency>
{
    public CreateAgencyValidator()
    {
        RuleFor(agency => agency.Code).RequiredText(Agency.CodeMaxLength);
        Include(new ContentRules());
        RuleForEach(agency => agency.Predecessors).NotNull();
        RuleFor(agency => agency.Content.LegalBasis).RequiredText(Agency.LegalBasisMaxLength).OverridePropertyName("legalBasis")
            .When(agency => agency.Predecessors?.Count > 0);
    }

    // The members of the content are members of the request itself, so they are reported without the name of the record that holds them.
    private sealed class ContentRules : AbstractValidator<CreateAgency>
    {
        public ContentRules() => RuleFor(agency => agency.Content).SetValidator(new AgencyInputValidator()).OverridePropertyName("");
    }
}

public sealed class CreateAgencyHandler(IPetitionsDb db, IReferenceBooks books, TimeProvider clock)
    : IRequestHandler<CreateAgency, CreatedAgency>
{
    public Task<CreatedAgency> Handle(CreateAgency command, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        var book = await books.CurrentAsync(cancellationToken);
        var input = command.Content;
        var agency = new Agency(
            Guid.CreateVersion7(clock.GetUtcNow()), command.Code!, input.Name!, input.Kind!.Value, input.Level!.Value, input.UnitId,
            input.SuperiorId,
            new Validity(input.ValidFrom, input.ValidTo), input.LegalBasis);
        var links = await EndPredecessorsAsync(agency, command.Predecessors ?? [], book, cancellationToken);
        // What ends is written first: the new version may carry the code of the one that it ends.
        await db.SaveChangesAsync(cancellationToken);

        var ended = links.Where(link => link.UnitId is null && link.FieldCode is null).Select(link => link.PredecessorId).ToHashSet();
        AgencyPlacement.Require(agency, book.Agencies, book.Structure, ended);
        db.Agencies.Add(agency);
        db.AgencySuccessions.AddRange(links);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedAgency(agency.Id);
    }, cancellationToken);

    private async Task<List<AgencySuccession>> EndPredecessorsAsync(
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
            var predecessor = await db.Agencies.FirstOrDefaultAsync(other => other.Id == named.AgencyId, cancellationToken)
                ?? throw AgencyErrors.NotFound(named.AgencyId);
            predecessor.HandOver(on, whole: named.UnitId is null && named.Field is null);
            links.Add(new(predecessor.Id, agency.Id, on, named.UnitId, named.Field, agency.LegalBasis!));
        }

        return links;
    }
}
