using Petitions.Domain.Agencies;
using Petitions.Domain.Persons;
using Petitions.Domain.Petitions.Coordination;
using Petitions.Domain.Petitions.States;
using static Petitions.Domain.RefusalKind;

namespace Petitions.Domain.Petitions;

/// <summary>Every refusal about a petition: stable code, and a sentence a clerk understands.</summary>
public static class PetitionErrors
{
    public static DomainException NotFound(string idOrCode) =>
        Refuse(RefusalKind.NotFound, "petition.not_found", $"Không có kiến nghị {idOrCode}.", $"There is no petition {idOrCode}.");

    public static Refusal RoleMayNot(Role role, PetitionCommand command) =>
        CreateRefusal(Forbidden, "petition.role_may_not",
            $"Vai trò {PetitionLabels.Of(role)} không được thực hiện: {PetitionLabels.Of(command)}.",
            $"The role {role} may not do this: {command}.");

    public static DomainException RoleMayNotRecord(Role role) =>
        Refuse(Forbidden, "petition.role_may_not_record", $"Vai trò {PetitionLabels.Of(role)} không được ghi nhận kiến nghị.",
            $"The role {role} may not record petitions.");

    public static Refusal AgencyNeeded() =>
        CreateRefusal(Forbidden, "petition.agency_needed", "Phải thuộc một cơ quan mới được tham gia giải quyết kiến nghị.",
            "Only a person of an agency can act on a petition.");

    public static Refusal StatusForbids(PetitionStatus status, PetitionCommand command) =>
        CreateRefusal(Conflict, "petition.status_forbids",
            $"Kiến nghị đang ở trạng thái «{PetitionLabels.Of(status)}» nên không thể: {PetitionLabels.Of(command)}.",
            $"The petition is {status}; this cannot be done now: {command}.");

    public static Refusal NotHolder(string? holder) =>
        CreateRefusal(Conflict, "petition.not_holder",
            $"Chỉ cơ quan đang giữ kiến nghị{(holder is null ? "" : $" ({holder})")} mới được làm việc này.",
            $"Only the body that holds the petition{(holder is null ? "" : $" ({holder})")} may do this.");

    public static Refusal NotDirecting(string? holder) =>
        CreateRefusal(Conflict, "petition.not_directing",
            $"Chỉ cơ quan đang giữ kiến nghị{(holder is null ? "" : $" ({holder})")} hoặc cấp trên của cơ quan đó mới được làm việc này.",
            $"Only the body that holds the petition{(holder is null ? "" : $" ({holder})")}, or a body above it, may do this.");

    public static Refusal OwnCase() =>
        CreateRefusal(Conflict, "petition.own_case", "Cơ quan đã giải quyết không được tự xác minh hay tự kết thúc vụ việc của mình.",
            "The body that executed the matter does not verify or close its own case.");

    public static Refusal NotConcerned() =>
        CreateRefusal(Conflict, "petition.not_concerned",
            "Chỉ cơ quan đã giữ, đã giao kiến nghị hoặc cấp trên của các cơ quan đó mới được làm việc này.",
            "Only a body that held or assigned the petition, or a body above it, may do this.");

    public static Refusal NothingToReturn() =>
        CreateRefusal(Conflict, "petition.nothing_to_return", "Kiến nghị không do cơ quan nào giao đến nên không thể trả lại.",
            "Nobody handed the petition over, so it cannot be returned.");

    public static Refusal ScopeSuspected(DiversionRegime regime) =>
        CreateRefusal(Conflict, "petition.scope_suspected",
            $"Nội dung có dấu hiệu là {PetitionLabels.Of(regime)}: hãy chuyển hướng, hoặc phân loại kèm căn cứ rằng đây là kiến nghị.",
            $"The text looks like {PetitionLabels.EnglishOf(regime)}: divert it, or classify it with the ground why it is a petition.")
                with
        { Facts = new Dictionary<string, object?> { ["suspectedRegime"] = regime } };

    public static Refusal OutcomeNotFinal(Outcome outcome) =>
        CreateRefusal(Conflict, "petition.outcome_open",
            $"Kết quả «{PetitionLabels.Of(outcome)}» chưa phải là kết quả cuối cùng nên chưa thể kết thúc.",
            $"The outcome {outcome} is not a final one; the petition cannot be closed yet.");

