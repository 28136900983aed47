namespace Petitions.Application.Meetings;

/// <summary>What became of a statement.</summary>
public enum StatementFate
{
    /// <summary>A petition was taken from it, or rests on it.</summary>
    Petition,

    /// <summary>The head told somebody to do something in it.</summary>
    Directive,

    /// <summary>It is evidence for a research topic.</summary>
    Evidence,

    /// <summary>It acknowledges; nothing is asked.</summary>
    Acknowledged,

    /// <summary>The source does not say what was said, so nothing can come of it.</summary>
    ContentNotGiven,

    NothingYet,
}
