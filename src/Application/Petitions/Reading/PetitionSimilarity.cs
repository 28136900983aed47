using Petitions.Domain.Petitions;

namespace Petitions.Application.Petitions.Reading;

/// <summary>A petition with how much its text is like another's.</summary>
public sealed class PetitionSimilarity
{
    public required Petition Petition { get; init; }

    public required double Similarity { get; init; }
}
