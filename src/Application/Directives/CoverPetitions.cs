using FluentValidation;
using MediatR;
using Petitions.Application.Meetings;

namespace Petitions.Application.Directives;

/// <summary>Adds petitions that a directive covers, such as those written down after it.</summary>
public sealed record CoverPetitions(Guid Id, IReadOnlyList<Guid>? PetitionIds, DateOnly? On, int? ExpectedVersion)
    : ICommand<DirectiveStatusView>;

public sealed class CoverPetitionsValidator : AbstractValidator<CoverPetitions>
{
    public CoverPetitionsValidator() => RuleFor(command => command.PetitionIds).RequiredList();
}

public sealed class CoverPetitionsHandler(DirectiveWriter writer) : IRequestHandler<CoverPetitions, DirectiveStatusView>
{
    public async Task<DirectiveStatusView> Handle(CoverPetitions command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        List<Guid> petitions = [.. command.PetitionIds!.Distinct()];
        await writer.RequirePetitionsAsync(petitions, cancellationToken);
        context.Directive.AddPetitions(petitions, context.Action);
        return await writer.SaveAsync(context.Directive, cancellationToken);
    }
}
