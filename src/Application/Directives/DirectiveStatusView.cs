using Petitions.Domain.Directives;

namespace Petitions.Application.Directives;

/// <summary>How a directive stands after a command.</summary>
/// <param name="Status">open, reported, fulfilled or withdrawn.</param>
/// <param name="NextDueOn">When the earliest report that is awaited is due.</param>
/// <param name="Overdue">True when that day has passed.</param>
/// <param name="Soft">True when no date was named.</param>
/// <param name="Version">Send it as <c>If-Match</c> with the next command.</param>
public sealed record DirectiveStatusView(Guid Id, DirectiveStatus Status, DateOnly? NextDueOn, bool Overdue, bool Soft, int Version)
{
    public static DirectiveStatusView Of(Directive directive, DateOnly today) =>
        new(directive.Id, directive.Status, directive.NextDueOn, directive.NextDueOn < today, directive.Soft, directive.Version);
}