    public static Refusal NotVerified() =>
        CreateRefusal(Conflict, "petition.not_verified", "Báo cáo đã giải quyết xong nhưng chưa có xác minh thực tế.",
            "It was reported as resolved, but nobody on the ground has confirmed it.");

    public static Refusal NotAnsweredYet() =>
        CreateRefusal(Conflict, "petition.not_answered", "Chưa có trả lời chính thức nên chưa thể trả lời bổ sung.",
            "There is no final answer yet that could be supplemented.");

    public static DomainException ClosedUnresolved(Outcome outcome) =>
        Refuse(Conflict, "petition.closed_unresolved",
            $"Kiến nghị đã kết thúc với kết quả «{PetitionLabels.Of(outcome)}»; muốn báo cáo đã giải quyết xong thì phải mở lại trước, " +
                $"để có người xác minh thực tế.",
                $"The petition was closed as {outcome}; to report it as resolved, have it reopened first, so that somebody on the ground " +
                    $"can confirm it.");

    public static Refusal NotOfPlace() =>
        CreateRefusal(Conflict, "petition.not_of_place",
            "Chỉ cơ quan, tổ chức ở nơi nêu kiến nghị, cấp trên của nơi đó, hoặc cơ quan đã giữ, đã giao kiến nghị mới được xác minh.",
            "Only a body of the place where the petition was raised, one above it, or one that held or assigned the petition verifies it.");

    public static DomainException NotReceiving(Authority agency) =>
        Refuse(Conflict, "petition.not_receiving", $"{agency.Name} không phụ trách nơi nêu kiến nghị nên không thể tiếp nhận.",
            $"{agency.Name} does not work for the place where the petition was raised; it cannot receive it.");

    public static DomainException Stale(int current) =>
        (CreateRefusal(RefusalKind.Stale, "petition.stale",
            $"Kiến nghị đã thay đổi (phiên bản hiện tại {current}); hãy đọc lại rồi thử lại.",
            $"The petition has changed (version {current} now); read it again and retry.")
                with
        { Facts = new Dictionary<string, object?> { ["currentVersion"] = current } }).AsException();

    public static DomainException InFuture(DateOnly on) =>
        Refuse(Invalid, "date.in_future", $"Ngày {PetitionLabels.Date(on)} ở tương lai.", $"The date {on:yyyy-MM-dd} lies in the future.");

    public static DomainException BeforePreviousStep(DateOnly on, DateOnly last) =>
        Refuse(Conflict, "petition.before_previous_step",
            $"Ngày {PetitionLabels.Date(on)} trước bước gần nhất của kiến nghị ({PetitionLabels.Date(last)}).",
            $"The date {on:yyyy-MM-dd} lies before the petition's latest step ({last:yyyy-MM-dd}).");

    public static DomainException GroundNeeded() =>
        Refuse(Invalid, "petition.ground_needed", "Phải nêu căn cứ, lý do.", "A ground is required.");

    public static DomainException DepartureNeedsGround() =>
        Refuse(Conflict, "petition.departure_needs_ground", "Khác với quy định về thẩm quyền thì phải nêu căn cứ.",
            "A departure from the rule of competence needs a ground.");

    public static DomainException CannotHold(Authority agency) =>
        Refuse(Conflict, "petition.cannot_hold", $"{agency.Name} chỉ có thể phối hợp, không thể chủ trì giải quyết kiến nghị.",
            $"{agency.Name} can only coordinate; it cannot hold a petition.");

    public static DomainException NotCompetent(Authority agency) =>
        Refuse(Conflict, "petition.not_competent",
            $"{agency.Name} không có thẩm quyền theo kết quả phân loại; hãy phân loại lại kèm căn cứ, trả lại hoặc chuyển cấp trên.",
            $"{agency.Name} is not competent by the classification; classify anew with a ground, return or escalate.");

    public static DomainException AlreadyHeld(Authority agency) =>
        Refuse(Conflict, "petition.already_held", $"{agency.Name} đang giữ kiến nghị này.", $"{agency.Name} holds the petition already.");

    public static DomainException RepeatedReturn(string first, string second) =>
        Refuse(Conflict, "petition.second_bounce",
            $"Kiến nghị đã một lần bị trả lại giữa {first} và {second}; cấp trên chung của hai cơ quan phải quyết định.",
            $"The petition was returned once between {first} and {second}; their common superior has to decide.");

