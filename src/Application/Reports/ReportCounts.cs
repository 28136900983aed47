using Petitions.Domain;
using Petitions.Domain.Directives;
using Petitions.Domain.Petitions;
using Petitions.Domain.Reports;
using Petitions.Domain.Territory;

namespace Petitions.Application.Reports;

/// <summary>Of which petitions, on which days and as known when the database counts.</summary>
/// <param name="UnitIds">The unit and those it took over from.</param>
/// <param name="From">The first day of the period; it opens with how things stood at the end of the day before.</param>
/// <param name="AsOf">The last day.</param>
/// <param name="DistrictsEndOn">The first day without districts in the unit's province; null where they last, or there is none on record.</param>
/// <param name="EndedBodies">The bodies that do not hold on the last day: what stands with them lies on the desk of the successor for its place and field.</param>
/// <param name="Frozen">The frozen period that ended the day before; null when there is none.</param>
/// <param name="Earlier">Earlier periods of the same length, oldest first, for the trend.</param>
public sealed record ReportScope(
    UnitKind Kind, IReadOnlyList<Guid> UnitIds, DateOnly From, DateOnly AsOf, DateTimeOffset KnownAt, DateOnly? DistrictsEndOn, IReadOnlyList<Guid> EndedBodies, FrozenPeriod? Frozen,
    IReadOnlyList<ReportPeriod> Earlier)
{
    public (bool Before, bool After) DistrictsOver => (DistrictsEndOn < From, DistrictsEndOn <= AsOf);

    public DateOnly DayBefore => From.AddDays(-1);
}

/// <summary>How a petition comes into the base of a report.</summary>
public enum FlowEntry
{
    Opening,
    New,

    /// <summary>Settled or merged before, and taken up again.</summary>
    Resumed,
}

/// <summary>How it leaves it, or not.</summary>
public enum FlowExit
{
    Open,
    Settled,
    OutOfScope,
    Merged,
}

/// <summary>The column in which a petition of the base stands.</summary>
public enum FlowCategory
{
    Resolved,
    Explained,
    NotPossible,
    Withdrawn,
    AwaitingVerification,
    InProgress,
    Deferred,
    Unresolved,
    NoOutcome,
}

/// <summary>Where a petition stands, as far as a level follows from it.</summary>
/// <param name="Body">Where districts are over: the body that has it or would have it.</param>
/// <param name="Place">Where districts are over: where it was raised.</param>
/// <param name="Field">Where districts are over: its field.</param>
public sealed record StandsAt(Standing Standing, Guid? Body, Guid? Place, string? Field);

/// <summary>How many petitions flow alike.</summary>
/// <param name="Category">Null for what left the base.</param>
/// <param name="Before">Where they stood at the opening; null for what was not there.</param>
/// <param name="In">Where new ones first stood.</param>
/// <param name="After">Where they stand at the end; null for what is no more.</param>
public sealed record LevelFlow(FlowEntry Entry, FlowExit Exit, FlowCategory? Category, bool Overdue, StandsAt? Before, Standing? In, StandsAt? After, int Count, int Voices);

/// <summary>The same by field.</summary>
public sealed record FieldFlow(FlowEntry Entry, FlowExit Exit, FlowCategory? Category, bool Overdue, string? Before, string? After, int Count, int Voices);

/// <summary>The same by the unit where they were raised.</summary>
public sealed record PlaceFlow(FlowEntry Entry, FlowExit Exit, FlowCategory? Category, bool Overdue, Guid Place, int Count, int Voices);

/// <summary>What one body did in the period.</summary>
public sealed record HandlerCount(Guid AgencyId, int Received, int OnTime, int Late, int Returned, int Reminders, int Notices);

/// <summary>What lies with one body on the last day.</summary>
/// <param name="Place">Of a body that does not hold that day: where it was raised.</param>
/// <param name="Field">Of a body that does not hold that day: its field.</param>
/// <param name="Band">How late it is, by the bands of <see cref="ReportBands.Overdue"/>; below the first for what is in time.</param>
public sealed record DeskCount(Guid AgencyId, Guid? Place, string? Field, int Band, int Count, int Longest);

/// <summary>What one level has held, and for how long; the bands are those of <see cref="ReportBands.Held"/>.</summary>
public sealed record HeldCount(StandsAt At, int Count, long Days, int Longest, IReadOnlyList<int> Bands);

/// <summary>Petitions that went from a body of one level to one of another.</summary>
public sealed record MoveCount(MoveKind Kind, AuthorityLevel From, AuthorityLevel To, int Count);

/// <summary>A petition to which something happened in the period.</summary>
/// <param name="To">Of one that was handed up: to whom.</param>
public sealed record ChangeFound(PetitionChange Kind, string Code, string Title, DiversionRegime? Hidden, DateOnly On, Standing? Standing, FlowCategory? Category, Guid? To);

public sealed record ReturnFound(
    string Code, string Title, DiversionRegime? Hidden, Guid? From, Guid? To, Guid? Proposed, DateOnly On, string? Ground, int Times);

public sealed record RepeatedFound(
    string Code, string Title, DiversionRegime? Hidden, Guid Place, DateOnly FirstRaisedOn, DateOnly RaisedOn, int Times, FlowCategory Category, Guid? Body, string? Field);

