using Petitions.Domain.Petitions;
using static Petitions.Domain.RefusalKind;

namespace Petitions.Domain.Commitments;

/// <summary>Every refusal about what was promised.</summary>
public static class CommitmentErrors
{
    public static DomainException NotFound(Guid id) =>
        Refuse(RefusalKind.NotFound, "commitment.not_found", $"Kiến nghị không có cam kết {id}.", $"The petition has no commitment {id}.");

    public static Refusal NoneOpen() =>
        new(Conflict, "commitment.none_open", "Kiến nghị không có cam kết nào đang chờ thực hiện.",
            "The petition has no commitment that is still owed.");

    public static DomainException NotMaker(string maker) =>
        Refuse(Conflict, "commitment.not_yours", $"Chỉ cơ quan đã cam kết ({maker}) hoặc cơ quan kế thừa mới được làm việc này.",
            $"Only the body that made the commitment ({maker}) or its successor can do this.");

    public static DomainException AlreadyEnded(CommitmentState state) =>
        Refuse(Conflict, "commitment.over",
            state switch
            {
                CommitmentState.Kept => "Cam kết này đã được thực hiện.",
                CommitmentState.Superseded => "Cam kết này đã được thay bằng cam kết khác.",
                _ => "Cam kết này đã được rút."
            },
                state switch
                {
                    CommitmentState.Kept => "This commitment was kept.",
                    CommitmentState.Superseded =>
                        "Another commitment took the place of this one.",
                    _ => "This commitment was withdrawn."
                });

    public static DomainException EvidenceNeeded() =>
        Refuse(Conflict, "commitment.evidence_needed", "Báo cáo đã thực hiện cam kết phải kèm bằng chứng.",
            "Reporting a commitment as kept needs evidence.");

    public static DomainException NotMoved(DateOnly due) =>
        Refuse(Invalid, "commitment.not_moved", $"Phải nêu ngày khác với {PetitionLabels.Date(due)}.",
            $"Name another day than {due:yyyy-MM-dd}.");

    public static DomainException MovedIntoPast(DateOnly due, DateOnly on) =>
        Refuse(Invalid, "commitment.moved_into_past", $"Ngày mới {PetitionLabels.Date(due)} trước ngày dời {PetitionLabels.Date(on)}.",
            $"The new day ({due:yyyy-MM-dd}) lies before the day of the move ({on:yyyy-MM-dd}).");

    public static DomainException MilestoneInPast(DateOnly due, DateOnly on) =>
        Refuse(Invalid, "commitment.milestone_in_past",
            $"Mốc lộ trình {PetitionLabels.Date(due)} trước ngày trả lời {PetitionLabels.Date(on)}.",
            $"The milestone ({due:yyyy-MM-dd}) lies before the answer ({on:yyyy-MM-dd}).");

    public static DomainException MilestoneTwice(string text) =>
        Refuse(Invalid, "commitment.milestone_twice", $"Lộ trình nêu hai lần cùng một việc: «{text}».",
            $"The roadmap names one thing twice: “{text}”.");

    public static DomainException ResumesInPast() =>
        Refuse(Invalid, "commitment.resumes_in_past", "Thời điểm giải quyết tiếp phải sau ngày trả lời.",
            "The matter has to resume after the day of the answer.");

    public static DomainException ResumesTwice() =>
        Refuse(Invalid, "commitment.resumes_twice", "Chỉ nêu resumeOn hoặc resumePeriod, không nêu cả hai.",
            "Name either resumeOn or resumePeriod.");

    public static DomainException PeriodMalformed() =>
        Refuse(Invalid, "commitment.period_malformed",
            $"Giai đoạn phải từ năm 2000 đến 2100, năm cuối không trước năm đầu, dài nhất {ResumeTime.LongestYears} năm.",
            $"A period lies within 2000 to 2100, ends not before it begins, and spans {ResumeTime.LongestYears} years at most.");

    public static DomainException ResumesWithoutDeferral() =>
        Refuse(Conflict, "commitment.resumes_without_deferral", "Chỉ kiến nghị được tạm gác mới có thời điểm giải quyết tiếp.",
            "Only a petition that is deferred has a day on which it resumes.");

    public static DomainException NoResumePoint() =>
        Refuse(Conflict, "commitment.no_resume_point", "Chỉ thời điểm giải quyết tiếp mới nêu bằng giai đoạn nhiều năm.",
            "Only a resume point is named by a period of years.");

    private static DomainException Refuse(RefusalKind kind, string code, string vietnamese, string english) =>
        new Refusal(kind, code, vietnamese, english).AsException();
}
