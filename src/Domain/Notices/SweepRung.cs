namespace Petitions.Domain.Notices;

/// <summary>What became of one rung in a sweep.</summary>
public sealed class SweepRung
{
    private SweepRung()
    {
    }

    public Guid SweepId { get; private set; }

    public Guid RungId { get; private set; }

    /// <summary>How many notices it raised.</summary>
    public int Raised { get; private set; }

    /// <summary>Why it was not gone by: the code of the refusal.</summary>
    public string? RefusedCode { get; private set; }

    public string? Refused { get; private set; }

    public string? EnglishRefused { get; private set; }

    internal static SweepRung Create(Guid sweep, Rung rung, Refusal? refused) => new()
    {
        SweepId = sweep,
        RungId = rung.Id,
        RefusedCode = refused?.Code,
        Refused = refused?.Vietnamese,
        EnglishRefused = refused?.English,
    };
}
