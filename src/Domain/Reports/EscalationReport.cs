using System.Text.Json.Serialization;
using Petitions.Domain.Agencies;
using Petitions.Domain.Territory;

namespace Petitions.Domain.Reports;

/// <summary>
/// What became of the petitions of a unit in a period: immutable, and all that any form of the report shows but for the itemised list (B5), which is
/// streamed beside it. Tables are named as in practice (domain brief 5.2).
/// </summary>
/// <remarks>
/// A group is one kiến nghị with n lượt ý kiến; a petition that was split is one, its parts are none. Diverted matters appear as
/// <see cref="OutOfScope"/> and nowhere else.
/// </remarks>
/// <param name="ByAuthority">B1: authority × outcome; the last row is the total.</param>
/// <param name="ByField">B2: the fields of the top of the classification; the last row is the total.</param>
/// <param name="ByHandler">B3: the bodies that handled them.</param>
/// <param name="ByPlace">B4: by commune or village; once for each structure that held in the period, oldest first.</param>
/// <param name="Escalations">What was handed upward and how long each level has held it.</param>
/// <param name="Overdue">What is late on the last day, by the desk it lies on.</param>
/// <param name="Returned">What was returned in the period as another authority's matter.</param>
/// <param name="Repeated">B6: petitions raised more than once.</param>
/// <param name="Promises">What answers promised, kept and slipped.</param>
/// <param name="Obligations">B7: reports that somebody owes under a directive.</param>
/// <param name="Changes">Against the period before.</param>
/// <param name="Adjustments">What late entries changed in the period before, which was frozen; null when it was not.</param>
/// <param name="Trend">The latest periods of the same length, oldest first, this one last.</param>
/// <param name="Moves">How many petitions went from one level to another in the period, by how they went.</param>
/// <param name="Ageing">What is open on the last day, by how long ago it was raised.</param>
/// <param name="OutOfScope">Matters diverted in the period to the regime they belong to.</param>
/// <param name="Reopened">How often a petition was taken up again in the period.</param>
/// <param name="ItemCount">Rows of the itemised list.</param>
/// <param name="Balance">The identities that hold in every report that is handed out.</param>
/// <param name="Changed">By name, what is new, was settled and was handed up in the period; null in figures that were frozen before it was told.</param>
public sealed record EscalationReport(
    ReportHeading Heading,
    IReadOnlyList<AuthorityRow> ByAuthority,
    IReadOnlyList<FieldRow> ByField,
    IReadOnlyList<HandlerRow> ByHandler,
    IReadOnlyList<PlaceTable> ByPlace,
    IReadOnlyList<EscalationRow> Escalations,
    IReadOnlyList<OverdueRow> Overdue,
    CappedRows<ReturnRow> Returned,
    CappedRows<RepeatedRow> Repeated,
    PromiseTable Promises,
    ObligationTable Obligations,
    IReadOnlyList<ChangeRow> Changes,
    AdjustmentTable? Adjustments,
    IReadOnlyList<TrendPoint> Trend,
    IReadOnlyList<LevelMove> Moves,
    IReadOnlyList<AgeBand> Ageing,
    int OutOfScope,
    int Reopened,
    int ItemCount,
    IReadOnlyList<BalanceCheck> Balance,
    CappedRows<ChangedRow>? Changed = null)
{
    /// <summary>The figures of everything together: the last row of B1.</summary>
    [JsonIgnore]
    public FlowFigures Total => ByAuthority[^1].Figures;
}

/// <summary>What stands above the tables.</summary>
/// <param name="Title">The subject (trích yếu), such as <c>Kết quả giải quyết, trả lời kiến nghị quý IV năm 2022</c>.</param>
/// <param name="Unit">The unit as it was named on the last day of the period.</param>
/// <param name="IssuingBody">The people's committee of the unit on that day; null where none is on record.</param>
/// <param name="ParentBody">The body above it.</param>
/// <param name="AsOf">The business day at whose end the figures stand: the last of the period, or an earlier one of a provisional report.</param>
/// <param name="KnownAt">What was entered later is left out.</param>
/// <param name="Provisional">True when the period had not ended; such figures can still change.</param>
/// <param name="Frozen">True when the figures are those that were frozen for the period.</param>
public sealed record ReportHeading(
    string Title, UnitReference Unit, UnitKind UnitKind, AgencyReference? IssuingBody, AgencyReference? ParentBody, ReportPeriod Period, DateOnly AsOf,
    DateTimeOffset KnownAt, bool Provisional, bool Frozen);

