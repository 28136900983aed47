using System.Globalization;
using Petitions.Domain.Territory;

namespace Petitions.Domain.Agencies;

/// <summary>Every refusal that has to do with agencies.</summary>
public static class AgencyErrors
{
    public static DomainException NotFound(Guid id) =>
        new Refusal(RefusalKind.NotFound, "agency.not_found", $"Không có cơ quan {id}.", $"There is no agency {id}.").AsException();

    public static DomainException CodeMalformed(string code) =>
        new Refusal(RefusalKind.Invalid, "agency.code_malformed",
            $"Mã cơ quan “{code}” không đúng: dùng chữ in hoa không dấu và chữ số, các nhóm nối bằng dấu gạch ngang.",
            $"Agency code “{code}” is malformed: capital letters A–Z and digits, in groups joined by hyphens.").AsException();

    public static DomainException ValidityNotOrdered(Validity validity) =>
        new Refusal(RefusalKind.Invalid, "agency.validity_not_ordered",
            $"Ngày hết hiệu lực {Day(validity.To)} phải sau ngày có hiệu lực {Day(validity.From)}.",
            $"The end of validity {validity.To:yyyy-MM-dd} must come after its start {validity.From:yyyy-MM-dd}.").AsException();

    public static DomainException UnitNotFitting(string name, AuthorityLevel level) =>
        new Refusal(RefusalKind.Invalid, "agency.unit_not_fitting",
            $"{name}: cơ quan trung ương phụ trách cả nước, cơ quan các cấp khác phải gắn với một đơn vị hành chính cùng cấp.",
            $"{name}: a central agency works for the whole country, one of level {level} for an administrative unit of its own " +
                $"level.").AsException();

    public static DomainException SuperiorToItself(string name) =>
        new Refusal(RefusalKind.Invalid, "agency.superior_to_itself", $"{name} không thể là cấp trên của chính mình.",
            $"{name} cannot be its own superior.").AsException();

    public static DomainException SucceedsItself(Guid id) =>
        new Refusal(RefusalKind.Invalid, "agency.succeeds_itself", "Một cơ quan không thể kế thừa chính nó.",
            $"Agency {id} cannot be its own successor.").AsException();

    public static DomainException OverlappingValidity() =>
        new Refusal(RefusalKind.Conflict, "agency.overlapping_validity",
            "Cơ quan có mã này đã có phiên bản khác với thời gian hiệu lực trùng nhau.",
            "The agency of this code already has another version on some of the same days.").AsException();

    public static DomainException Stale(int current) =>
        new Refusal(RefusalKind.Stale, "agency.stale", $"Cơ quan đã được sửa (phiên bản hiện tại {current}); hãy đọc lại rồi thử lại.",
            $"The agency has changed (version {current} now); read it again and retry.")
        {
            Facts =
                new Dictionary<string, object?> { ["currentVersion"] = current }
        }.AsException();

    public static DomainException PredecessorNotAdjacent(Agency predecessor, DateOnly on) =>
        new Refusal(RefusalKind.Conflict, "agency.predecessor_not_adjacent",
            $"{predecessor.Name} không tồn tại đến sát ngày {Day(on)} nên không thể được kế thừa vào ngày đó.",
            $"{predecessor.Name} does not hold up to {on:yyyy-MM-dd} and cannot be taken over on that day.")
        {
            Facts =
                ValidityFacts(predecessor.Validity)
        }.AsException();

    public static DomainException StartMissing(string name) =>
        new Refusal(RefusalKind.Invalid, "agency.start_missing", $"{name} kế thừa cơ quan khác thì phải có ngày bắt đầu hiệu lực.",
            $"{name} takes over from other agencies, so it needs the day on which it begins.").AsException();

    public static DomainException UnitUnknown(string name, Guid unitId) =>
        new Refusal(RefusalKind.Conflict, "agency.dangling_unit", $"{name}: không có đơn vị hành chính {unitId}.",
            $"{name}: there is no administrative unit {unitId}.").AsException();

    public static DomainException SuperiorUnknown(string name, Guid superiorId) =>
        new Refusal(RefusalKind.Conflict, "agency.dangling_superior", $"{name}: không có cơ quan cấp trên {superiorId}.",
            $"{name}: there is no superior agency {superiorId}.").AsException();

    public static DomainException OutlivesUnit(string name, Unit unit) =>
        new Refusal(RefusalKind.Conflict, "agency.outlives_unit",
            $"Thời gian hiệu lực của {name} phải nằm trong thời gian hiệu lực của {unit.Name}.",
            $"{name} must hold only on days on which {unit.Name} holds.")
        { Facts = ValidityFacts(unit.Validity) }.AsException();

    public static DomainException SuperiorNotAbove(string name, Agency superior) =>
        new Refusal(RefusalKind.Conflict, "agency.superior_not_above",
            $"{superior.Name} không thể là cấp trên của {name}: cấp thấp hơn, ở địa bàn khác, hoặc không cùng thời gian hiệu lực.",
            $"{superior.Name} cannot be the superior of {name}: it works at a lower level, for another territory, or on none of its " +
                $"days.")
        { Facts = ValidityFacts(superior.Validity) }.AsException();

    public static DomainException SuperiorCycle(string name) =>
        new Refusal(RefusalKind.Conflict, "agency.superiors_in_a_circle", $"Quan hệ cấp trên của {name} tạo thành vòng lặp.",
            $"The superiors of {name} would form a circle.").AsException();

    public static DomainException NotValid(Agency agency, DateOnly day, IReadOnlyList<Agency> inItsPlace)
    {
        var ended = agency.Validity.EndedBy(day);
        var names = inItsPlace.Count == 0 ? "" : string.Join(", ", inItsPlace.Select(other => $"{other.Name} ({other.Code})"));
        return new Refusal(
            RefusalKind.Conflict,
            "agency.not_valid",
            (ended
                ? $"{agency.Name} đã kết thúc ngày {Day(agency.Validity.To)}, không còn vào ngày {Day(day)}." : $"{agency.Name} chỉ có " +
                    $"từ ngày {Day(agency.Validity.From)}, chưa có vào ngày {Day(day)}.")
                + (names.Length == 0 ? "" : (ended ? " Cơ quan kế thừa: " : " Cơ quan trước đó: ") + names + "."),
            (ended
                ? $"{agency.Name} ended on {agency.Validity.To:yyyy-MM-dd} and no longer exists on {day:yyyy-MM-dd}." : $"{agency.Name} " +
                    $"begins on {agency.Validity.From:yyyy-MM-dd} and does not exist yet on {day:yyyy-MM-dd}.")
                + (names.Length == 0 ? "" : (ended ? " Successor: " : " Predecessor: ") + names + "."))
        {
            Facts = ValidityFacts(agency.Validity, (ended ? "successors" : "predecessors", inItsPlace.Select(AgencyReference.From)
                .ToList())),
        }.AsException();
    }

    private static Dictionary<string, object?> ValidityFacts(Validity validity, params (string Name, object? Value)[] more)
    {
        var facts = new Dictionary<string, object?> { ["validFrom"] = validity.From, ["validTo"] = validity.To };
        foreach (var (name, value) in more)
            facts[name] = value;
        return facts;
    }

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "—";
}
