using Petitions.Domain.Calendar;
using Petitions.Domain.Deadlines;
using Petitions.Domain.Persons;

namespace Petitions.Domain.Petitions.Coordination;

/// <summary>
/// A question of the body that leads (chủ trì) to another body (phối hợp), with a clock of its own. Enterprises are asked like authorities
/// (domain brief 2.6: 5 working days to ask, 15 days to answer; scenarios S10 and S11).
/// </summary>
public sealed class CoordinationRequest
{
    private CoordinationRequest()
    {
    }

    public Guid Id { get; private set; }

    public Guid PetitionId { get; private set; }

    /// <summary>1 for the petition's first request.</summary>
    public int Number { get; private set; }

    /// <summary>The body that leads and asked.</summary>
    public Guid AskedById { get; private set; }

    public Guid AgencyId { get; private set; }

    public string Question { get; private set; } = "";

    public DateOnly AskedOn { get; private set; }

    /// <summary>
    /// The day by which the lead had to ask, counted from the day it got the petition; null for requests of the time before this was kept.
    /// </summary>
    public DateOnly? AskByOn { get; private set; }

    /// <summary>The rule behind that day.</summary>
    public string? AskRule { get; private set; }

    public DateOnly DueOn { get; private set; }

    public int? TermDays { get; private set; }

    public TermKind? TermKind { get; private set; }

    public string? DeadlineRule { get; private set; }

    public string DeadlineBasis { get; private set; } = "";

    public CoordinationState State { get; private set; }

    /// <summary>The day it was answered, passed over or lapsed; null while open.</summary>
    public DateOnly? EndedOn { get; private set; }

    public string? Answer { get; private set; }

    /// <summary>Why it was passed over.</summary>
    public string? Note { get; private set; }

    /// <summary>How often it was chased (đôn đốc).</summary>
    public int Reminders { get; private set; }

    public DateOnly? RemindedOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Counted from the day on which it was asked.</summary>
    public Deadline Deadline =>
        new(DueOn, AskedOn, TermDays is { } days && TermKind is { } kind ? new Term(days, kind) : null, DeadlineRule, DeadlineBasis);

    internal static CoordinationRequest Create(Guid id, Petition petition, int number, Guid askedBy, Guid agency, string question,
        Deadline due, Deadline askBy, ActionContext action) => new()
        {
            Id = id,
            PetitionId = petition.Id,
            Number = number,
            AskedById = askedBy,
            AgencyId = agency,
            Question = question,
            AskedOn = action.On,
            AskByOn = askBy.DueOn,
            AskRule = askBy.Rule,
            DueOn = due.DueOn,
            TermDays = due.Term?.Days,
            TermKind = due.Term?.Kind,
            DeadlineRule = due.Rule,
            DeadlineBasis = due.LegalBasis,
            State = CoordinationState.Open,
            RecordedAt = action.RecordedAt,
        };

    internal void End(CoordinationState state, DateOnly on, string? answer = null, string? note = null)
    {
        State = state;
        EndedOn = on;
        Answer = answer;
        Note = note;
    }

    internal void Remind(DateOnly on)
    {
        Reminders++;
        RemindedOn = on;
    }
}
