using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;

namespace Petitions.Domain.Notices;

/// <summary>
/// A reminder or notice to a body that a due date comes near or has passed (đôn đốc). Raised by a sweep, once
/// for a clock, a due date and a rung; kept as it was raised. A moved due date begins a ladder of its own.
/// </summary>
public sealed class Notice
{
    private Notice()
    {
    }

    public Guid Id { get; private set; }

    public Guid SweepId { get; private set; }

    public ClockKind Clock { get; private set; }

    /// <summary>
    /// The row whose clock it is: a holding, a step's clock, a request for
    /// coordination, a report that is due, a promise, a report that was sent.
    /// </summary>
    public Guid ClockId { get; private set; }

    public DateOnly DueOn { get; private set; }

    public Guid RungId { get; private set; }

    public string RungCode { get; private set; } = "";

    /// <summary>The body it is addressed to.</summary>
    public Guid AgencyId { get; private set; }

    public NoticeOffice Office { get; private set; }

    public Guid? PetitionId { get; private set; }

    public Guid? DirectiveId { get; private set; }

    public Guid? ReportRunId { get; private set; }

    /// <summary>The business date of the sweep.</summary>
    public DateOnly RaisedOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The day on which somebody of the body took note of it.</summary>
    public DateOnly? AcknowledgedOn { get; private set; }

    public string? AcknowledgedBy { get; private set; }

    public Guid? AcknowledgedById { get; private set; }

    /// <summary>Days after the due date; negative for a reminder before it.</summary>
    public int DaysLate => RaisedOn.DayNumber - DueOn.DayNumber;

    /// <summary>Takes note of it.</summary>
    /// <param name="mayRead">Whether it is the person's agency that it reached.</param>
    /// <exception cref="DomainException"><see cref="NoticeErrors.NotAddressed"/>,
    /// <see cref="NoticeErrors.ForTheHead"/>, <see cref="NoticeErrors.AcknowledgedAlready"/>,
    /// <see cref="NoticeErrors.BeforeRaised"/>; <c>date.in_future</c>.</exception>
    public void Acknowledge(bool mayRead, ActionContext action)
    {
        if (!mayRead)
            throw NoticeErrors.NotAddressed();
        if (Office == NoticeOffice.Head && action.By.Role != Role.Head)
            throw NoticeErrors.ForTheHead();
        if (AcknowledgedOn is { } day)
            throw NoticeErrors.AcknowledgedAlready(day);
        if (action.On > action.RecordedOn)
            throw PetitionErrors.InFuture(action.On);
        if (action.On < RaisedOn)
            throw NoticeErrors.BeforeRaised(RaisedOn);

        AcknowledgedOn = action.On;
        AcknowledgedBy = action.By.Name;
        AcknowledgedById = action.By.Agency?.AgencyId;
    }
}
