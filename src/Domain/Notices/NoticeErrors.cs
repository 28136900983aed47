using Petitions.Domain.Petitions;
using static Petitions.Domain.RefusalKind;

namespace Petitions.Domain.Notices;

/// <summary>Every refusal about notices and the ladder they are raised by.</summary>
public static class NoticeErrors
{
    public static DomainException NotFound(Guid id) =>
        Refuse(RefusalKind.NotFound, "notice.not_found", $"Không có thông báo đôn đốc {id}.", $"There is no notice {id}.");

    public static DomainException NotAddressed() =>
        Refuse(Forbidden, "notice.not_addressed", "Thông báo đôn đốc này gửi cho cơ quan khác.",
            "This notice is addressed to another body.");

    public static DomainException ForTheHead() =>
        Refuse(Forbidden, "notice.for_the_head", "Thông báo này gửi cho người đứng đầu cơ quan; chỉ lãnh đạo xác nhận đã xem.",
            "This notice is meant for the head of the body; only the head takes note of it.");

    public static DomainException AcknowledgedAlready(DateOnly day) =>
        Refuse(Conflict, "notice.acknowledged_already", $"Thông báo đã được xác nhận đã xem ngày {PetitionLabels.Date(day)}.",
            $"The notice was taken note of on {day:yyyy-MM-dd}.");

    public static DomainException BeforeRaised(DateOnly day) =>
        Refuse(Conflict, "notice.before_raised", $"Không thể xem thông báo trước ngày nó được gửi ({PetitionLabels.Date(day)}).",
            $"The notice was raised on {day:yyyy-MM-dd}, not before.");

    public static DomainException AgencyNeeded() =>
        Refuse(Forbidden, "notice.agency_needed", "Phải thuộc một cơ quan mới có thông báo đôn đốc.",
            "Notices are addressed to agencies; you belong to none.");

    public static DomainException BasisMissing(string code) =>
        Refuse(Invalid, "rung.basis_missing", $"Bậc đôn đốc {code} phải nêu căn cứ.", $"The rung {code} needs a basis.");

    public static DomainException OffsetOutOfRange(string code, int most) =>
        Refuse(Invalid, "rung.offset_out_of_range", $"Bậc đôn đốc {code} cách hạn nhiều nhất {most} ngày.",
            $"The rung {code} lies at most {most} days from the due date.");

    public static DomainException RungValidityNotOrdered(string code) =>
        Refuse(Invalid, "rung.validity_not_ordered", $"Bậc đôn đốc {code} phải hết hiệu lực sau khi bắt đầu.",
            $"The rung {code} must end after it begins.");

    private static DomainException Refuse(RefusalKind kind, string code, string vietnamese, string english) =>
        new Refusal(kind, code, vietnamese, english).AsException();
}
