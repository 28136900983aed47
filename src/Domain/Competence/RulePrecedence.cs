using Petitions.Domain.Territory;

namespace Petitions.Domain.Competence;

/// <summary>
/// The order in which rules that all apply to a case go before each other: priority, then the nearer field, the nearer unit, the more
/// conditions, the later start of validity, the code. The same order on every machine and at every loading.
/// </summary>
internal sealed class RulePrecedence(IReadOnlyList<Field> fieldPath, IReadOnlyList<Unit> unitPath) : IComparer<CompetenceRule>
{
    private readonly Dictionary<string, int> _fieldDepth = fieldPath.Select((field, depth) => (field.Code, depth)).ToDictionary();
    private readonly Dictionary<Guid, int> _unitDepth = unitPath.Select((unit, depth) => (unit.Id, depth)).ToDictionary();

    /// <summary>Negative when <paramref name="x"/> goes before <paramref name="y"/>.</summary>
    public int Compare(CompetenceRule? x, CompetenceRule? y) => CompareWithReason(x!, y!).Order;

    /// <summary>Why <paramref name="loser"/> comes after <paramref name="winner"/>.</summary>
    public (string Vietnamese, string English) ReasonRankedAfter(CompetenceRule loser, CompetenceRule winner) =>
        CompareWithReason(winner, loser).Because;

    private (int Order, (string, string) Because) CompareWithReason(CompetenceRule x, CompetenceRule y)
    {
        if (y.Priority != x.Priority)
            return (y.Priority.CompareTo(x.Priority), ("độ ưu tiên thấp hơn", "its priority is lower"));
        if (FieldDepth(y) != FieldDepth(x))
            return (FieldDepth(y).CompareTo(FieldDepth(x)), ("lĩnh vực rộng hơn", "its field is wider"));
        if (UnitDepth(y) != UnitDepth(x))
            return (UnitDepth(y).CompareTo(UnitDepth(x)), ("địa bàn rộng hơn", "its territory is wider"));
        if (y.Conditions.Count != x.Conditions.Count)
            return (y.Conditions.Count.CompareTo(x.Conditions.Count), ("ít điều kiện hơn", "it has fewer conditions"));
        var (xFrom, yFrom) = (x.Validity.From ?? DateOnly.MinValue, y.Validity.From ?? DateOnly.MinValue);
        if (yFrom != xFrom)
            return (yFrom.CompareTo(xFrom), ("có hiệu lực sớm hơn", "it came into force earlier"));
        var byCode = string.CompareOrdinal(x.Code, y.Code);
        return (byCode != 0 ? byCode : x.Id.CompareTo(y.Id), ("ngang nhau, mã đứng sau", "it is equal, and its code comes later"));
    }

    private int FieldDepth(CompetenceRule rule) => _fieldDepth.GetValueOrDefault(rule.FieldCode, -1);

    private int UnitDepth(CompetenceRule rule) => rule.UnitId is { } id ? _unitDepth.GetValueOrDefault(id, -1) : -1;
}
