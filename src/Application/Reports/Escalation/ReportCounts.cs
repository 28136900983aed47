using Petitions.Domain;
using Petitions.Domain.Directives;
using Petitions.Domain.Petitions.States;
using Petitions.Domain.Reports.Escalation;

namespace Petitions.Application.Reports.Escalation;

/// <summary>Where a petition stands, as far as a level follows from it.</summary>
/// <param name="Body">Where districts are over: the body that has it or would have it.</param>
/// <param name="Place">Where districts are over: where it was raised.</param>
/// <param name="Field">Where districts are over: its field.</param>
public sealed record LevelPosition(Standing Standing, Guid? Body, Guid? Place, string? Field);

/// <summary>How many petitions flow alike.</summary>
/// <param name="Category">Null for what left the base.</param>
/// <param name="Before">Where they stood at the opening; null for what was not there.</param>
/// <param name="In">Where new ones first stood.</param>
/// <param name="After">Where they stand at the end; null for what is no more.</param>
public sealed record LevelFlow(FlowEntry Entry, FlowExit Exit, FlowCategory? Category, bool Overdue, LevelPosition? Before, Standing? In,
    LevelPosition? After, int Count, int Supporters);

/// <summary>The same by field.</summary>
public sealed record FieldFlow(
    FlowEntry Entry, FlowExit Exit, FlowCategory? Category, bool Overdue, string? Before, string? After, int Count, int Supporters);

/// <summary>The same by the unit where they were raised.</summary>
public sealed record PlaceFlow(FlowEntry Entry, FlowExit Exit, FlowCategory? Category, bool Overdue, Guid Place, int Count, int Supporters);

/// <summary>What one body did in the period.</summary>
public sealed record HandlerCount(Guid AgencyId, int Received, int OnTime, int Late, int Returned, int Reminders, int Notices);

/// <summary>What lies with one body on the last day.</summary>
/// <param name="Place">Of a body that does not hold that day: where it was raised.</param>
/// <param name="Field">Of a body that does not hold that day: its field.</param>
/// <param name="Band">How late it is, by the bands of <see cref="ReportBands.Overdue"/>; below the first for what is in time.</param>
public sealed record DeskCount(Guid AgencyId, Guid? Place, string? Field, int Band, int Count, int Longest);

/// <summary>What one level has held, and for how long; the bands are those of <see cref="ReportBands.Held"/>.</summary>
public sealed record HeldCount(LevelPosition Position, int Count, long Days, int Longest, IReadOnlyList<int> Bands);

/// <summary>Petitions that went from a body of one level to one of another.</summary>
public sealed record MoveCount(MoveKind Kind, AuthorityLevel From, AuthorityLevel To, int Count);

/// <summary>A petition to which something happened in the period.</summary>
/// <param name="To">Of one that was handed up: to whom.</param>
public sealed record PetitionChangeRecord(PetitionChange Kind, string Code, string Title, DiversionRegime? DivertedTo, DateOnly On,
    Standing? Standing, FlowCategory? Category, Guid? To);

public sealed record ReturnRecord(
    string Code, string Title, DiversionRegime? DivertedTo, Guid? From, Guid? To, Guid? Proposed, DateOnly On, string? Ground, int Times);

public sealed record RepeatedRecord(
    string Code, string Title, DiversionRegime? DivertedTo, Guid Place, DateOnly FirstRaisedOn, DateOnly RaisedOn, int Times,
    FlowCategory Category, Guid? Body, string? Field);

public sealed record PromiseRecord(string Code, string Title, DiversionRegime? DivertedTo, Guid? By, DateOnly FirstPromisedOn,
    DateOnly PromisedOn, int Slippage, FlowCategory Category);

public sealed record PromiseCounts(
    int Kept, int KeptLate, int Slipped, int Postponed, int Open, int Conditional, IReadOnlyList<PromiseRecord> Rows);

public sealed record TrendCount(int New, int Open, int Overdue);

/// <summary>
/// A petition that counts differently at the end of a frozen period than was written down; of the bodies that lead it, the names.
/// </summary>
public sealed record AdjustmentRecord(
    string Code, string Title, DiversionRegime? DivertedTo, Standing? StandingBefore, string? FieldBefore, FlowCategory? CategoryBefore,
    Standing? StandingNow, string? FieldNow,
    FlowCategory? CategoryNow, AdjustmentKind Kind, DateTimeOffset RecordedAt, DateOnly? DueBefore, DateOnly? DueNow, string? LeadBefore,
    string? LeadNow);

/// <summary>A report owed under a directive.</summary>
public sealed record ObligationRecord(
    string? Label, string Quote, Guid? StatementId, string GivenBy, IReadOnlyList<Addressee> Addressees, DateOnly? DueOn,
    DateOnly? ReportedOn, DateOnly? SettledOn, bool Withdrawn);

/// <summary>What the database counted for a report, before names and levels are put to it.</summary>
/// <param name="Trend">The earlier periods of the scope; behind them, counted
/// apart from the flow, the day before the period and its last day.</param>
public sealed record ReportCounts(
    IReadOnlyList<LevelFlow> Levels,
    IReadOnlyList<FieldFlow> Fields,
    IReadOnlyList<PlaceFlow> Places,
    IReadOnlyList<int> Ageing,
    IReadOnlyList<HandlerCount> Handlers,
    IReadOnlyList<DeskCount> Desks,
    IReadOnlyList<HeldCount> Held,
    IReadOnlyList<MoveCount> Moves,
    IReadOnlyList<PetitionChangeRecord> NewAndSettled,
    CappedRows<PetitionChangeRecord> Escalated,
    CappedRows<ReturnRecord> Returned,
    CappedRows<RepeatedRecord> Repeated,
    PromiseCounts Promises,
    IReadOnlyList<ObligationRecord> Obligations,
    CappedRows<AdjustmentRecord>? Adjustments,
    IReadOnlyDictionary<AdjustmentKind, int> AdjustmentCounts,
    IReadOnlyList<TrendCount> Trend,
    int OutOfScope,
    int Reopened);
