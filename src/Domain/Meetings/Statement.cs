using Petitions.Domain.Persons;

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

/// <summary>What is written down of a statement.</summary>
/// <param name="Label">A short name in the record, such as T6.</param>
/// <param name="Quote">The words, verbatim; null when the source does not give the content.</param>
/// <param name="ContentGiven">False when somebody spoke and the source does not say what.</param>
/// <param name="OpenList">True when the source breaks off with “…”: there was more, and nothing is invented for it.</param>
/// <param name="EvidenceFor">The research topic for which it is evidence.</param>
public sealed record StatementRecord(
    StatementKind Kind, string? Label, Participant Speaker, string? Quote, bool ContentGiven, bool OpenList, string? EvidenceFor, string? Note);

/// <summary>One thing that was said at a meeting, word for word.</summary>
public sealed class Statement
{
    public const int LabelLength = 20;

    private Statement()
    {
    }

    public Guid Id { get; private set; }

    public Guid MeetingId { get; private set; }

    /// <summary>1 for the meeting's first statement.</summary>
    public int Number { get; private set; }

    public string? Label { get; private set; }

    public StatementKind Kind { get; private set; }

    public Participant Speaker { get; private set; } = null!;

    public string? Quote { get; private set; }

    public bool ContentGiven { get; private set; }

    public bool OpenList { get; private set; }

    public string? EvidenceFor { get; private set; }

    public string? Note { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    internal static Statement Of(Guid id, Guid meetingId, int number, StatementRecord what, Act act) => new()
    {
        Id = id,
        MeetingId = meetingId,
        Number = number,
        Label = what.Label,
        Kind = what.Kind,
        Speaker = what.Speaker,
        Quote = what.Quote,
        ContentGiven = what.ContentGiven,
        OpenList = what.OpenList,
        EvidenceFor = what.EvidenceFor,
        Note = what.Note,
        RecordedAt = act.RecordedAt,
    };
}
