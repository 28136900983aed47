using Petitions.Domain.Persons;

namespace Petitions.Domain.Petitions.Coordination;

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

    internal static FollowUp Create(Guid id, Petition petition, FollowUpKind kind, string text, ActionContext action) => new()
    {
        Id = id,
        PetitionId = petition.Id,
        Kind = kind,
        Text = text,
        AddressedToId = petition.HolderId,
        AgencyId = action.By.Agency?.AgencyId,
        On = action.On,
        RecordedAt = action.RecordedAt,
    };
}
