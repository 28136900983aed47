using Petitions.Domain.Persons;

namespace Petitions.Domain.Petitions;

/// <summary>What somebody does by hand so that a petition is not forgotten (domain brief 2.7).</summary>
public enum FollowUpKind
{
    /// <summary>The holder is urged (đôn đốc).</summary>
    Reminder,

    /// <summary>Somebody went to see (kiểm tra, giám sát).</summary>
    Inspection,
    Note,
}

/// <summary>A reminder, an inspection or a note; appended, never changed.</summary>
public sealed class FollowUp
{
    private FollowUp()
    {
    }

    public Guid Id { get; private set; }

    public Guid PetitionId { get; private set; }

    public FollowUpKind Kind { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The body that had the petition then: the one that a reminder addresses.</summary>
    public Guid? AddressedToId { get; private set; }

    public Guid? AgencyId { get; private set; }

    public DateOnly On { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    internal static FollowUp Of(Guid id, Petition petition, FollowUpKind kind, string text, Act act) => new()
    {
        Id = id,
        PetitionId = petition.Id,
        Kind = kind,
        Text = text,
        AddressedToId = petition.HolderId,
        AgencyId = act.By.Agency?.AgencyId,
        On = act.On,
        RecordedAt = act.RecordedAt,
    };
}