/// <summary>The columns that every table of petitions has: where they come from on the left, what became of them on the right.</summary>
/// <param name="Opening">Tồn đầu kỳ: open at the end of the day before the period.</param>
/// <param name="New">Phát sinh: raised in the period.</param>
/// <param name="Received">Chuyển đến: from another row, or taken up again after they had been settled.</param>
/// <param name="Resumed">Of those received: settled or merged before, and taken up again in the period.</param>
/// <param name="TransferredOut">Chuyển đi: to another row, to another regime, or into a group.</param>
/// <param name="OutOfScope">Of those: diverted to another regime.</param>
/// <param name="Merged">Of those: went into a group, and count through its lead.</param>
/// <param name="Base">Tổng phải giải quyết: <c>Opening + New + Received − TransferredOut</c>.</param>
/// <param name="Resolved">Giải quyết xong: done and confirmed on the ground.</param>
/// <param name="Explained">Đã giải trình, cung cấp thông tin.</param>
/// <param name="NotPossible">Không có cơ sở giải quyết.</param>
/// <param name="Withdrawn">Rút: taken back by those who raised them.</param>
/// <param name="AwaitingVerification">Báo cáo giải quyết xong, chờ xác minh.</param>
/// <param name="InProgress">Đang giải quyết.</param>
/// <param name="Deferred">Tạm gác, có lộ trình.</param>
/// <param name="Unresolved">Chưa giải quyết, có nguyên nhân.</param>
/// <param name="NoOutcome">Chưa có kết quả.</param>
/// <param name="Overdue">Of those open: late on the last day.</param>
/// <param name="Closing">Tồn cuối kỳ: open on the last day.</param>
/// <param name="Voices">Lượt ý kiến that the base stands for.</param>
public sealed record FlowFigures(
    int Opening, int New, int Received, int Resumed, int TransferredOut, int OutOfScope, int Merged, int Base, int Resolved, int Explained, int NotPossible, int Withdrawn,
    int AwaitingVerification, int InProgress, int Deferred, int Unresolved, int NoOutcome, int Overdue, int Closing, int Voices)
{
    public static readonly FlowFigures None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Those that are over.</summary>
    public int Settled => Resolved + Explained + NotPossible + Withdrawn;

    /// <summary>Share of the base that is over, in percent with one decimal, halves away from zero; null without a base.</summary>
    public decimal? SettledShare => Base == 0 ? null : Math.Round(100m * Settled / Base, 1, MidpointRounding.AwayFromZero);

    public static FlowFigures operator +(FlowFigures left, FlowFigures right) => new(
        left.Opening + right.Opening, left.New + right.New, left.Received + right.Received, left.Resumed + right.Resumed,
        left.TransferredOut + right.TransferredOut, left.OutOfScope + right.OutOfScope, left.Merged + right.Merged, left.Base + right.Base,
        left.Resolved + right.Resolved, left.Explained + right.Explained, left.NotPossible + right.NotPossible, left.Withdrawn + right.Withdrawn,
        left.AwaitingVerification + right.AwaitingVerification, left.InProgress + right.InProgress, left.Deferred + right.Deferred,
        left.Unresolved + right.Unresolved, left.NoOutcome + right.NoOutcome, left.Overdue + right.Overdue, left.Closing + right.Closing,
        left.Voices + right.Voices);

    public static FlowFigures Add(FlowFigures left, FlowFigures right) => left + right;
}

/// <summary>A row of B1.</summary>
/// <param name="Level">The level; null for what was not classified yet, and for the total.</param>
/// <param name="ValidTo">The first day on which the level no longer existed, where that lies in the period (cấp huyện: 01/07/2025).</param>
/// <param name="IsTotal">True for the last row.</param>
public sealed record AuthorityRow(AuthorityLevel? Level, string Label, DateOnly? ValidTo, bool IsTotal, FlowFigures Figures);

/// <summary>A row of B2.</summary>
/// <param name="Code">The field; null for what was not classified yet, and for the total.</param>
public sealed record FieldRow(string? Code, string Name, bool IsTotal, FlowFigures Figures);

