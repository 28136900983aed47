using Petitions.Domain.Persons;

namespace Petitions.Domain.Petitions;

/// <summary>What happened to a due date.</summary>
public enum DueDateChangeKind
{
    Extended,
    Paused,
    Resumed,
}

/// <summary>A change of a holding's due date; appended, so that every earlier date can still be read.</summary>
public sealed class DueDateChange
{
    private DueDateChange()
    {
    }

    public Guid Id { get; private set; }

    public Guid PetitionId { get; private set; }

    /// <summary>Whose clock: the number of the holding.</summary>
    public int HoldingNumber { get; private set; }

    public DueDateChangeKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>The due date before.</summary>
    public DateOnly EarlierDueOn { get; private set; }

    /// <summary>The due date since; null while the clock is paused.</summary>
    public DateOnly? DueOn { get; private set; }

    public string Ground { get; private set; } = "";

    /// <summary>The body that decided it; never the holder.</summary>
    public Guid DecidedById { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    internal static DueDateChange Of(Guid id, Petition petition, Holding holding, DueDateChangeKind kind, DateOnly? dueOn, string ground, Act act) => new()
    {
        Id = id,
        PetitionId = petition.Id,
        HoldingNumber = holding.Number,
        Kind = kind,
        On = act.On,
        EarlierDueOn = holding.DueOn,
        DueOn = dueOn,
        Ground = ground,
        DecidedById = act.By.Agency!.AgencyId,
        RecordedAt = act.RecordedAt,
    };
}