public sealed record PromiseFound(string Code, string Title, DiversionRegime? Hidden, Guid? By, DateOnly FirstPromisedOn, DateOnly PromisedOn, int Slippage, FlowCategory Category);

public sealed record PromisesFound(int Kept, int KeptLate, int Slipped, int Postponed, int Open, int Conditional, IReadOnlyList<PromiseFound> Rows);

public sealed record TrendCount(int New, int Open, int Overdue);

/// <summary>A petition that counts differently at the end of a frozen period than was written down; of the bodies that lead it, the names.</summary>
public sealed record AdjustmentFound(
    string Code, string Title, DiversionRegime? Hidden, Standing? StandingBefore, string? FieldBefore, FlowCategory? CategoryBefore, Standing? StandingNow, string? FieldNow,
    FlowCategory? CategoryNow, AdjustmentKind Kind, DateTimeOffset RecordedAt, DateOnly? DueBefore, DateOnly? DueNow, string? LeadBefore, string? LeadNow);

/// <summary>A report owed under a directive.</summary>
public sealed record ObligationFound(
    string? Label, string Quote, Guid? StatementId, string GivenBy, IReadOnlyList<Addressee> Addressees, DateOnly? DueOn, DateOnly? ReportedOn, DateOnly? SettledOn, bool Withdrawn);

/// <summary>What the database counted for a report, before names and levels are put to it.</summary>
/// <param name="Trend">The earlier periods of the scope; behind them, counted apart from the flow, the day before the period and its last day.</param>
public sealed record ReportCounts(
    IReadOnlyList<LevelFlow> Levels,
    IReadOnlyList<FieldFlow> Fields,
    IReadOnlyList<PlaceFlow> Places,
    IReadOnlyList<int> Ageing,
    IReadOnlyList<HandlerCount> Handlers,
    IReadOnlyList<DeskCount> Desks,
    IReadOnlyList<HeldCount> Held,
    IReadOnlyList<MoveCount> Moves,
    IReadOnlyList<ChangeFound> NewAndSettled,
    CappedRows<ChangeFound> HandedUp,
    CappedRows<ReturnFound> Returned,
    CappedRows<RepeatedFound> Repeated,
    PromisesFound Promises,
    IReadOnlyList<ObligationFound> Obligations,
    CappedRows<AdjustmentFound>? Adjustments,
    IReadOnlyDictionary<AdjustmentKind, int> AdjustmentCounts,
    IReadOnlyList<TrendCount> Trend,
    int OutOfScope,
    int Reopened);

/// <summary>A body with the field by which another one took over from it.</summary>
public sealed record BodyFound(Guid Body, string? Field);

/// <summary>What one answer says of what is to come.</summary>
public sealed record RoadmapFound(DateOnly? PromisedOn, string? ResumePoint, string? Cause);

/// <summary>A row of the itemised list, before names are put to it; of a petition that was split with what its parts say.</summary>
public sealed record ItemFound(
    int Number, string Code, string Title, string Quote, Guid Place, RaiserKind RaiserKind, string Raiser, DateOnly RaisedOn, int Voices, IReadOnlyList<BodyFound> Bodies,
    IReadOnlyList<Guid> Coordinators, DateOnly? DueOn, int DaysOverdue, IReadOnlyList<string> AnswerNumbers, DateOnly? AnsweredOn, Outcome Outcome, PetitionStatus Status, FlowCategory Category,
    Standing Standing, string? Field, IReadOnlyList<RoadmapFound> Roadmaps, bool Carried, bool Settled, int Times, int Returns, int Reopenings, int Parts);

/// <summary>Lower ends of the bands in which reports count days; each reaches to the next, the last has no end.</summary>
public static class ReportBands
{
    /// <summary>Days behind the due date.</summary>
    public static readonly IReadOnlyList<int> Overdue = [1, 11, 31, 91];

    /// <summary>Days at one level.</summary>
    public static readonly IReadOnlyList<int> Held = [0, 31, 61, 181];

    /// <summary>Days since it was raised.</summary>
    public static readonly IReadOnlyList<int> Age = [0, 31, 91, 181, 366];

    public static IReadOnlyList<AgeBand> Of(IReadOnlyList<int> lower, IReadOnlyList<int> counts) =>
    [
        .. lower.Select((from, index) => index + 1 < lower.Count
            ? new AgeBand(from, lower[index + 1] - 1, $"{from}–{lower[index + 1] - 1} ngày", counts[index])
            : new AgeBand(from, null, $"từ {from} ngày", counts[index])),
    ];
}

/// <summary>Counts and lists in the database that reports read.</summary>
public interface IReportSource
{
    /// <summary>The instant up to which the database that reports read has been filled, at most <paramref name="wanted"/>: a standby may lag behind.</summary>
    Task<DateTimeOffset> KnownByAsync(DateTimeOffset wanted, CancellationToken cancellationToken);

    /// <summary>Begins the reading of one report.</summary>
    Task<IReportReading> ReadAsync(ReportScope scope, CancellationToken cancellationToken);
}

/// <summary>One report's reading of the database: all that it counts and lists is as it was at one moment, however much is entered meanwhile.</summary>
public interface IReportReading : IAsyncDisposable
{
    Task<ReportCounts> CountAsync(CancellationToken cancellationToken);

    IAsyncEnumerable<ItemFound> ListAsync(CancellationToken cancellationToken);
}
