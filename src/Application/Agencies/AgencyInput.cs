using FluentValidation;
using Petitions.Domain;
using Petitions.Domain.Agencies;

namespace Petitions.Application.Agencies;

/// <summary>All of an agency that can be corrected later.</summary>
/// <param name="Name" example="Phòng Kinh tế xã Hưng Vũ">Official name.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="Level">The level at which it works.</param>
/// <param name="UnitId">The unit it works for; none at the central level.</param>
/// <param name="SuperiorId">The version of the body above it.</param>
/// <param name="ValidFrom" example="2025-07-01">The first day; none where it lies before the records.</param>
/// <param name="ValidTo">The first day on which it no longer holds; none while it goes on.</param>
/// <param name="LegalBasis" example="Nghị quyết 1672/NQ-UBTVQH15">The document that made or ended this version.</param>
public sealed record AgencyInput(
    string? Name, AgencyKind? Kind, AuthorityLevel? Level, Guid? UnitId, Guid? SuperiorId, DateOnly? ValidFrom, DateOnly? ValidTo,
    string? LegalBasis);

public sealed class AgencyInputValidator : AbstractValidator<AgencyInput>
{
    public AgencyInputValidator()
    {
        RuleFor(agency => agency.Name).RequiredText(Agency.NameMaxLength);
        RuleFor(agency => agency.Kind).Required().IsInEnum();
        RuleFor(agency => agency.Level).Required().IsInEnum();
        RuleFor(agency => agency.LegalBasis).OptionalText(Agency.LegalBasisMaxLength);
    }
}
