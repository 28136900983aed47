using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Petitions.Domain;
using Petitions.Domain.Agencies;

namespace Petitions.Application.Agencies;

/// <summary>Corrects a version of an agency; what is not sent is removed. The code stays: another code is another agency.</summary>
/// <param name="Id">The version to correct.</param>
/// <param name="Content">All that can be corrected.</param>
/// <param name="ExpectedVersion">The version that the caller has read; null to correct whatever it is now.</param>
public sealed record ReviseAgency(Guid Id, AgencyInput Content, int? ExpectedVersion) : ICommand<CreatedAgency>;

public sealed class ReviseAgencyValidator : AbstractValidator<ReviseAgency>
{
    public ReviseAgencyValidator() => RuleFor(agency => agency.Content).SetValidator(new AgencyInputValidator()).OverridePropertyName("");
}

public sealed class ReviseAgencyHandler(IPetitionsDb db, IReferenceBooks books) : IRequestHandler<ReviseAgency, CreatedAgency>
{
    public async Task<CreatedAgency> Handle(ReviseAgency command, CancellationToken cancellationToken)
    {
        var book = await books.CurrentAsync(cancellationToken);
        var agency = await db.Agencies.FirstOrDefaultAsync(one => one.Id == command.Id, cancellationToken)
            ?? throw AgencyErrors.NotFound(command.Id);
        if (command.ExpectedVersion is { } expected && expected != agency.Version)
            throw AgencyErrors.Stale(agency.Version);

        var input = command.Content;
        agency.Revise(
            input.Name!, input.Kind!.Value, input.Level!.Value, input.UnitId, input.SuperiorId,
            new Validity(input.ValidFrom, input.ValidTo), input.LegalBasis);
        AgencyPlacement.Require(agency, book.Agencies, book.Structure);
        await db.SaveChangesAsync(cancellationToken);
        return new(agency.Id);
    }
}
