namespace Petitions.Application.Notices;

/// <summary>Why nobody can be counted upon to notice that a petition lies.</summary>
public enum OrphanReason
{
    /// <summary>The body that holds it has ended, and the successions on record do not tell who has it now.</summary>
    HolderEnded,

    /// <summary>
    /// It waits to be verified or closed before a body that has ended, and the successions on record do not tell who does so now.
    /// </summary>
    VerifierEnded,

    /// <summary>It is open, and neither a clock that runs nor a promise brings it back to anybody.</summary>
    NoDueDate,

    /// <summary>Above its holder there is nobody whom the last rung of the ladder could tell.</summary>
    NoSuperior,
}
