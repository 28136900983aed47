using Petitions.Domain.Commitments;
using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions.Commitments;

/// <summary>A commitment as it stood on a day, with the petition for which it was made.</summary>
public sealed class CommitmentAsOf
{
    public required Commitment Commitment { get; init; }

    public required Petition Petition { get; init; }

    public required CommitmentState State { get; init; }

    /// <summary>The day from which it stood like this.</summary>
    public required DateOnly Since { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly ReturnsOn { get; init; }

    public required int? FromYear { get; init; }

    public required int? ToYear { get; init; }

    public required int Slippage { get; init; }
}