    public static DomainException ProposesItself() =>
        Refuse(Invalid, "petition.proposes_itself", "Cơ quan được đề xuất phải khác cơ quan trả lại.",
            "The body proposed must be another one than the body that returns.");

    public static DomainException NotAbove(Authority above, Authority holder) =>
        Refuse(Conflict, "petition.not_above", $"{above.Name} không phải cấp trên của {holder.Name}.",
            $"{above.Name} does not lie above {holder.Name}.");

    public static DomainException NothingAbove(string holder) =>
        Refuse(Conflict, "petition.nothing_above", $"Trên {holder} không còn cấp nào.", $"There is no level above {holder}.");

    public static DomainException LevelNotAbove(AuthorityLevel level) =>
        Refuse(Conflict, "petition.level_not_above",
            $"{PetitionLabels.Of(level)} không nằm trên cơ quan đang giữ, theo tổ chức hành chính của ngày đó.",
            $"The level {level} does not lie above the holder in that day's structure.");

    public static DomainException LevelMissing(AuthorityLevel level, DateOnly on, IReadOnlyList<AgencyReference> instead) =>
        (CreateRefusal(Conflict, "petition.level_not_there",
            $"Ngày {PetitionLabels.Date(on)}, nơi này không có {PetitionLabels.Of(level)}; các cấp khi đó: {string.Join(", ", instead.Select(agency => agency.Name))}.", $"On {on:yyyy-MM-dd} there is no level {level} here; the bodies of that day: {string.Join(", ", instead.Select(agency => agency.Name))}.") with
        { Facts = new Dictionary<string, object?> { ["instead"] = instead } }).AsException();

    public static DomainException QuestionOpen(IReadOnlyList<Competence.OpenQuestion> questions) =>
        (CreateRefusal(Conflict, "petition.question_open",
            $"Chưa xác định được thẩm quyền: {string.Join(" ", questions.Select(question => question.Question))}",
            $"Competence cannot be decided yet: {string.Join(" ", questions.Select(question => question.EnglishQuestion))}")
                with
        { Facts = new Dictionary<string, object?> { ["openQuestions"] = questions } }).AsException();

    public static DomainException NoRule(string field) =>
        Refuse(Conflict, "petition.no_rule",
            $"Không có quy định thẩm quyền cho lĩnh vực {field} vào ngày đó; hãy nêu cấp hoặc cơ quan kèm căn cứ.",
            $"No rule of competence applies to the field {field} on that day; name a level or an agency, with a ground.");

    public static DomainException DueNotLater(DateOnly due, DateOnly on) =>
        Refuse(Invalid, "petition.due_not_later", $"Thời hạn {PetitionLabels.Date(due)} phải sau ngày giao {PetitionLabels.Date(on)}.",
            $"The due date {due:yyyy-MM-dd} must come after the day of the assignment ({on:yyyy-MM-dd}).");

    public static DomainException EvidenceNeeded() =>
        Refuse(Conflict, "petition.evidence_needed", "Báo cáo đã giải quyết xong phải kèm bằng chứng.",
            "Reporting a petition as resolved needs evidence.");

    public static DomainException ResumePointNeeded() =>
        Refuse(Conflict, "petition.resume_point_needed", "Tạm gác phải nêu thời điểm hoặc điều kiện giải quyết tiếp.",
            "Deferring needs the date or condition at which the matter resumes.");

    public static DomainException CauseNeeded() =>
        Refuse(Conflict, "petition.cause_needed", "Chưa giải quyết được thì phải nêu nguyên nhân.",
            "An unresolved matter needs its cause.");

    public static DomainException OutcomeNeeded() =>
        Refuse(Invalid, "petition.outcome_needed", "Trả lời chính thức phải nêu kết quả.", "A final answer needs an outcome.");

    public static DomainException InterimConcludes(Outcome outcome) =>
        Refuse(Conflict, "petition.interim_concludes", $"Trả lời tạm thời không thể kết luận «{PetitionLabels.Of(outcome)}».",
            $"An interim answer cannot conclude with {outcome}.");

