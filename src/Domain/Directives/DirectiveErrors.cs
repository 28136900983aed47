using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using static Petitions.Domain.RefusalKind;

namespace Petitions.Domain.Directives;

/// <summary>Every refusal about a directive.</summary>
public static class DirectiveErrors
{
    public static DomainException NotFound(Guid id) =>
        Refuse(RefusalKind.NotFound, "directive.not_found", $"Không có chỉ đạo {id}.", $"There is no directive {id}.");

    public static DomainException OccurrenceNotFound(int number) =>
        Refuse(RefusalKind.NotFound, "directive.occurrence_not_found", $"Chỉ đạo không có kỳ báo cáo số {number}.",
            $"The directive has no due report number {number}.");

    public static DomainException ReportNotFound(int number) =>
        Refuse(RefusalKind.NotFound, "directive.report_not_found", $"Kỳ báo cáo không có báo cáo số {number} đang chờ quyết định.",
            $"No report number {number} waits for a decision there.");

    public static DomainException RoleMayNot(Role role) =>
        Refuse(Forbidden, "directive.role_may_not", $"Vai trò {PetitionLabels.Of(role)} không được làm việc này với chỉ đạo.",
            $"The role {role} may not do this with a directive.");

    public static DomainException QuoteNotInStatement() =>
        Refuse(Conflict, "directive.quote_not_in_statement", "Trích dẫn của chỉ đạo phải nằm nguyên văn trong lời phát biểu được dẫn.",
            "The quote of a directive must stand word for word in the statement it is taken from.");

    public static DomainException AddresseeNeeded() =>
        Refuse(Invalid, "directive.addressee_needed", "Chỉ đạo phải có nơi nhận.", "A directive needs an addressee.");

    public static DomainException AddresseeTwice(string description) =>
        Refuse(Invalid, "directive.addressee_twice", $"Nơi nhận “{description}” được nêu hai lần.",
            $"The addressee “{description}” is named twice.");

    public static DomainException GiverNeeded() =>
        Refuse(Invalid, "directive.giver_needed", "Phải nêu cơ quan ra chỉ đạo.", "The body that gave the directive is required.");

    public static DomainException DueBeforeGiven(DateOnly due, DateOnly given) =>
        Refuse(Invalid, "directive.due_before_given",
            $"Thời hạn {PetitionLabels.Date(due)} trước ngày chỉ đạo {PetitionLabels.Date(given)}.",
            $"The due date {due:yyyy-MM-dd} lies before the day of the directive ({given:yyyy-MM-dd}).");

    public static DomainException NothingDue() =>
        Refuse(Invalid, "directive.nothing_due",
            "Chu kỳ không có kỳ báo cáo nào từ ngày chỉ đạo trở đi; hãy xem lại ngày gốc và ngày kết thúc.",
            "No report falls due under this period from the day of the directive on; check its base date and its end.");

    public static DomainException TooManyDue(int most) =>
        Refuse(Invalid, "directive.too_many_due", $"Chu kỳ tạo ra hơn {most} kỳ báo cáo; hãy chọn chu kỳ dài hơn hoặc ngày gốc gần hơn.",
            $"The period makes more than {most} due reports; choose a longer period or a later base date.");

    public static DomainException BeforePreviousStep(DateOnly on, DateOnly last) =>
        Refuse(Conflict, "directive.before_previous_step",
            $"Ngày {PetitionLabels.Date(on)} trước bước gần nhất của chỉ đạo ({PetitionLabels.Date(last)}).",
            $"The date {on:yyyy-MM-dd} lies before the directive's latest step ({last:yyyy-MM-dd}).");

    public static DomainException StatusForbids(DirectiveStatus status) =>
        Refuse(Conflict, "directive.status_forbids",
            $"Chỉ đạo đang ở trạng thái «{DirectiveLabels.Of(status)}» nên không làm được việc này.",
            $"The directive is {status}; this cannot be done now.");

    public static DomainException OccurrenceSettled(int number, OccurrenceStatus status) =>
        Refuse(Conflict, "directive.occurrence_settled", $"Kỳ báo cáo số {number} {DirectiveLabels.Of(status)} nên không nhận thêm.",
            $"The due report number {number} is {status} already.");

    public static DomainException NotAddressee() =>
        Refuse(Conflict, "directive.not_addressee",
            "Chỉ nơi nhận chỉ đạo mới báo cáo; cơ quan ra hoặc theo dõi chỉ đạo nhập báo cáo giấy thì nêu của nơi nhận nào (onBehalfOf, " +
                "hoặc reportedBy nếu nơi nhận chỉ được mô tả).",
                "Only an addressee reports; the body that gave or keeps the directive enters a report on paper by saying whose it is " +
                    "(onBehalfOf, or reportedBy for an addressee known by description only).");

    public static DomainException NotGiver(string giver) =>
        Refuse(Conflict, "directive.not_giver", $"Chỉ cơ quan đã ra chỉ đạo ({giver}) mới được làm việc này.",
            $"Only the body that gave the directive ({giver}) may do this.");

    public static DomainException OwnReport() =>
        Refuse(Conflict, "directive.own_report", "Nơi nhận chỉ đạo không tự chấp nhận báo cáo của mình.",
            "An addressee does not decide about its own report.");

    public static DomainException NothingReported() =>
        Refuse(Conflict, "directive.nothing_reported", "Chưa có báo cáo nào chờ quyết định.", "No report waits for a decision.");

    public static DomainException ReportsMissing(int number, IReadOnlyList<Addressee> missing) =>
        Refuse(Conflict, "directive.reports_missing",
            $"Kỳ báo cáo số {number} còn thiếu báo cáo của: {ListDescriptions(missing)}. Chấp nhận là cho cả kỳ, nên phải chờ đủ; hãy " +
                $"đôn đốc nơi còn thiếu hoặc nhập báo cáo thay.",
                $"For the due report number {number} the report of these is missing: {ListDescriptions(missing)}. Acceptance is for all " +
                    $"that was due: remind them, or enter their report for them.");

    public static DomainException NothingAwaited() =>
        Refuse(Conflict, "directive.nothing_awaited", "Không còn báo cáo nào đang chờ nên không có gì để đôn đốc.",
            "No report is awaited, so there is nothing to remind of.");

    public static DomainException GroundNeeded() =>
        Refuse(Invalid, "directive.ground_needed", "Phải nêu căn cứ, lý do.", "A ground is required.");

    public static DomainException DocumentInFuture() =>
        Refuse(Invalid, "directive.document_in_future", "Văn bản báo cáo không thể đề ngày sau ngày báo cáo.",
            "The document cannot be dated after the report.");

    public static DomainException CoveredAlready(Guid petitionId) =>
        Refuse(Conflict, "directive.covered_already", $"Chỉ đạo đã bao gồm kiến nghị {petitionId}.",
            $"The directive covers the petition {petitionId} already.");

    public static DomainException Stale(int current) =>
        (new Refusal(RefusalKind.Stale, "directive.stale", $"Chỉ đạo đã thay đổi (phiên bản hiện tại {current}); hãy đọc lại rồi thử lại.",
            $"The directive has changed (version {current} now); read it again and retry.")
        {
            Facts =
                new Dictionary<string, object?> { ["currentVersion"] = current }
        }).AsException();

    private static string ListDescriptions(IEnumerable<Addressee> addressees) => string.Join("; ", addressees.Select(to => to.Description));

    private static DomainException Refuse(RefusalKind kind, string code, string vietnamese, string english) =>
        new Refusal(kind, code, vietnamese, english).AsException();
}
