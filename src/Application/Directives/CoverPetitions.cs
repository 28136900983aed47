using FluentValidation;
using MediatR;
using Petitions.Application.Meetings;

namespace Petitions.Application.Directives;

/// <summary>Adds petitions that a directive covers, such as those written down after it.</summary>
public sealed record CoverPetitions(Guid Id, IReadOnlyList<Guid>? PetitionIds, DateOnly? On, int? ExpectedVersion) : ICommand<DirectiveNow>;

public sealed class CoverPetitionsValidator : AbstractValidator<CoverPetitions>
{
    public CoverPetitionsValidator() => RuleFor(command => command.PetitionIds).OneOrMore();
}

public sealed class CoverPetitionsHandler(DirectiveDesk desk) : IRequestHandler<CoverPetitions, DirectiveNow>
{
    public async Task<DirectiveNow> Handle(CoverPetitions command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        List<Guid> petitions = [.. command.PetitionIds!.Distinct()];
        await desk.RequirePetitionsAsync(petitions, cancellationToken);
        open.Directive.Cover(petitions, open.Act);
        return await desk.SaveAsync(open.Directive, cancellationToken);
    }
}
