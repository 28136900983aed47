using FluentValidation;
using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>Somebody who was told to do something; not by itself the competent authority.</summary>
/// <param name="AgencyId">The body, in its version of that day, where it is known.</param>
/// <param name="Description">The addressee in the words of the source.</param>
public sealed record AddresseeInput(Guid? AgencyId, string? Description);

internal sealed class AddresseeInputValidator : AbstractValidator<AddresseeInput>
{
    public AddresseeInputValidator() => RuleFor(addressee => addressee.Description).RequiredText(Directive.NameLength);
}
