using FluentValidation;
using MediatR;
using Petitions.Domain.Stewardships;

namespace Petitions.Application.Stewardships;

/// <summary>Ends a stewardship: <paramref name="On"/> is the first day on which it no longer holds.</summary>
public sealed record EndStewardship(Guid Id, string? Ground, DateOnly? On, int? ExpectedVersion) : ICommand<StewardshipSummary>;

public sealed class EndStewardshipValidator : AbstractValidator<EndStewardship>
{
    public EndStewardshipValidator() => RuleFor(command => command.Ground).OptionalText(Stewardship.GroundLength);
}

public sealed class EndStewardshipHandler(StewardshipWriter writer) : IRequestHandler<EndStewardship, StewardshipSummary>
{
    public async Task<StewardshipSummary> Handle(EndStewardship command, CancellationToken cancellationToken)
    {
        var context = await writer.LoadForCommandAsync(command.Id, command.ExpectedVersion, command.On, cancellationToken);
        context.Stewardship.End(command.Ground, context.Assigner, context.Action);
        return await writer.SaveAsync(context.Stewardship, cancellationToken);
    }
}
