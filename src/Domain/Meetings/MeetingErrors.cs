using Petitions.Domain.Persons;
using Petitions.Domain.Petitions;
using Petitions.Domain.Territory;
using static Petitions.Domain.RefusalKind;

namespace Petitions.Domain.Meetings;

/// <summary>Every refusal about a meeting, its statements and its directives.</summary>
public static class MeetingErrors
{
    public static DomainException NotFound(Guid id) =>
        Refuse(RefusalKind.NotFound, "meeting.not_found", $"Không có cuộc làm việc {id}.", $"There is no meeting {id}.");

    public static DomainException StatementNotFound(Guid id) =>
        Refuse(RefusalKind.NotFound, "statement.not_found", $"Cuộc làm việc không có phát biểu {id}.",
            $"The meeting has no statement {id}.");

    public static DomainException RoleMayNotRecord(Role role) =>
        Refuse(Forbidden, "meeting.role_may_not_record", $"Vai trò {PetitionLabels.Of(role)} không được ghi nhận cuộc làm việc.",
            $"The role {role} may not record meetings.");

    public static DomainException DateNoteNeeded() =>
        Refuse(Invalid, "meeting.date_note_needed", "Ngày do suy luận thì phải ghi rõ suy luận từ đâu.",
            "An inferred date needs a note that says from what it was inferred.");

    public static DomainException VisitedOutsideHost(Unit visited, Unit host) =>
        Refuse(Conflict, "meeting.visited_outside_host", $"{visited.Name} không thuộc {host.Name}.",
            $"{visited.Name} does not lie in {host.Name}.");

    public static DomainException ParticipantUnnamed(ParticipantKind kind) => kind == ParticipantKind.Person
        ? Refuse(Invalid, "participant.unnamed", "Người tham dự phải có họ tên; nếu chỉ biết chức vụ thì ghi kind = role.",
            "A person needs a name; where only the office is known, say kind = role.")
        : Refuse(Invalid, "participant.unnamed",
            "Chức vụ hoặc nhóm không nêu tên phải có ít nhất một chức danh hoặc cách gọi trong titles.",
            "An office or group without a name needs at least one title in titles.");

    public static DomainException FigureEmpty(string indicator) =>
        Refuse(Invalid, "profile.figure_empty", $"Chỉ tiêu “{indicator}” chưa có số liệu: cần value hoặc text.",
            $"The figure “{indicator}” is empty: value or text is required.");

    public static DomainException FigureAfterMeeting(DateOnly asOf, DateOnly heldOn) =>
        Refuse(Invalid, "profile.after_meeting",
            $"Số liệu tính đến {PetitionLabels.Date(asOf)} là sau ngày làm việc {PetitionLabels.Date(heldOn)}.",
            $"A figure as of {asOf:yyyy-MM-dd} cannot be reported at a meeting of {heldOn:yyyy-MM-dd}.");

    public static DomainException QuoteNeeded() =>
        Refuse(Invalid, "statement.quote_needed", "Cần trích nguyên văn; nếu nguồn không nêu nội dung thì ghi contentGiven = false.",
            "The verbatim quote is required; when the source does not give the content, say contentGiven = false.");

    public static DomainException QuoteNotGiven() =>
        Refuse(Invalid, "statement.quote_not_given", "Nguồn không nêu nội dung thì không thể có trích dẫn.",
            "There is no quote where the source does not give the content.");

    public static DomainException Stale(int current) =>
        (new Refusal(RefusalKind.Stale, "meeting.stale",
            $"Cuộc làm việc đã thay đổi (phiên bản hiện tại {current}); hãy đọc lại rồi thử lại.",
            $"The meeting has changed (version {current} now); read it again and retry.")
        {
            Facts =
                new Dictionary<string, object?> { ["currentVersion"] = current }
        }).AsException();

    private static DomainException Refuse(RefusalKind kind, string code, string vietnamese, string english) =>
        new Refusal(kind, code, vietnamese, english).AsException();
}