/// <summary>A row of B3. A body works on parts one by one, so each part counts here.</summary>
/// <param name="Received">How many were handed to it in the period.</param>
/// <param name="AnsweredOnTime">Final answers by the due date.</param>
/// <param name="AnsweredLate">Final answers behind the due date.</param>
/// <param name="Returned">How many it returned.</param>
/// <param name="Reminders">How often somebody reminded it (đôn đốc), the lead of a body asked to coordinate too.</param>
/// <param name="Notices">How often the ladder did, the body or its head; what told those above of its silence is not among them.</param>
/// <param name="InHand">What lies unanswered on its desk on the last day.</param>
/// <param name="Overdue">Of these, what is late.</param>
/// <param name="LongestOverdueDays">Days by which the latest of them is late; 0 when none is.</param>
public sealed record HandlerRow(
    AgencyReference Agency, AuthorityLevel Level, int Received, int AnsweredOnTime, int AnsweredLate, int Returned, int Reminders, int Notices, int InHand, int Overdue,
    int LongestOverdueDays);

/// <summary>B4 in the structure of one day.</summary>
/// <param name="AsOf">The day whose units are the rows; a petition of a unit that did not hold that day stands under the one that took it over.</param>
/// <param name="Rows">The last is the total.</param>
public sealed record PlaceTable(DateOnly AsOf, IReadOnlyList<PlaceRow> Rows);

/// <summary>A row of B4.</summary>
/// <param name="Unit">The unit; null for the total.</param>
/// <param name="ElsewhereInStructure">True when the unit does not belong to the structure of that day: it came later, or was divided and nobody can say into which.</param>
public sealed record PlaceRow(UnitReference? Unit, UnitKind? Kind, string Name, bool ElsewhereInStructure, bool IsTotal, FlowFigures Figures);

/// <summary>What a level above the commune has of them.</summary>
/// <param name="EscalatedInPeriod">How often one was handed up to it in the period.</param>
/// <param name="Held">Open at this level on the last day.</param>
/// <param name="Settled">Over in the period at this level.</param>
/// <param name="AverageDays">How many days the open ones have been at this level, on average; null when there are none.</param>
/// <param name="LongestDays">The same of the one that has been there longest.</param>
/// <param name="Bands">The open ones by these days.</param>
public sealed record EscalationRow(
    AuthorityLevel Level, string Label, int EscalatedInPeriod, int Held, int Settled, decimal? AverageDays, int? LongestDays, IReadOnlyList<AgeBand> Bands);

/// <summary>What is late at one desk on the last day, by how late it is. Parts count one by one.</summary>
public sealed record OverdueRow(AgencyReference Agency, AuthorityLevel Level, int Count, IReadOnlyList<AgeBand> Bands, int LongestDays);

/// <summary>How many lie between two numbers of days.</summary>
/// <param name="ToDays">Null for no upper end.</param>
public sealed record AgeBand(int FromDays, int? ToDays, string Label, int Count);

/// <summary>Rows of a table that is cut off when it grows too long to be read.</summary>
/// <param name="Total">How many there are in all.</param>
public sealed record CappedRows<TRow>(int Total, IReadOnlyList<TRow> Rows);

/// <summary>One return.</summary>
/// <param name="Times">How often this petition had been returned by the end of the period; more than once is to and fro.</param>
public sealed record ReturnRow(string Code, string Title, AgencyReference? From, AgencyReference? To, AgencyReference? Proposed, DateOnly On, string? Ground, int Times);

/// <summary>A row of B6.</summary>
/// <param name="Times">How often the matter was raised.</param>
public sealed record RepeatedRow(string Code, string Title, UnitReference Place, DateOnly FirstRaisedOn, DateOnly RaisedOn, int Times, string Outcome, AgencyReference? Holder);

/// <summary>The ledger of what answers promised, parts one by one.</summary>
/// <param name="Kept">Kept in the period, by the day first promised.</param>
/// <param name="Slipped">Owed on the last day, and its day has passed.</param>
/// <param name="Open">Owed on the last day, for a day still to come that was never put off.</param>
/// <param name="Rows">Those that slipped or were put off, the earliest day first.</param>
/// <param name="KeptLate">Kept in the period behind its day, or after it had been put off.</param>
/// <param name="Postponed">Owed on the last day, for a day still to come that was put off.</param>
/// <param name="Conditional">Parked on the last day until a condition is met: no day was promised that could slip.</param>
public sealed record PromiseTable(int Kept, int Slipped, int Open, CappedRows<PromiseRow> Rows, int KeptLate = 0, int Postponed = 0, int Conditional = 0);