    public static DomainException PromiseInPast(DateOnly promised, DateOnly on) =>
        Refuse(Invalid, "petition.promise_in_past",
            $"Ngày hứa {PetitionLabels.Date(promised)} trước ngày trả lời {PetitionLabels.Date(on)}.",
            $"The date promised ({promised:yyyy-MM-dd}) lies before the answer ({on:yyyy-MM-dd}).");

    public static DomainException BeforeMeeting(DateOnly on, DateOnly heldOn) =>
        Refuse(Conflict, "petition.before_meeting", $"Ngày {PetitionLabels.Date(on)} trước ngày làm việc {PetitionLabels.Date(heldOn)}.",
            $"The date {on:yyyy-MM-dd} lies before the meeting ({heldOn:yyyy-MM-dd}).");

    public static DomainException DocumentInFuture() =>
        Refuse(Invalid, "petition.document_in_future", "Văn bản trả lời không thể đề ngày sau ngày trả lời.",
            "The document cannot be dated after the answer.");

    public static DomainException QuoteNotInStatement() =>
        Refuse(Conflict, "petition.quote_not_in_statement", "Trích dẫn phải nằm nguyên văn trong lời phát biểu được dẫn.",
            "The quote must stand word for word in the statement it is taken from.");

    public static DomainException AsksItself() =>
        Refuse(Invalid, "coordination.asks_itself", "Cơ quan chủ trì không tự đề nghị phối hợp với chính mình.",
            "The lead cannot ask itself to coordinate.");

    public static DomainException AlreadyAsked(Authority agency) =>
        Refuse(Conflict, "coordination.already_asked", $"{agency.Name} đã được đề nghị phối hợp và chưa trả lời.",
            $"{agency.Name} has been asked already and has not answered yet.");

    public static DomainException CoordinationOpen(int open) =>
        Refuse(Conflict, "petition.coordination_open",
            $"Còn {open} đề nghị phối hợp chưa có trả lời; hãy chờ, đôn đốc, hoặc bỏ qua sau khi hết thời hạn.",
            $"{open} requests for coordination are unanswered; wait, chase, or pass them over after the time limit.");

    public static DomainException CoordinationNotFound(Guid id) =>
        Refuse(RefusalKind.NotFound, "coordination.not_found", $"Kiến nghị không có đề nghị phối hợp {id}.",
            $"The petition has no request for coordination {id}.");

    public static DomainException NotAsked() =>
        Refuse(Conflict, "coordination.not_asked", "Chỉ cơ quan được đề nghị phối hợp mới trả lời được.",
            "Only the body that was asked can answer.");

    public static DomainException CoordinationEnded(CoordinationState state) =>
        Refuse(Conflict, state == CoordinationState.PassedOver ? "coordination.passed_over" : "coordination.over",
            state switch
            {
                CoordinationState.Answered => "Đề nghị phối hợp này đã được trả lời.",
                CoordinationState.PassedOver =>
                    "Quá thời hạn, cơ quan chủ trì đã giải quyết mà không chờ trả lời.",
                _ =>
                        "Kiến nghị đã chuyển khỏi cơ quan đề nghị phối hợp."
            },
                        state switch
                        {
                            CoordinationState.Answered => "This request was answered.",
                            CoordinationState.PassedOver =>
                                "The time limit had passed; the lead went on without the answer.",
                            _ =>
                                    "The petition left the body that had asked."
                        });

    public static DomainException CoordinationNotDue(DateOnly due) =>
        Refuse(Conflict, "coordination.not_due", $"Chưa hết thời hạn trả lời ({PetitionLabels.Date(due)}).",
            $"The time limit for the answer has not passed ({due:yyyy-MM-dd}).");

    public static DomainException NotEarlier(DateOnly earlier, DateOnly raisedOn) =>
        Refuse(Conflict, "petition.not_earlier",
            $"Kiến nghị được nhắc lại phải nêu trước ({PetitionLabels.Date(earlier)} không trước {PetitionLabels.Date(raisedOn)}).",
            $"The petition that is raised again must be the earlier one ({earlier:yyyy-MM-dd} is not before {raisedOn:yyyy-MM-dd}).");

    public static DomainException AlreadyRepeats() =>
        Refuse(Conflict, "petition.already_repeats", "Kiến nghị đã được nối với lần nêu trước.",
            "The petition is linked to its earlier self already.");

