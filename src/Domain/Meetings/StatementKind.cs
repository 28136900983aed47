namespace Petitions.Domain.Meetings;

/// <summary>What sort of statement it is. Only recommendations are petitions as they stand; the others may lead to one.</summary>
public enum StatementKind
{
    /// <summary>A report of how things are (phản ánh tình hình).</summary>
    Situation,
    Difficulty,
    Opinion,
    Recommendation,

    /// <summary>What the head of the delegation concluded.</summary>
    Conclusion,
    Acknowledgement,
}
