namespace Petitions.Domain.Directives;

/// <summary>
/// How a directive stood from one business day to another, so that any past day can be asked for. Written with every change.
/// </summary>
public sealed class DirectiveState
{
    private DirectiveState()
    {
    }

    public Guid DirectiveId { get; private set; }

    /// <summary>The directive's version from which this holds.</summary>
    public int Version { get; private set; }

    public DateOnly Since { get; private set; }

    /// <summary>The day from which it no longer holds; null while it does.</summary>
    public DateOnly? Until { get; private set; }

    public DirectiveStatus Status { get; private set; }

    /// <summary>When the earliest report that was awaited was due.</summary>
    public DateOnly? NextDueOn { get; private set; }

    internal static DirectiveState Create(Directive directive, DateOnly on) => new()
    {
        DirectiveId = directive.Id,
        Version = directive.Version,
        Since = on,
        Status = directive.Status,
        NextDueOn = directive.NextDueOn,
    };

    internal void EndOn(DateOnly on) => Until = on;
}
