using Petitions.Domain.Reports.Periods;

namespace Petitions.Domain.Reports.Runs;

/// <summary>
/// One making of a report: what was asked for, how far it is, and what came out. Figures and
/// rows are kept with it, so that every form can be made from them again, figure for figure.
/// </summary>
public sealed partial class ReportRun
{
    public const int RequesterLength = 200;
    public const int FailureLength = 2_000;

    private ReportRun()
    {
    }

    public Guid Id { get; private set; }

    public int Version { get; private set; }

    public RunTrigger Trigger { get; private set; }

    /// <summary>The schedule that asked for it; null when a person did.</summary>
    public Guid? ScheduleId { get; private set; }

    public string RequestedBy { get; private set; } = "";

    public Guid? RequestedById { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public Guid UnitId { get; private set; }

    public PeriodScheme Scheme { get; private set; }

    public PeriodKind Kind { get; private set; }

    public string PeriodCode { get; private set; } = "";

    public DateOnly PeriodFrom { get; private set; }

    public DateOnly PeriodTo { get; private set; }

    public DateOnly? AsOf { get; private set; }

    /// <summary>What was entered later is left out; settled when the run starts to count.</summary>
    public DateTimeOffset? KnownAt { get; private set; }

    /// <summary>
    /// The run that closed the books on this period, whose figures and rows this one hands out; null where it has its own.
    /// </summary>
    public Guid? FrozenRunId { get; private set; }

    /// <summary>The run whose figures and rows this one hands out.</summary>
    public Guid SnapshotId => FrozenRunId ?? Id;

    public RunState State { get; private set; }

    public RunPhase Phase { get; private set; }

    public int RowsDone { get; private set; }

    /// <summary>Null until it is known.</summary>
    public int? RowsTotal { get; private set; }

    /// <summary>How often it was started.</summary>
    public int Attempt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>Until when the process that works on it is taken to be alive; another may take the run over afterwards.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Code of what went wrong; a refusal's own code where there is one.</summary>
    public string? FailureCode { get; private set; }

    /// <summary>What went wrong, in Vietnamese.</summary>
    public string? Failure { get; private set; }

    /// <summary>The same in English.</summary>
    public string? EnglishFailure { get; private set; }

    /// <summary>When it is tried again; null when it is not.</summary>
    public DateTimeOffset? RetryAt { get; private set; }

    /// <summary>SHA-256 over figures and rows, in hexadecimal; the same for the same figures. Null until it is done.</summary>
    public string? ContentHash { get; private set; }

    public ReportPeriod Period => new(Scheme, Kind, PeriodCode, PeriodFrom, PeriodTo);

    public ReportParameters Parameters => new(UnitId, Period, AsOf, KnownAt);

    public bool IsOver => State is RunState.Done or RunState.Cancelled || (State == RunState.Failed && RetryAt is null);

    /// <param name="letter">What is settled of the letter in which it goes out, kept with
    /// the run: what is sent can be made again, whatever becomes of its schedule.</param>
    public static ReportRun Request(Guid id, ReportParameters parameters, LetterDetails letter, RunTrigger trigger, Guid? scheduleId,
        string by, Guid? byAgency, DateTimeOffset now) => new()
        {
            Id = id,
            Version = 1,
            Trigger = trigger,
            ScheduleId = scheduleId,
            RequestedBy = by,
            RequestedById = byAgency,
            RequestedAt = now,
            UnitId = parameters.UnitId,
            Scheme = parameters.Period.Scheme,
            Kind = parameters.Period.Kind,
            PeriodCode = parameters.Period.Code,
            PeriodFrom = parameters.Period.From,
            PeriodTo = parameters.Period.To,
            AsOf = parameters.AsOf,
            KnownAt = parameters.KnownAt,
            Letter = letter,
            State = RunState.Queued,
            Phase = RunPhase.Waiting,
        };

    /// <summary>Takes the run up, for the first time or after a failure or the end of another process.</summary>
    /// <param name="frozen">The period as it is frozen for the unit, which such a report says and does not count
    /// again, unless it was asked for as known at an instant, or for another day; null where it is not.</param>
    /// <exception cref="DomainException"><see cref="ReportErrors.RunIs"/>.</exception>
    public void Start(FrozenPeriod? frozen, DateTimeOffset now, TimeSpan lease)
    {
        var abandoned = State == RunState.Running && LeasedUntil < now;
        if (State is not (RunState.Queued or RunState.Failed) && !abandoned)
            throw ReportErrors.RunIs(State);
        State = RunState.Running;
        Phase = RunPhase.Counting;
        (RowsDone, RowsTotal) = (0, null);
        Attempt++;
        StartedAt = now;
        if (frozen is not null && AsOf is null && KnownAt is null)
            (FrozenRunId, KnownAt) = (frozen.RunId, frozen.KnownAt);
        // What is counted anew after a failure is counted as it was known the first time, so that both attempts agree.
        KnownAt ??= now;
        LeasedUntil = now + lease;
        (FailureCode, Failure, EnglishFailure, RetryAt) = (null, null, null, null);
        Version++;
    }

    /// <summary>Tells how far it is, and that the process that works on it is alive.</summary>
    /// <exception cref="DomainException"><see cref="ReportErrors.RunIs"/>: it was cancelled meanwhile, or taken over.</exception>
    public void Advance(RunPhase phase, int rowsDone, int? rowsTotal, DateTimeOffset now, TimeSpan lease)
    {
        RequireRunning();
        (Phase, RowsDone, RowsTotal) = (phase, rowsDone, rowsTotal);
        LeasedUntil = now + lease;
        Version++;
    }

    /// <exception cref="DomainException"><see cref="ReportErrors.RunIs"/>.</exception>
    public void Finish(string contentHash, int rows, DateTimeOffset now)
    {
        RequireRunning();
        (State, Phase) = (RunState.Done, RunPhase.Finished);
        (RowsDone, RowsTotal) = (rows, rows);
        ContentHash = contentHash;
        FinishedAt = now;
        LeasedUntil = null;
        Version++;
    }

    /// <param name="refusal">What went wrong: what refused it, or a fault with a code of its own.</param>
    /// <param name="retryAt">When to try again; null when there is no use in it.</param>
    /// <exception cref="DomainException"><see cref="ReportErrors.RunIs"/>.</exception>
    public void Fail(Refusal refusal, DateTimeOffset? retryAt, DateTimeOffset now)
    {
        RequireRunning();
        State = RunState.Failed;
        (FailureCode, Failure, EnglishFailure, RetryAt) = (refusal.Code, Truncate(refusal.Vietnamese), Truncate(refusal.English), retryAt);
        FinishedAt = now;
        LeasedUntil = null;
        Version++;
    }

    /// <exception cref="DomainException"><see cref="ReportErrors.RunIs"/>: it is over.</exception>
    public void Cancel(DateTimeOffset now)
    {
        if (IsOver)
            throw ReportErrors.RunIs(State);
        State = RunState.Cancelled;
        RetryAt = null;
        FinishedAt = now;
        LeasedUntil = null;
        Version++;
    }

    private static string Truncate(string text) => text.Length <= FailureLength ? text : text[..FailureLength];

    private void RequireRunning()
    {
        if (State != RunState.Running)
            throw ReportErrors.RunIs(State);
    }
}
