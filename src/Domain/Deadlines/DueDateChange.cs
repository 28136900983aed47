using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Petitions.Route;

namespace Petitions.Domain.Deadlines;

/// <summary>A change of a due date; appended, so that every earlier date can still be read.</summary>
public sealed class DueDateChange
{
    private DueDateChange()
    {
    }

    public Guid Id { get; private set; }

    public Guid PetitionId { get; private set; }

    /// <summary>The holding during which it changed; its own clock unless <see cref="Clock"/> says otherwise.</summary>
    public int HoldingNumber { get; private set; }

    public DueDateClock Clock { get; private set; }

    /// <summary>The step's clock or the request for coordination; null for the holder's own clock.</summary>
    public Guid? ClockId { get; private set; }

    public DueDateChangeKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>The due date before.</summary>
    public DateOnly EarlierDueOn { get; private set; }

    /// <summary>The due date since; null while the clock is paused.</summary>
    public DateOnly? DueOn { get; private set; }

    public string Ground { get; private set; } = "";

    /// <summary>The body that decided it; never the holder. Null where an administrator without a body changed the calendar.</summary>
    public Guid? DecidedById { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    internal static DueDateChange Create(
        Guid id, Petition petition, Holding holding, DueDateChangeKind kind, DateOnly? dueOn, string ground, ActionContext action) => new()
        {
            Id = id,
            PetitionId = petition.Id,
            HoldingNumber = holding.Number,
            Kind = kind,
            On = action.On,
            EarlierDueOn = holding.DueOn,
            DueOn = dueOn,
            Ground = ground,
            DecidedById = action.By.Agency!.AgencyId,
            RecordedAt = action.RecordedAt,
        };

    /// <summary>A step's clock, moved by the calendar.</summary>
    internal static DueDateChange Create(
        Guid id, Petition petition, StepClock clock, DateOnly dueOn, string ground, ActionContext action) => new()
        {
            Id = id,
            PetitionId = petition.Id,
            HoldingNumber = petition.HoldingCount,
            Clock = DueDateClock.Step,
            ClockId = clock.Id,
            Kind = DueDateChangeKind.CalendarMoved,
            On = action.On,
            EarlierDueOn = clock.DueOn,
            DueOn = dueOn,
            Ground = ground,
            DecidedById = action.By.Agency?.AgencyId,
            RecordedAt = action.RecordedAt,
        };

    /// <summary>The same, for the clock that goes on with the one to which it happened.</summary>
    internal static DueDateChange CopyTo(Guid id, Petition petition, Guid? clockId, DueDateChange earlier)
    {
        var change = (DueDateChange)earlier.MemberwiseClone();
        change.Id = id;
        change.PetitionId = petition.Id;
        change.HoldingNumber = petition.HoldingCount;
        change.ClockId = clockId;
        return change;
    }
}
