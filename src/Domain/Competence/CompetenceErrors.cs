using System.Globalization;
using Petitions.Domain.Agencies;
using Petitions.Domain.Deadlines;

namespace Petitions.Domain.Competence;

/// <summary>
/// Every refusal that has to do with fields, competence and deadline rules. <c>member</c> in the facts names the request's member at fault.
/// </summary>
public static class CompetenceErrors
{
    public static DomainException RuleNotFound(Guid id) =>
        new Refusal(RefusalKind.NotFound, "competence_rule.not_found", $"Không có quy tắc thẩm quyền {id}.",
            $"There is no competence rule {id}.").AsException();

    public static DomainException FieldUnknown(string code) =>
        Invalid("field.unknown", "field", $"Không có lĩnh vực “{code}”.", $"There is no field “{code}”.");

    public static DomainException TraitUnknown(string code) =>
        Invalid("trait.unknown", $"traits.{code}", $"Không có đặc điểm “{code}”.", $"There is no trait “{code}”.");

    public static DomainException ChoiceUnknown(TraitDefinition trait, string value) => Invalid(
        "trait.choice_unknown", $"traits.{trait.Code}",
        $"“{trait.Question}” không có lựa chọn “{value}”; các lựa chọn: {string.Join(", ", trait.Choices.Select(choice =>
            $"{choice.Code} ({choice.Name})"))}.",
        $"“{trait.EnglishQuestion}” has no choice “{value}”; choices: {string.Join(", ", trait.Choices.Select(choice =>
            $"{choice.Code} ({choice.EnglishName})"))}.");

    public static DomainException NumberMalformed(TraitDefinition trait, string value) => Invalid(
        "trait.number_malformed", $"traits.{trait.Code}",
        $"“{trait.Question}” cần một số không âm ({trait.UnitOfMeasure}), viết như 1484.5, không phải “{value}”.",
        $"“{trait.EnglishQuestion}” takes a number not below zero ({trait.UnitOfMeasure}), written like 1484.5, not “{value}”.");

    public static DomainException LegalBasisMissing(string code) =>
        Invalid("competence_rule.legal_basis_missing", "legalBasis", $"Quy tắc {code} phải nêu căn cứ pháp lý.",
            $"Rule {code} must name its legal basis.");

    public static DomainException ValidityNotOrdered(Validity validity) =>
        Invalid("competence_rule.validity_not_ordered", "validTo",
            $"Ngày hết hiệu lực {Day(validity.To)} phải sau ngày có hiệu lực {Day(validity.From)}.",
            $"The end of validity {validity.To:yyyy-MM-dd} must come after its start {validity.From:yyyy-MM-dd}.");

    public static DomainException ConditionMalformed(string trait) =>
        Invalid("competence_rule.condition_malformed", "conditions",
            $"Điều kiện về “{trait}” phải nêu các lựa chọn (anyOf) hoặc một khoảng số (min, below) theo đúng loại câu hỏi, mỗi đặc điểm " +
                $"một lần.",
                $"The condition on “{trait}” must give choices (anyOf) or a range of numbers (min, below) as its question demands, and " +
                    $"each trait once.");

    public static DomainException UnitUnknown(Guid id) =>
        Invalid("competence_rule.unit_unknown", "unitId", $"Không có đơn vị hành chính {id}.", $"There is no administrative unit {id}.");

    public static DomainException AgencyUnknown(Guid id) =>
        Invalid("competence_rule.agency_unknown", "agencyId", $"Không có cơ quan {id}.", $"There is no agency {id}.");

    public static DomainException AgencyCannotHold(Agency agency) =>
        new Refusal(RefusalKind.Conflict, "competence_rule.agency_cannot_hold",
            $"{agency.Name} chỉ phối hợp, không thể là cơ quan có thẩm quyền.",
            $"{agency.Name} only coordinates and cannot be the competent authority.").AsException();

    public static DomainException AgencyNotOfLevel(Agency agency, AuthorityLevel level) =>
        new Refusal(RefusalKind.Conflict, "competence_rule.agency_not_of_level", $"{agency.Name} không thuộc cấp mà quy tắc nêu.",
            $"{agency.Name} does not work at level {level}.").AsException();

    public static DomainException AgencyNotForTerritory(Agency agency) =>
        new Refusal(RefusalKind.Conflict, "competence_rule.agency_not_for_territory",
            $"{agency.Name} không phụ trách hết địa bàn của quy tắc; hãy nêu đơn vị hành chính mà cơ quan này phụ trách.",
            $"{agency.Name} does not work for all of the rule's territory; name the unit it works for.").AsException();

    public static DomainException OverlappingValidity() =>
        new Refusal(RefusalKind.Conflict, "competence_rule.overlapping_validity",
            "Quy tắc có mã này đã có phiên bản khác với thời gian hiệu lực trùng nhau.",
            "The rule of this code already has another version on some of the same days.").AsException();

    public static DomainException Stale(int current) =>
        new Refusal(RefusalKind.Stale, "competence_rule.stale",
            $"Quy tắc đã được sửa (phiên bản hiện tại {current}); hãy đọc lại rồi thử lại.",
            $"The rule has changed (version {current} now); read it again and retry.")
        {
            Facts =
                new Dictionary<string, object?> { ["currentVersion"] = current }
        }.AsException();

    public static DomainException DeadlineRuleNotFound(Guid id) =>
        new Refusal(RefusalKind.NotFound, "deadline_rule.not_found", $"Không có quy định thời hạn {id}.",
            $"There is no deadline rule {id}.").AsException();

    public static DomainException DeadlineRulesOverlap() =>
        new Refusal(RefusalKind.Conflict, "deadline_rule.overlapping_validity",
            "Quy định thời hạn có mã này đã có phiên bản khác với thời gian hiệu lực trùng nhau.",
            "The deadline rule of this code already has another version on some of the same days.").AsException();

    public static DomainException DeadlineRuleStale(int current) =>
        new Refusal(RefusalKind.Stale, "deadline_rule.stale",
            $"Quy định thời hạn đã được sửa (phiên bản hiện tại {current}); hãy đọc lại rồi thử lại.",
            $"The deadline rule has changed (version {current} now); read it again and retry.")
        {
            Facts =
                new Dictionary<string, object?> { ["currentVersion"] = current }
        }.AsException();

    public static DomainException NoDeadlineRule(DeadlineStep step, DateOnly on) =>
        new Refusal(RefusalKind.Conflict, "deadline.no_rule", $"Chưa có quy định thời hạn cho bước {StepLabel(step)} vào ngày {Day(on)}.",
            $"There is no deadline rule for the step {step} on {on:yyyy-MM-dd}.").AsException();

    public static DomainException NoReturnRule(DateOnly on) =>
        new Refusal(RefusalKind.Conflict, "return.no_rule",
            $"Chưa có quy định về ngày đưa lời hứa, việc tạm gác trở lại bàn làm việc, vào ngày {Day(on)}.",
            $"There is no rule for when a commitment made on {on:yyyy-MM-dd} comes back to the desk.").AsException();

    public static DomainException LeadMalformed(string code) =>
        Invalid("return.lead_malformed", "lead", $"Quy định {code}: phải nêu số ngày trước, hoặc một ngày của một năm trước đó.",
            $"The rule {code} needs a number of days before, or a day of an earlier year.");

    private static DomainException Invalid(string code, string member, string vietnamese, string english) =>
        new Refusal(RefusalKind.Invalid, code, vietnamese,
            english)
        { Facts = new Dictionary<string, object?> { ["member"] = member } }.AsException();

    private static string StepLabel(DeadlineStep step) => step switch
    {
        DeadlineStep.Acknowledge => "thông báo tiếp nhận",
        DeadlineStep.Classify => "phân loại",
        DeadlineStep.Accept => "nhận xử lý",
        DeadlineStep.Coordinate => "đề nghị phối hợp",
        DeadlineStep.CoordinationAnswer => "trả lời phối hợp",
        DeadlineStep.Answer => "trả lời",
        DeadlineStep.AnswerAgain => "trả lời lại",
        DeadlineStep.Review => "rà soát việc còn tồn",
        DeadlineStep.ReviewPause => "xem lại việc tạm dừng",
        _ => "xác minh",
    };

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "—";
}
