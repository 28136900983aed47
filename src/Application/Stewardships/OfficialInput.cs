using FluentValidation;
using Petitions.Domain.Stewardships;

namespace Petitions.Application.Stewardships;

/// <summary>An official, by name and public post.</summary>
/// <param name="Title">The post held on the day of the decision.</param>
/// <param name="AgencyId">The body where the post is.</param>
public sealed record OfficialInput(string? Name, string? Title, Guid? AgencyId)
{
    public Official ToOfficial() => new(Name!, Title!, AgencyId!.Value);
}

public sealed class OfficialInputValidator : AbstractValidator<OfficialInput>
{
    public OfficialInputValidator()
    {
        RuleFor(official => official.Name).RequiredText(Stewardship.NameLength);
        RuleFor(official => official.Title).RequiredText(Stewardship.TitleLength);
        RuleFor(official => official.AgencyId).Required();
    }
}
