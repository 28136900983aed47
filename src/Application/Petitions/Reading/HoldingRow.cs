using Petitions.Domain;
using Petitions.Domain.Petitions.Route;

namespace Petitions.Application.Petitions.Reading;

/// <summary>A holding as the database gives it.</summary>
public sealed class HoldingRow
{
    public int Number { get; init; }

    public Guid AgencyId { get; init; }

    public AuthorityLevel Level { get; init; }

    public HoldingStep Step { get; init; }

    public HandoverKind How { get; init; }

    public Guid? FromAgencyId { get; init; }

    public DateOnly Since { get; init; }

    public DateOnly? Until { get; init; }

    public HoldingEnd? End { get; init; }

    public string? EndGround { get; init; }

    public Guid? ProposedAgencyId { get; init; }

    public string? Ground { get; init; }

    public string? Instruction { get; init; }

    public IReadOnlyList<Guid> CoordinatorIds { get; init; } = [];

    public DateOnly? AcceptedOn { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    public DateOnly DueOn { get; init; }

    public string? DeadlineRule { get; init; }

    public string DeadlineBasis { get; init; } = "";
}
