using FluentValidation;
using MediatR;
using Petitions.Domain.Stewardships;

namespace Petitions.Application.Stewardships;

/// <summary>Ends a stewardship: <paramref name="On"/> is the first day on which it no longer holds.</summary>
public sealed record EndStewardship(Guid Id, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<StewardshipSummary>;

public sealed class EndStewardshipValidator : AbstractValidator<EndStewardship>
{
    public EndStewardshipValidator() => RuleFor(command => command.Ground).Optional(Stewardship.GroundLength);
}

public sealed class EndStewardshipHandler(StewardshipDesk desk) : IRequestHandler<EndStewardship, StewardshipSummary>
{
    public async Task<StewardshipSummary> Handle(EndStewardship command, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        open.Stewardship.End(command.Ground, open.Assigner, open.Act);
        return await desk.SaveAsync(open.Stewardship, cancellationToken);
    }
}