/// <summary>A promise that was not kept, or was put off.</summary>
/// <param name="DaysSlipped">Days behind its day; 0 while that is to come.</param>
/// <param name="FirstPromisedOn">The day first promised; null in figures that were frozen before this was told.</param>
/// <param name="Postponements">How often it was put off.</param>
public sealed record PromiseRow(
    string Code, string Title, AgencyReference? By, DateOnly PromisedOn, int DaysSlipped, string Outcome, DateOnly? FirstPromisedOn = null, int Postponements = 0);

/// <summary>Reports owed under directives, as far as they fell due by the end of the period and were not settled before it.</summary>
public sealed record ObligationTable(int Due, int OnTime, int Late, int Missing, int NotDueYet, CappedRows<ObligationRow> Rows);

/// <summary>One report that is owed.</summary>
/// <param name="Status">Where it stands, in the field's words.</param>
/// <param name="DaysLate">How late it came, or has been missing.</param>
public sealed record ObligationRow(string? Label, string Text, string GivenBy, IReadOnlyList<string> Addressees, DateOnly? DueOn, DateOnly? ReportedOn, string Status, int DaysLate);

/// <summary>A figure against the same figure of the period before.</summary>
public sealed record ChangeRow(string Measure, string Label, int Before, int Now)
{
    public int Difference => Now - Before;
}

/// <summary>What happened to a petition in the period, as far as reports name it.</summary>
public enum PetitionChange
{
    /// <summary>Phát sinh: raised in it.</summary>
    New,

    /// <summary>Đã kết thúc: over in it.</summary>
    Settled,

    /// <summary>Chuyển lên cấp trên: handed up in it, parts one by one.</summary>
    Escalated,
}

/// <summary>A petition that is new, over, or was handed up since the period before.</summary>
/// <param name="On">When it was raised, was over, or was handed up.</param>
/// <param name="What">Whose matter it is, how it ended, or to whom it went.</param>
public sealed record ChangedRow(PetitionChange Kind, string Code, string Title, DateOnly On, string What);

/// <summary>What late entries changed behind a frozen period.</summary>
/// <param name="FrozenClosing">The closing figure that was frozen.</param>
/// <param name="Added">Open at that day by what is known now, and not among those frozen.</param>
/// <param name="Removed">Among those frozen, and not open at that day by what is known now.</param>
/// <param name="Changed">Open both ways, with another level, field or outcome.</param>
/// <param name="SettledLate">Neither open then nor open now: entered late together with what settled them.</param>
public sealed record AdjustmentTable(
    string PeriodCode, DateOnly PeriodEnd, DateTimeOffset FrozenAt, int FrozenClosing, int Added, int Removed, int Changed, int SettledLate, int Opening, CappedRows<AdjustmentRow> Rows);

/// <summary>How a late entry changed one petition at the end of a frozen period.</summary>
public enum AdjustmentKind
{
    Added,
    Removed,
    Changed,
    SettledLate,
}

/// <summary>One petition that a late entry changed.</summary>
/// <param name="Before">How it counted when the period was frozen.</param>
/// <param name="After">How it counts for that day by what is known now.</param>
/// <param name="RecordedAt">When the latest of these entries was made.</param>
public sealed record AdjustmentRow(string Code, string Title, AdjustmentKind Kind, string Before, string After, DateTimeOffset RecordedAt);

/// <summary>One of the latest periods.</summary>
/// <param name="New">Raised in it.</param>
/// <param name="Open">Open at its end.</param>
/// <param name="Overdue">Late at its end.</param>
public sealed record TrendPoint(string Code, string Label, DateOnly From, DateOnly To, int New, int Open, int Overdue);

/// <summary>How a petition goes from one level to another.</summary>
public enum MoveKind
{
    /// <summary>Giao: somebody charged with it a body of another level.</summary>
    Assigned,

    /// <summary>Chuyển lên cấp trên: the body that had it handed it up.</summary>
    Escalated,

    /// <summary>Trả lại: it went back to the body that had handed it over, which may lie above or below.</summary>
    Returned,
}

/// <summary>How often a petition went from one level to another in the period, parts one by one.</summary>
/// <param name="Kind">How they went; null in figures that were frozen before this was told apart.</param>
public sealed record LevelMove(AuthorityLevel From, AuthorityLevel To, string FromLabel, string ToLabel, int Count, MoveKind? Kind = null);

/// <summary>An identity that has to hold, with both its sides.</summary>
/// <param name="Name">Stable name, such as <c>authority.base</c>.</param>
public sealed record BalanceCheck(string Name, string Statement, int Left, int Right)
{
    public int Difference => Left - Right;

    public bool Holds => Left == Right;
}
