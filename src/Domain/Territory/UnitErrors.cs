using System.Globalization;

namespace Petitions.Domain.Territory;

/// <summary>Every refusal that has to do with territorial units.</summary>
public static class UnitErrors
{
    public static DomainException NotFound(Guid id) =>
        new Refusal(RefusalKind.NotFound, "unit.not_found", $"Không có đơn vị hành chính {id}.",
            $"There is no administrative unit {id}.").AsException();

    public static DomainException CodeMalformed(UnitKind kind, string? code) =>
        new Refusal(RefusalKind.Invalid, "unit.code_malformed", $"Mã “{code}” không đúng: tỉnh 2 chữ số, huyện 3, xã 5, thôn không có mã.",
            $"Code “{code}” does not fit a {kind}: provinces have 2 digits, districts 3, communes 5, villages no code.").AsException();

    public static DomainException ParentMissing(UnitKind kind) =>
        new Refusal(RefusalKind.Invalid, "unit.parent_missing",
            "Mọi đơn vị trừ cấp tỉnh phải thuộc một đơn vị cấp trên; cấp tỉnh thì không.",
            $"A {kind} is given the wrong parent: every unit but a province lies in a larger one.").AsException();

    public static DomainException ValidityNotOrdered(Validity validity) =>
        new Refusal(RefusalKind.Invalid, "unit.validity_not_ordered",
            $"Ngày hết hiệu lực {Day(validity.To)} phải sau ngày có hiệu lực {Day(validity.From)}.",
            $"The end of validity {validity.To:yyyy-MM-dd} must come after its start {validity.From:yyyy-MM-dd}.").AsException();

    public static DomainException SucceedsItself(Guid id) =>
        new Refusal(RefusalKind.Invalid, "unit.succeeds_itself", "Một đơn vị không thể kế thừa chính nó.",
            $"Unit {id} cannot be its own successor.").AsException();

    public static DomainException NotOpen(Unit unit, DateOnly on) =>
        new Refusal(RefusalKind.Conflict, "unit.not_open",
            $"Không thể kết thúc {unit.Name} vào ngày {Day(on)}: đơn vị đã kết thúc hoặc chưa bắt đầu.",
            $"{unit.Name} cannot end on {on:yyyy-MM-dd}: it has ended already or had not begun.")
        {
            Facts =
                ValidityFacts(unit)
        }.AsException();

    public static DomainException OverlappingValidity() =>
        new Refusal(RefusalKind.Conflict, "unit.overlapping_validity",
            "Đã có đơn vị cùng mã (hoặc thôn cùng tên trong một xã) với thời gian hiệu lực trùng nhau.",
            "Another unit holds the same code, or another village the same name in the commune, on some of the same days.").AsException();

    public static DomainException StartMissing(Unit unit) =>
        new Refusal(RefusalKind.Invalid, "unit.start_missing", $"{unit.Name} kế thừa đơn vị khác thì phải có ngày bắt đầu hiệu lực.",
            $"{unit.Name} takes over from other units, so it needs the day on which it begins.").AsException();

    public static DomainException PredecessorNotAdjacent(Unit predecessor, DateOnly on) =>
        new Refusal(RefusalKind.Conflict, "unit.predecessor_not_adjacent",
            $"{predecessor.Name} không tồn tại đến sát ngày {Day(on)} nên không thể được kế thừa vào ngày đó.",
            $"{predecessor.Name} does not hold up to {on:yyyy-MM-dd} and cannot be taken over on that day.")
        {
            Facts =
                ValidityFacts(predecessor)
        }.AsException();

    public static DomainException HasOpenParts(Unit unit) =>
        new Refusal(RefusalKind.Conflict, "unit.has_open_parts",
            $"{unit.Name} còn đơn vị trực thuộc đang có hiệu lực; hãy sắp xếp các đơn vị đó trước.",
            $"{unit.Name} still contains units that go on; rearrange those first.").AsException();

    public static DomainException ParentNotFitting(Unit unit, Unit parent) =>
        new Refusal(RefusalKind.Conflict, "unit.parent_not_fitting",
            $"{parent.Name} không thể là đơn vị cấp trên của {unit.Name} trong toàn bộ thời gian hiệu lực.",
            $"{parent.Name} cannot contain {unit.Name} for all the days on which the latter holds.")
        {
            Facts =
                ValidityFacts(parent)
        }.AsException();

    /// <summary>The unit ended before the day; names where its people belong that day.</summary>
    public static DomainException Ended(Unit unit, DateOnly day, IReadOnlyList<Unit> successors) => new Refusal(
        RefusalKind.Conflict,
        "unit.not_valid",
        $"{unit.Name} đã kết thúc ngày {Day(unit.Validity.To)}, không còn vào ngày {Day(day)}.{ListNames(" Đơn vị kế thừa: ", successors)}",
        $"{unit.Name} ended on {unit.Validity.To:yyyy-MM-dd} and no longer exists on " +
            $"{day:yyyy-MM-dd}.{ListNames(" Successor: ", successors)}")
    { Facts = ValidityFacts(unit, ("successors", successors.Select(UnitReference.From).ToList())) }.AsException();

    /// <summary>The unit began after the day; names where its people belonged that day.</summary>
    public static DomainException NotYetValid(Unit unit, DateOnly day, IReadOnlyList<Unit> predecessors) => new Refusal(
        RefusalKind.Conflict,
        "unit.not_valid",
        $"{unit.Name} chỉ có từ ngày {Day(unit.Validity.From)}, chưa có vào ngày " +
            $"{Day(day)}.{ListNames(" Đơn vị trước đó: ", predecessors)}",
        $"{unit.Name} begins on {unit.Validity.From:yyyy-MM-dd} and does not exist yet on " +
            $"{day:yyyy-MM-dd}.{ListNames(" Predecessor: ", predecessors)}")
    { Facts = ValidityFacts(unit, ("predecessors", predecessors.Select(UnitReference.From).ToList())) }.AsException();

    private static Dictionary<string, object?> ValidityFacts(Unit unit, params (string Name, object? Value)[] more)
    {
        var facts = new Dictionary<string, object?> { ["validFrom"] = unit.Validity.From, ["validTo"] = unit.Validity.To };
        foreach (var (name, value) in more)
            facts[name] = value;
        return facts;
    }

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "—";

    private static string ListNames(string lead, IReadOnlyList<Unit> units) =>
        units.Count == 0 ? "" : lead + string.Join(", ", units.Select(u => u.Code is null ? u.Name : $"{u.Name} ({u.Code})")) + ".";
}
