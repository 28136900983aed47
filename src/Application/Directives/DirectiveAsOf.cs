using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>A directive as it stood on a day: the row that lists filter and sort.</summary>
public sealed class DirectiveAsOf
{
    public required Directive Directive { get; init; }

    public required DirectiveStatus Status { get; init; }

    public required DateOnly? NextDueOn { get; init; }

    public required DateOnly DueSort { get; init; }

    public required int Version { get; init; }
}