    public static Refusal AlreadyAcknowledged(DateOnly on) =>
        CreateRefusal(Conflict, "petition.already_acknowledged", $"Đã thông báo tiếp nhận ngày {PetitionLabels.Date(on)}.",
            $"Those who raised it were told on {on:yyyy-MM-dd}.");

    public static Refusal WholeIsAcknowledged() =>
        CreateRefusal(Conflict, "petition.whole_is_acknowledged",
            "Bên nêu được thông báo về kiến nghị gốc, không phải về từng phần đã tách.",
            "Those who raised it are told about the whole petition, not about each part.");

    public static Refusal NotAcknowledging() =>
        CreateRefusal(Conflict, "petition.not_acknowledging",
            "Chỉ cơ quan đã tiếp nhận, cơ quan đang giữ hoặc cơ quan chịu trách nhiệm với bên nêu kiến nghị mới được thông báo.",
            "Only the body that received it, holds it or is accountable to those who raised it acknowledges it.");

    public static Refusal OwnClock() =>
        CreateRefusal(Conflict, "petition.own_clock",
            "Cơ quan đang giữ không tự gia hạn hay tạm dừng thời hạn của mình; cơ quan giao hoặc cấp trên quyết định.",
            "The holder neither extends nor pauses its own time limit; the body that assigned it, or one above, decides.");

    public static Refusal ClockPaused() =>
        CreateRefusal(Conflict, "petition.paused", "Thời hạn đang tạm dừng.", "The time limit is paused.");

    public static Refusal ClockNotPaused() =>
        CreateRefusal(Conflict, "petition.not_paused", "Thời hạn không tạm dừng.", "The time limit is not paused.");

    public static DomainException AlreadyOverdue(DateOnly due) =>
        Refuse(Conflict, "petition.already_overdue",
            $"Đã quá hạn từ {PetitionLabels.Date(due)}; chỉ được gia hạn hoặc tạm dừng khi chưa quá hạn.",
            $"It has been overdue since {due:yyyy-MM-dd}; a time limit is extended or paused only before it passes.");

    public static DomainException NotAnExtension(DateOnly due) =>
        Refuse(Invalid, "petition.not_an_extension", $"Thời hạn mới phải sau {PetitionLabels.Date(due)}.",
            $"The new due date must come after {due:yyyy-MM-dd}.");

    public static DomainException BeyondCap(DateOnly cap) =>
        (CreateRefusal(Conflict, "petition.beyond_cap", $"Gia hạn nhiều nhất đến {PetitionLabels.Date(cap)}.",
            $"The due date can be extended to {cap:yyyy-MM-dd} at most.")
                with
        { Facts = new Dictionary<string, object?> { ["cap"] = cap } }).AsException();

    public static DomainException PartsNeeded() =>
        Refuse(Invalid, "petition.parts_needed", "Tách kiến nghị cần ít nhất hai phần.", "A split needs two parts at least.");

    public static DomainException LeadIsItself() =>
        Refuse(Invalid, "petition.lead_is_itself", "Kiến nghị không thể gộp vào chính nó.", "A petition cannot join itself.");

    public static DomainException LeadNotOpen(PetitionStatus status) =>
        Refuse(Conflict, "petition.lead_not_open",
            $"Kiến nghị chủ trì đang ở trạng thái «{PetitionLabels.Of(status)}» nên không thể gộp vào.",
            $"The lead petition is {status}; it cannot be joined.");

    public static Refusal LeadsGroup() =>
        CreateRefusal(Conflict, "petition.leads_group",
            "Kiến nghị đang là kiến nghị chủ trì của một nhóm; các kiến nghị đã gộp phải rời nhóm trước.",
            "The petition leads a group; those that follow it have to leave first.");

    public static DomainException SecretMarked() =>
        Refuse(Conflict, "text.secret_marked", "Nội dung mang dấu độ mật; hệ thống này không tiếp nhận bí mật nhà nước.",
            "The text carries a secrecy stamp; state secrets are not taken in here.");

    private static Refusal CreateRefusal(RefusalKind kind, string code, string vietnamese, string english) =>
        new(kind, code, vietnamese, english);

    private static DomainException Refuse(RefusalKind kind, string code, string vietnamese, string english) =>
        new Refusal(kind, code, vietnamese, english).AsException();
}
