using Petitions.Domain.Persons;

namespace Petitions.Domain.Directives;

/// <summary>One report that is due under a directive: the only one, or one of many when it recurs.</summary>
public sealed class Occurrence
{
    private Occurrence()
    {
    }

    public Guid Id { get; private set; }

    public Guid DirectiveId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }

    /// <summary>The date by the words of the schedule; null for a soft directive.</summary>
    public DateOnly? NominalOn { get; private set; }

    /// <summary>The date that counts: moved to a working day where the rule says so; null for a soft directive.</summary>
    public DateOnly? DueOn { get; private set; }

    public OccurrenceStatus Status { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>When its acceptance or withdrawal was entered; null while it is unsettled.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>False once it is accepted or withdrawn.</summary>
    public bool IsUnsettled => AcceptedOn is null && WithdrawnOn is null;

    internal static Occurrence Create(Guid id, Guid directiveId, int number, DateOnly? nominalOn, DateOnly? dueOn) => new()
    {
        Id = id,
        DirectiveId = directiveId,
        Number = number,
        NominalOn = nominalOn,
        DueOn = dueOn,
        Status = OccurrenceStatus.AwaitingReport,
    };

    /// <summary>How it stood at the end of a day, given whether all addressees had a report standing by then.</summary>
    public OccurrenceStatus StatusOn(DateOnly day, bool reported) =>
        AcceptedOn <= day ? OccurrenceStatus.Accepted
        : WithdrawnOn <= day ? OccurrenceStatus.Withdrawn
        : reported ? OccurrenceStatus.Reported
        : OccurrenceStatus.AwaitingReport;

    internal void UpdateStatus(bool reported) => Status = StatusOn(DateOnly.MaxValue, reported);

    /// <summary>The day of its acceptance, as of a day and as far as was known at a moment.</summary>
    public DateOnly? AcceptedOnAsOf(DateOnly day, DateTimeOffset known) => SettledAt <= known && AcceptedOn <= day ? AcceptedOn : null;

    /// <summary>The day of its withdrawal, as of a day and as far as was known at a moment.</summary>
    public DateOnly? WithdrawnOnAsOf(DateOnly day, DateTimeOffset known) => SettledAt <= known && WithdrawnOn <= day ? WithdrawnOn : null;

    internal void Accept(ActionContext action) => (AcceptedOn, SettledAt) = (action.On, action.RecordedAt);

    internal void Withdraw(ActionContext action) => (WithdrawnOn, SettledAt) = (action.On, action.RecordedAt);
}
