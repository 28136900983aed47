using System.Text.Json.Serialization;

namespace Petitions.Domain.Reports.Escalation;

/// <summary>
/// What became of the petitions of a unit in a period: immutable, and all that any form of the report shows but
/// for the itemised list (B5), which is streamed beside it. Tables are named as in practice (domain brief 5.2).
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
/// <param name="Changed">By name, what is new, was settled and was handed up
/// in the period; null in figures that were frozen before it was told.</param>
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
    IReadOnlyList<ComparisonRow> Changes,
    AdjustmentTable? Adjustments,
    IReadOnlyList<TrendPoint> Trend,
    IReadOnlyList<LevelMove> Moves,
    IReadOnlyList<AgeBand> Ageing,
    int OutOfScope,
    int Reopened,
    int ItemCount,
    IReadOnlyList<BalanceCheck> Balance,
    CappedRows<PetitionChangeRow>? Changed = null)
{
    /// <summary>The figures of everything together: the last row of B1.</summary>
    [JsonIgnore]
    public FlowFigures Total => ByAuthority[^1].Figures;
}
