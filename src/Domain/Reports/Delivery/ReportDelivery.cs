using Petitions.Domain.Persons;
using Petitions.Domain.Reports.Runs;

namespace Petitions.Domain.Reports.Delivery;

/// <summary>
/// One report on its way to one recipient. An outbox row: written with the end of the run, taken by one process at a time, and
/// marked once handed over. What leaves the house carries the row's id, so that the other side knows a repeated attempt as one.
/// </summary>
public sealed class ReportDelivery
{
    private ReportDelivery()
    {
    }

    public Guid Id { get; private set; }

    public Guid RunId { get; private set; }

    /// <summary>1 for the run's first recipient.</summary>
    public int Number { get; private set; }

    public RecipientKind Kind { get; private set; }

    public string? Address { get; private set; }

    public string? RecipientName { get; private set; }

    public Guid? AgencyId { get; private set; }

    /// <summary>
    /// The agency that is to say that the report was read: the recipient's own; of a recipient
    /// that belongs to none, the one that had the report made. Null where there is neither.
    /// </summary>
    public Guid? AnswerableId { get; private set; }

    /// <summary>The recipient within the run; the database allows each once.</summary>
    public string RecipientKey { get; private set; } = "";

    public DeliveryState State { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>When it is tried (again); null once it is settled.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>Until when a process has it; null when none has.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    public DateTimeOffset PlannedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>Code of the latest <see cref="DeliveryFault"/>.</summary>
    public string? LastFault { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public string? AcknowledgedBy { get; private set; }

    /// <summary>
    /// The last day on which the agency is to say that it has a report with overdue
    /// cases; null while that is not known, and where nothing is to be said.
    /// </summary>
    public DateOnly? ReadBy { get; private set; }

    /// <summary>When the agency's silence was dealt with: laid before the agency above it, where there is one. Happens once.</summary>
    public DateTimeOffset? PassedUpAt { get; private set; }

    /// <summary>How many petitions are overdue in the report: what makes it a matter that must be read.</summary>
    public int Overdue { get; private set; }

    /// <summary>The agency below whose silence sent it here; null when it was sent as planned.</summary>
    public Guid? UnreadById { get; private set; }

    public int Version { get; private set; }

    public Recipient Recipient => new(Kind, Address, AgencyId, RecipientName);

    /// <summary>Puts a delivery into the outbox; a desk has it at once.</summary>
    /// <param name="madeBy">The agency that had the report made; null where nobody knows.</param>
    public static ReportDelivery Plan(Guid id, Guid runId, int number, Recipient recipient, Guid? madeBy, int overdue, DateTimeOffset at)
    {
        var planned = Of(id, runId, number, recipient, recipient.Key, null, overdue, at);
        planned.AnswerableId ??= madeBy;
        return planned;
    }

    /// <summary>Lays a report that <paramref name="unreadAgencyId"/> has not read on the desk of the agency above it.</summary>
    public static ReportDelivery PlanForSuperior(
        Guid id, Guid runId, int number, Guid unreadAgencyId, Guid superior, string? name, int overdue, DateTimeOffset at) =>
        Of(id, runId, number, new Recipient(RecipientKind.Desk, null, superior, name), UnreadKey(unreadAgencyId), unreadAgencyId, overdue,
            at);

    /// <summary>One agency's silence goes up once for each run, over however many ways it got the report.</summary>
    public static string UnreadKey(Guid unreadAgencyId) => $"unread:{unreadAgencyId}";

    /// <summary>Takes it for an attempt. An attempt before this one that never ended was interrupted, which stays visible.</summary>
    /// <param name="lease">How long the process that takes it may work on it before another one may.</param>
    public void StartAttempt(DateTimeOffset at, TimeSpan lease)
    {
        if (LeasedUntil is not null)
            LastFault = DeliveryFault.Interrupted.Code;
        Attempts++;
        LeasedUntil = at + lease;
        Version++;
    }

    /// <summary>It was handed over.</summary>
    public void MarkSent(DateTimeOffset at)
    {
        State = DeliveryState.Sent;
        SentAt = at;
        EndAttempts();
    }

    /// <summary>The attempt failed; it is tried again later, or given up.</summary>
    public void MarkFailed(DeliveryFault fault, DateTimeOffset at)
    {
        LastFault = fault.Code;
        LeasedUntil = null;
        Version++;
        if (!fault.Permanent && RetryPolicy.NextAttemptAfter(Attempts, at) is { } again)
        {
            NextAttemptAt = again;
            return;
        }

        State = DeliveryState.Failed;
        FailedAt = at;
        NextAttemptAt = null;
    }

    /// <summary>Tries once more what was given up, in a new round of attempts.</summary>
    /// <exception cref="DomainException"><see cref="ReportRunErrors.NotGivenUp"/>.</exception>
    public void Retry(DateTimeOffset at)
    {
        if (State != DeliveryState.Failed)
            throw ReportRunErrors.NotGivenUp(Number);
        State = DeliveryState.Waiting;
        FailedAt = null;
        ReadBy = null;
        Attempts = 0;
        NextAttemptAt = at;
        Version++;
    }

    public void DropIfWaiting()
    {
        if (State != DeliveryState.Waiting)
            return;
        State = DeliveryState.Dropped;
        EndAttempts();
    }

    /// <summary>A person of the agency says that it has the report.</summary>
    public void Acknowledge(Actor by, DateTimeOffset at)
    {
        AcknowledgedAt = at;
        AcknowledgedBy = by.Name;
        Version++;
    }

    /// <summary>
    /// Since when it is there to be read, or is known not to arrive: a report that could
    /// not be delivered is as unread as one that nobody opens. Null while it is under way.
    /// </summary>
    public DateTimeOffset? UnreadSince => SentAt ?? FailedAt;

    /// <summary>Until when it is to be read: found from the calendar, and found anew when that changes.</summary>
    public void SetReadBy(DateOnly? by)
    {
        if (ReadBy == by)
            return;
        ReadBy = by;
        Version++;
    }

    /// <summary>The agency's silence was dealt with.</summary>
    public void MarkPassedUp(DateTimeOffset at)
    {
        PassedUpAt = at;
        Version++;
    }

    private void EndAttempts()
    {
        NextAttemptAt = null;
        LeasedUntil = null;
        Version++;
    }

    private static ReportDelivery Of(
        Guid id, Guid runId, int number, Recipient recipient, string key, Guid? silent, int overdue, DateTimeOffset at)
    {
        var isDesk = recipient.Kind == RecipientKind.Desk;
        return new()
        {
            Id = id,
            RunId = runId,
            Number = number,
            Kind = recipient.Kind,
            Address = recipient.Address,
            RecipientName = recipient.Name,
            AgencyId = recipient.AgencyId,
            AnswerableId = recipient.AgencyId,
            RecipientKey = key,
            UnreadById = silent,
            Overdue = overdue,
            State = isDesk ? DeliveryState.Sent : DeliveryState.Waiting,
            PlannedAt = at,
            SentAt = isDesk ? at : null,
            NextAttemptAt = isDesk ? null : at,
            Version = 1,
        };
    }
}
