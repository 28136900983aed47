using Petitions.Domain.Persons;

namespace Petitions.Domain.Meetings;

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

    internal static Statement Create(Guid id, Guid meetingId, int number, StatementContent content, ActionContext action) => new()
    {
        Id = id,
        MeetingId = meetingId,
        Number = number,
        Label = content.Label,
        Kind = content.Kind,
        Speaker = content.Speaker,
        Quote = content.Quote,
        ContentGiven = content.ContentGiven,
        OpenList = content.OpenList,
        EvidenceFor = content.EvidenceFor,
        Note = content.Note,
        RecordedAt = action.RecordedAt,
    };
}
